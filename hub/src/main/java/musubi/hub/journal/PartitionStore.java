package musubi.hub.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The day partitions of the journal: made some days ahead, and any day at need. */
public final class PartitionStore {

    private static final List<DayPartitionStore.Table> TABLES = Stream.of(
                    "message", "payload", "delivery", "attempt", "decision")
            .map(it -> new DayPartitionStore.Table("hub", it, true))
            .toList();
    private static final int DAYS_AHEAD = 3;

    private final DayPartitionStore days;
    private final Clock clock;

    public PartitionStore(DayPartitionStore days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    /** Makes today's partitions and those of the next days. Called at start and from time to time. */
    public void ensureAhead() {
        var today = LocalDate.ofInstant(clock.instant(), days.zone());
        Stream.iterate(today.minusDays(1), it -> it.plusDays(1))
                .limit(DAYS_AHEAD + 2)
                .forEach(this::ensure);
    }

    /** Makes the partitions for rows of this moment, where they are missing. */
    void ensure(Instant moment) {
        ensure(LocalDate.ofInstant(moment, days.zone()));
    }

    private void ensure(LocalDate day) {
        TABLES.forEach(it -> days.ensure(it, day));
    }
}
