package musubi.hub.adapter;

import java.time.LocalDate;

/** The days of the {@link TimeTable}s. A bean of the hub, for an adapter to ask before it writes rows of a day long past or far ahead. */
public interface TimeTables {

    /** Makes the day's partition where it is missing; cheap where it stands. In a transaction of its own. */
    void ensure(TimeTable table, LocalDate day);
}
