package musubi.adapters.transit.gtfs.check;

import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/** Fields that the standard asks for, or forbids, where another field says so. */
final class Conditional {

    /** The field is required in a row like this one; its manual is the field's own entry in the standard. */
    static final Defect REQUIRED = Defect.error(
            "missing_required_field",
            "The value is missing, and required in a row like this one.",
            "値がありません。この行では必須です。",
            "GTFS Schedule, Presence: Conditionally Required");

    /** The field must be empty in a row like this one; its manual is the field's own entry in the standard. */
    static final Defect FORBIDDEN = Defect.warning(
            "value-forbidden",
            "The value {} must not stand in a row like this one. Leave the field empty.",
            "この行では値{}を書けません。項目を空にしてください。",
            "GTFS Schedule, Presence: Conditionally Forbidden");

    private Conditional() {}

    /** @param severe whether consumers refuse the feed over it */
    static void require(Row row, String field, boolean severe, Findings findings) {
        if (row.get(field).isEmpty()) {
            findings.add(severe ? REQUIRED : REQUIRED.as(musubi.hub.message.Severity.WARNING), row, field, "");
        }
    }

    static void forbid(Row row, String field, Findings findings) {
        var value = row.get(field);
        if (!value.isEmpty()) {
            findings.add(FORBIDDEN, row, field, value);
        }
    }
}
