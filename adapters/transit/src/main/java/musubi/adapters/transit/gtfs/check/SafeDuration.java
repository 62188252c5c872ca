package musubi.adapters.transit.gtfs.check;

import musubi.adapters.transit.gtfs.table.Row;

/**
 * How much longer than a car a vehicle on demand takes (trips.txt, safe_duration_factor and safe_duration_offset). OpenTripPlanner
 * 2.9 counts neither where the offset is nothing or the factor is one, and does not start with a factor near nothing or an offset
 * below it: the one that says nothing gets the smallest value that counts.
 */
final class SafeDuration {

    private static final String FACTOR = "safe_duration_factor";
    private static final String OFFSET = "safe_duration_offset";

    /** Below it OpenTripPlanner takes no factor. */
    private static final double LEAST = 0.05;

    /** Seconds. */
    private static final String SMALLEST_OFFSET = "1";

    private static final String NEXT_TO_ONE = "1.0001";

    private SafeDuration() {}

    static String factor(Row row) {
        var factor = number(row, FACTOR);
        if (factor >= LEAST && factor != 1) {
            return row.get(FACTOR);
        }
        return number(row, OFFSET) > 0 ? NEXT_TO_ONE : "";
    }

    static String offset(Row row) {
        if (number(row, OFFSET) > 0) {
            return row.get(OFFSET);
        }
        return factor(row).isEmpty() ? "" : SMALLEST_OFFSET;
    }

    /** Nothing where it is none. */
    private static double number(Row row, String field) {
        var value = row.get(field);
        return FieldType.DECIMAL.fits(value) ? Double.parseDouble(value) : 0;
    }
}
