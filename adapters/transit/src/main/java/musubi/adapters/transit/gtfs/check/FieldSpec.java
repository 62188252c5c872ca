package musubi.adapters.transit.gtfs.check;

import java.util.List;
import java.util.regex.Pattern;
import musubi.hub.message.Severity;

/**
 * One field as {@code schema.csv} has it.
 *
 * @param side whether no timetable hangs on the table
 * @param key whether it is (part of) what must be unique in the table
 * @param loose whether two rows of one key harm nobody
 * @param column whether the column must stand in the header
 * @param required whether every row must hold a value
 * @param type what a value looks like
 * @param least of a number
 * @param most of a number
 * @param references {@code table/field} places, one of which must hold the value; none for no reference
 * @param severity of a wrong value or a dangling reference
 */
record FieldSpec(
        String table,
        String field,
        boolean side,
        boolean key,
        boolean loose,
        boolean column,
        boolean required,
        FieldType type,
        double least,
        double most,
        List<String> references,
        Severity severity) {

    FieldSpec {
        references = List.copyOf(references);
    }

    private static final Pattern BOUNDS = Pattern.compile("(\\w+) (\\d+)-(\\d*)");

    /** @param type as in the file: a name, or a name and bounds, as in {@code WHOLE 0-4} */
    static FieldSpec of(
            String table,
            String field,
            String file,
            String key,
            String value,
            String type,
            List<String> references,
            Severity severity) {
        var bounds = BOUNDS.matcher(type);
        var bounded = bounds.matches();
        return new FieldSpec(
                table,
                field,
                file.equals("side"),
                !key.isEmpty(),
                key.equals("loose"),
                !value.equals("optional"),
                value.equals("required"),
                FieldType.valueOf(bounded ? bounds.group(1) : type),
                bounded ? Double.parseDouble(bounds.group(2)) : Double.NEGATIVE_INFINITY,
                bounded && !bounds.group(3).isEmpty() ? Double.parseDouble(bounds.group(3)) : Double.POSITIVE_INFINITY,
                references,
                severity);
    }

    /** How bad it is when a required column or value is missing. */
    Severity missing() {
        return side ? Severity.WARNING : Severity.ERROR;
    }

    /** How bad a number out of bounds is: where the field is optional, a consumer takes the default. */
    Severity outside() {
        return required ? severity : Severity.WARNING;
    }

    /** @param value one that fits the type */
    boolean isWithin(String value) {
        if (Double.isInfinite(least) && Double.isInfinite(most)) {
            return true;
        }
        var number = Double.parseDouble(value);
        return number >= least && number <= most;
    }

    String place() {
        return table + "/" + field;
    }
}
