package musubi.adapters.health.hl7v2.fhir;

import java.util.List;
import java.util.Optional;
import musubi.hub.adapter.Mapped;
import musubi.hub.mapping.CodeTable;
import musubi.hub.mapping.CodeTables;
import musubi.hub.message.Notice;

/** Looks codes up in the tables of {@code mappings/health}; a code without a row is named and never guessed. */
final class Codes {

    private final CodeTables tables;

    Codes(CodeTables tables) {
        this.tables = tables;
    }

    /**
     * @param table for example {@code hl7v2-administrative-sex}
     * @param place where the code stands, for example {@code PID-8}
     * @return empty where there is no code (silently) or no row (with a notice)
     */
    Mapped<Optional<CodeTable.Row>> find(String table, String code, String place) {
        if (code.isEmpty()) {
            return new Mapped<>(Optional.empty(), List.of());
        }
        var row = tables.get("health/" + table).find(code);
        return new Mapped<>(row, row.isPresent() ? List.of() : List.of(unmapped(table, place)));
    }

    /** The code itself stays out of the notice: a sender may have put anything there. */
    private static Notice unmapped(String table, String place) {
        return Notice.warning(
                "unmapped-code",
                place,
                "The code has no row in mappings/health/" + table + ".csv. Use a code of the table, or add a row.",
                "コードが mappings/health/" + table + ".csv にありません。表にあるコードを使うか、行を追加してください。",
                null);
    }
}
