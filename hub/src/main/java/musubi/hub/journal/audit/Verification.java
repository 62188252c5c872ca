package musubi.hub.journal.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.hub.gate.Grant;
import musubi.hub.gate.HubFormats;
import musubi.hub.journal.DayPartitionStore;
import musubi.hub.journal.JournalProperties;
import musubi.hub.journal.PartitionStore;
import musubi.hub.message.TimeOrderedIds;
import org.jspecify.annotations.Nullable;

/** Compares what the journal holds with what was sealed. Reads only, and locks nothing: sealing goes on meanwhile. */
public final class Verification {

    private static final int BATCH = 1_000;
    private static final int MOST_FINDINGS = 100;

    private final AuditDayStore days;
    private final AuditReadStore entries;
    private final AuditKeyStore keys;
    private final DayPartitionStore partitions;
    private final Witness witness;
    private final Stamps stamps;
    private final JournalProperties kept;
    private final ZoneId zone;
    private final Clock clock;

    Verification(
            AuditDayStore days,
            AuditReadStore entries,
            AuditKeyStore keys,
            DayPartitionStore partitions,
            Witness witness,
            Stamps stamps,
            JournalProperties kept,
            ZoneId zone,
            Clock clock) {
        this.days = days;
        this.entries = entries;
        this.keys = keys;
        this.partitions = partitions;
        this.witness = witness;
        this.stamps = stamps;
        this.kept = kept;
        this.zone = zone;
        this.clock = clock;
    }

    /** The first and the last day of the chain; empty before anything was sealed. */
    public List<LocalDate> ends(Grant grant) {
        grant.require(HubFormats.JOURNAL);
        return days.ends();
    }

    /** The heads of the days, newest first. */
    public List<AuditHead> heads(Grant grant, int limit) {
        grant.require(HubFormats.JOURNAL);
        return days.list(limit);
    }

    /** The time stamp over a head, judged anew; what is wrong with it is found when the day is verified. */
    public Optional<DayStamp> stamp(Grant grant, AuditHead head) {
        grant.require(HubFormats.JOURNAL);
        return Optional.ofNullable(stamps.check(head, _ -> {}));
    }

    /** Verifies one day: its links, its head with the day before, each row and each body. Takes seconds for 100,000 rows. */
    public DayVerification verify(Grant grant, LocalDate day) {
        grant.require(HubFormats.JOURNAL);
        var last = partitions.isThere(PartitionStore.LINKS, day) ? entries.lastPosition(day) : 0;
        var found = new ArrayList<AuditFinding>();
        return days.find(day).map(it -> verify(it, last, found)).orElseGet(() -> missing(day, found));
    }

    private DayVerification missing(LocalDate day, List<AuditFinding> found) {
        var ends = days.ends();
        var noted = witness.read(day);
        if (!noted.isEmpty() || ends.size() == 2 && !day.isBefore(ends.getFirst()) && day.isBefore(ends.getLast())) {
            found.add(AuditFinding.Kind.HEAD_MISSING.of(day));
        }
        return new DayVerification(
                day, DayVerification.State.NOT_COVERED, 0, 0, Set.of(), 0, null, null, null, null, found);
    }

    /** @param last where the links ended before the head was read: those that came since are not looked at */
    private DayVerification verify(AuditHead head, long last, List<AuditFinding> found) {
        var day = head.day();
        var noted = witness.read(day);
        new Heads(keys.all()).check(head, before(day), noted, found::add);
        var stamp = stamps.check(head, found::add);
        var dropped = head.count() == 0 ? new TreeSet<String>() : dropped(day);
        var bodies = 0L;
        var unsealed = 0L;
        if (!dropped.contains(PartitionStore.LINKS.name())) {
            var rows = new Rows(day, entries, dropped(), this::isOver, found::add);
            bodies = walk(
                    day, Math.max(last, head.count()), new Links(day, head.opening(), noted, found::add), rows, head);
            dropped.addAll(rows.early());
            for (var row : entries.unsealed(day)) {
                if (row.passed() || head.closed() && isOver(day)) {
                    found.add(AuditFinding.Kind.ROW_UNSEALED.on(day, row.source(), row.row()));
                } else {
                    unsealed++;
                }
            }
        }
        var whole = head.closed() ? DayVerification.State.CLOSED : DayVerification.State.OPEN;
        var state = dropped.isEmpty() ? whole : DayVerification.State.DROPPED;
        return new DayVerification(
                day,
                state,
                head.count(),
                unsealed,
                dropped,
                bodies,
                head.closing(),
                head.key(),
                head.signed(),
                stamp,
                found.stream().limit(MOST_FINDINGS).toList());
    }

    /** @return of how many messages the bytes were compared */
    private long walk(LocalDate day, long last, Links links, Rows rows, AuditHead head) {
        var position = 0L;
        while (position < last) {
            var batch = entries.compared(day, position, BATCH).stream()
                    .filter(it -> it.position() <= last)
                    .toList();
            if (batch.isEmpty()) {
                break;
            }
            for (var link : batch) {
                links.next(link.position(), link.source(), link.row(), link.leaf(), link.chain());
                rows.check(link);
            }
            position = batch.getLast().position();
        }
        links.end(head);
        return rows.bodies();
    }

    /** Null where the chain begins with this day, or the day before lost its head: then that is found there too. */
    private @Nullable AuditHead before(LocalDate day) {
        return days.find(day.minusDays(1)).orElse(null);
    }

    private TreeSet<String> dropped(LocalDate day) {
        return Stream.concat(Stream.of(ChainedTable.values()).map(ChainedTable::table), Stream.of(PartitionStore.LINKS))
                .filter(it -> !partitions.isThere(it, day))
                .map(DayPartitionStore.Table::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private LocalDate day(UUID row) {
        return LocalDate.ofInstant(TimeOrderedIds.timeOf(row), zone);
    }

    /** Whether the bytes of a message are kept no longer. */
    private boolean isOver(AuditReadStore.Compared link) {
        return day(link.row())
                .isBefore(LocalDate.ofInstant(clock.instant(), zone).minusDays(kept.standing(link.keptDays())));
    }

    /** Whether the day of a table's row was dropped. Asked once for each dropped day: none comes back. */
    private BiPredicate<String, UUID> dropped() {
        var known = new HashSet<Map.Entry<String, LocalDate>>();
        return (table, row) -> {
            var of = Map.entry(table, day(row));
            return known.contains(of)
                    || !partitions.isThere(PartitionStore.table(table), of.getValue()) && known.add(of);
        };
    }

    private boolean isOver(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return clock.instant().isAfter(end.plus(Sealing.LATE).plus(Sealing.GRACE));
    }
}
