package musubi.adapters.transit.gtfs.check;

import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/** One rule that looks at rows beyond what {@code schema.csv} can say. One object for one feed. */
interface RowRule {

    /** Whether the rule wants the rows of this table. */
    boolean reads(String table);

    void row(Row row, Findings findings);

    /** After the last row of the last table; most rules have said all by then. */
    default void end(Findings findings) {}
}
