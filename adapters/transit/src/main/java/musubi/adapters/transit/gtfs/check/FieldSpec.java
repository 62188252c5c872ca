package musubi.adapters.transit.gtfs.check;

import java.util.List;
import musubi.hub.message.Severity;

/**
 * One field as {@code schema.csv} has it.
 *
 * @param key whether it is (part of) what must be unique in the table
 * @param column whether the column must stand in the header
 * @param required whether every row must hold a value
 * @param references {@code table/field} places, one of which must hold the value; none for no reference
 * @param severity of a wrong value or a dangling reference
 */
record FieldSpec(
        String table,
        String field,
        boolean key,
        boolean column,
        boolean required,
        FieldType type,
        List<String> references,
        Severity severity) {

    FieldSpec {
        references = List.copyOf(references);
    }

    /** How bad it is when a required column or value is missing. */
    Severity missing() {
        return table.endsWith("_jp.txt") ? Severity.WARNING : Severity.ERROR;
    }

    String place() {
        return table + "/" + field;
    }
}
