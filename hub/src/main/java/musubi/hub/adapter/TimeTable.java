package musubi.hub.adapter;

import java.time.Duration;
import java.util.regex.Pattern;

/**
 * A table of an adapter's own that is partitioned by day: readings, positions, samples. The adapter's migration creates it
 * ({@code … PARTITION BY RANGE (<key>)}); the hub makes its days ahead and drops them whole when they are old. Days are those of
 * the city's zone. For a day that is neither today nor soon, ask {@link TimeTables#ensure}.
 *
 * @param schema the adapter's schema, for example {@code energy}
 * @param table the table's name
 * @param key what its partitions go by
 * @param kept how long a day is kept after its end; at least a day
 */
public record TimeTable(String schema, String table, Key key, Duration kept) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,40}");

    /** The column by which a table is partitioned: a moment ({@code timestamptz}), or an id made by the hub (UUID version 7). */
    public enum Key {
        TIME,
        TIME_ORDERED_ID
    }

    public TimeTable {
        if (!NAME.matcher(schema).matches() || !NAME.matcher(table).matches()) {
            throw new IllegalArgumentException("Not a table: '" + schema + "." + table + "'");
        }
        if (kept.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("Rows of " + schema + "." + table + " would not be kept for a day");
        }
    }
}
