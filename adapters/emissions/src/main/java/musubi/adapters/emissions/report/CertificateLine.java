package musubi.adapters.emissions.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import musubi.adapters.emissions.inventory.CertifiedElectricity;
import musubi.adapters.emissions.inventory.Deduction;

/** The line of a report that certificates have: less so many tonnes, or why that is not known. */
final class CertificateLine {

    private static final String WHAT = "非化石証書による控除";
    private static final String NOTHING = "";

    private CertificateLine() {}

    /** What is taken off; of what is not known, nothing. */
    static BigDecimal tonnes(CertifiedElectricity certified) {
        var deducted = certified.deducted();
        return deducted == null ? BigDecimal.ZERO : deducted.tonnes();
    }

    /** In the columns of the report; none where there are no certificates. */
    static Optional<List<String>> of(CertifiedElectricity certified) {
        return switch (certified.deduction()) {
            case null -> Optional.empty();
            case Deduction.Deducted it ->
                Optional.of(line(
                        certified,
                        "算定済み",
                        it.tonnes().negate().toPlainString(),
                        "CO2",
                        String.join("; ", it.inputs().values()),
                        it.edition().id(),
                        it.isCapped() ? "電気の排出量を上限としています。" : NOTHING));
            case Deduction.Unresolved(var _, var text) ->
                Optional.of(line(certified, "確認待ち", NOTHING, NOTHING, NOTHING, NOTHING, text.ja()));
        };
    }

    private static List<String> line(
            CertifiedElectricity certified,
            String state,
            String tonnes,
            String gas,
            String factor,
            String edition,
            String why) {
        return List.of(
                String.valueOf(certified.electricity().year()),
                NOTHING,
                NOTHING,
                NOTHING,
                WHAT,
                "2",
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                state,
                tonnes,
                gas,
                NOTHING,
                NOTHING,
                NOTHING,
                factor,
                edition,
                why);
    }
}
