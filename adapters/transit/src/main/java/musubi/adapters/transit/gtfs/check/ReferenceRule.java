package musubi.adapters.transit.gtfs.check;

import java.util.ArrayList;
import java.util.List;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/** What a row refers to exists. */
final class ReferenceRule {

    /** A row names a stop, a route, a trip… that is in no table. Remedy: add it there, or correct the id. */
    static final Defect DANGLING = Defect.error(
            "foreign_key_violation",
            "Refers to what does not exist: {}. Add it to its table, or correct the id.",
            "存在しないものを参照しています: {}。参照先に追加するか、IDを直してください。",
            "GTFS Schedule, Field Types: Foreign ID");

    private final List<FieldSpec> fields;
    private final Ids ids;
    private final List<Pending> pending = new ArrayList<>();

    /** A reference within the same table, which may point to a later row. */
    private record Pending(FieldSpec field, long line, String value) {}

    ReferenceRule(List<FieldSpec> fields, Ids ids) {
        this.fields = fields.stream().filter(it -> !it.references().isEmpty()).toList();
        this.ids = ids;
    }

    void row(Row row, Findings findings) {
        for (var field : fields) {
            var value = row.get(field.field());
            if (value.isEmpty() || ids.holdsAny(field.references(), value)) {
                continue;
            }
            if (field.references().getFirst().startsWith(field.table() + "/")) {
                pending.add(new Pending(field, row.line(), value));
            } else {
                findings.add(DANGLING.as(field.severity()), row, field.field(), value);
            }
        }
    }

    void end(Findings findings) {
        pending.stream()
                .filter(it -> !ids.holdsAny(it.field.references(), it.value))
                .forEach(it -> findings.add(
                        DANGLING.as(it.field.severity()), it.field.table(), it.field.field(), it.line, it.value));
    }
}
