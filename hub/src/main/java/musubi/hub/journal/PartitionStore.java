package musubi.hub.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The day partitions of the journal: made some days ahead, and any day at need; dropped when they are old. */
public final class PartitionStore {

    /** The links of the audit trail, by their day. */
    public static final DayPartitionStore.Table LINKS =
            new DayPartitionStore.Table("hub", "audit_entry", DayPartitionStore.Key.DAY);

    private static final List<DayPartitionStore.Table> TABLES = Stream.concat(
                    Stream.of("message", "payload", "delivery", "attempt", "decision")
                            .map(PartitionStore::table),
                    Stream.of(LINKS))
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

    /** The same for the bodies that are kept for so many days. */
    void ensureBrief(int keptDays, Instant moment) {
        days.ensure(brief(keptDays), LocalDate.ofInstant(moment, days.zone()));
    }

    /** Drops what is older than it is kept. Of messages the bodies go first, and the rest later. */
    public void drop(JournalProperties kept) {
        var bodies = before(kept.bodies());
        days.dropBefore(table("payload"), bodies);
        apart().forEach(it -> days.dropBefore(brief(it), before(Duration.ofDays(kept.standing(it)))));
        days.emptyBefore(table("message"), "body", bodies);
        Stream.of("message", "delivery", "attempt").forEach(it -> days.dropBefore(table(it), before(kept.metadata())));
        days.dropBefore(table("decision"), before(kept.audit()));
        days.dropBefore(LINKS, before(kept.audit()));
    }

    /** For which numbers of days bodies are kept apart, also when nobody says so any more. */
    private List<Integer> apart() {
        return days.list("hub", "payload_[0-9]+d").stream()
                .map(it -> Integer.valueOf(it.replaceAll("\\D", "")))
                .toList();
    }

    private LocalDate before(Duration kept) {
        return LocalDate.ofInstant(clock.instant(), days.zone()).minusDays(kept.toDays());
    }

    /** A table of the journal whose rows stand in the day of their id. */
    public static DayPartitionStore.Table table(String name) {
        return new DayPartitionStore.Table("hub", name, DayPartitionStore.Key.ID);
    }

    private static DayPartitionStore.Table brief(int keptDays) {
        return new DayPartitionStore.Table(
                "hub", PayloadStore.table(keptDays), DayPartitionStore.Key.ID, "hub.payload");
    }

    /** Makes room for the links of this day. */
    public void ensureLinks(LocalDate day) {
        days.ensure(LINKS, day);
    }

    private void ensure(LocalDate day) {
        TABLES.forEach(it -> days.ensure(it, day));
    }
}
