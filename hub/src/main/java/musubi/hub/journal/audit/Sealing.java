package musubi.hub.journal.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import musubi.hub.journal.PartitionStore;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what was committed: each row once, in the order of transactions, into the chain of its day. One node of the city at a
 * time, and the lock on the open day guards even against two.
 */
public final class Sealing {

    /** How long after its end a day waits for transactions that began before. */
    static final Duration GRACE = Duration.ofMinutes(1);

    /** Rows of a day that is closed are sealed into the next one when they come so soon after its end; later ones are none of ours. */
    static final Duration LATE = Duration.ofHours(1);

    private static final int BATCH = 2_000;

    private final AuditDayStore days;
    private final AuditEntryStore entries;
    private final AuditKeyStore keys;
    private final PartitionStore partitions;
    private final Witness witness;
    private final TransactionTemplate transaction;
    private final ZoneId zone;
    private final Clock clock;

    Sealing(
            AuditDayStore days,
            AuditEntryStore entries,
            AuditKeyStore keys,
            PartitionStore partitions,
            Witness witness,
            PlatformTransactionManager transactions,
            ZoneId zone,
            Clock clock) {
        this.days = days;
        this.entries = entries;
        this.keys = keys;
        this.partitions = partitions;
        this.witness = witness;
        this.transaction = new TransactionTemplate(transactions);
        this.zone = zone;
        this.clock = clock;
    }

    private record Step(List<AuditHead> written, boolean more) {}

    /** Seals all that can be sealed now. Ends soon after an interrupt. */
    public void seal() {
        var more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            var step = Objects.requireNonNull(transaction.execute(_ -> step()));
            step.written().forEach(witness::note);
            more = step.more();
        }
    }

    private Step step() {
        var open = days.lockOpen().orElse(null);
        if (open == null) {
            return begin();
        }
        var late = late(open.day());
        var own = entries.fresh(open.day(), mark(open.day()), BATCH);
        var head = append(open, late, own);
        var full = own.size() == BATCH || late.size() == BATCH;
        if (!full && isOver(open.day(), GRACE)) {
            return close(head);
        }
        if (head.count() == open.count()) {
            return new Step(List.of(), false);
        }
        var signed = head.signed(keys.current(), clock.instant());
        days.write(signed);
        return new Step(List.of(signed), full);
    }

    /** The very first day; or another node has just opened the next; or somebody took the open day away. */
    private Step begin() {
        days.findLast()
                .ifPresentOrElse(
                        last -> {
                            if (last.closed()) {
                                days.open(opened(last.day().plusDays(1), last.closing()));
                            }
                        },
                        () -> days.open(opened(LocalDate.ofInstant(clock.instant(), zone), ChainHash.GENESIS)));
        return new Step(List.of(), true);
    }

    private Step close(AuditHead head) {
        var closed = AuditHead.of(head.day(), head.opening(), head.count(), head.closing(), true)
                .signed(keys.current(), clock.instant());
        days.write(closed);
        days.open(opened(head.day().plusDays(1), closed.closing()));
        return new Step(List.of(closed), true);
    }

    private AuditHead opened(LocalDate day, String opening) {
        return AuditHead.of(day, opening, 0, opening, false).signed(keys.current(), clock.instant());
    }

    private List<AuditEntryStore.Fresh> late(LocalDate open) {
        var before = open.minusDays(1);
        return isOver(before, LATE)
                ? List.of()
                : days.mark(before).map(it -> entries.fresh(before, it, BATCH)).orElse(List.of());
    }

    private AuditHead append(AuditHead open, List<AuditEntryStore.Fresh> late, List<AuditEntryStore.Fresh> own) {
        var links = new ArrayList<AuditEntryStore.Link>();
        var chain = open.closing();
        var last = late.isEmpty() && own.isEmpty() ? open.count() : entries.lastPosition(open.day(), open.count());
        for (var rows : List.of(late, own)) {
            for (var row : rows) {
                chain = ChainHash.next(chain, row.leaf());
                links.add(new AuditEntryStore.Link(last + links.size() + 1, row.source(), row.id(), row.leaf(), chain));
            }
        }
        if (!links.isEmpty()) {
            partitions.ensureLinks(open.day());
            entries.insert(open.day(), links);
        }
        if (!late.isEmpty()) {
            days.put(open.day().minusDays(1), late.getLast().mark());
        }
        if (!own.isEmpty()) {
            days.put(open.day(), own.getLast().mark());
        }
        return AuditHead.of(open.day(), open.opening(), last + links.size(), chain, false);
    }

    private Mark mark(LocalDate day) {
        return days.mark(day).orElse(Mark.NOTHING);
    }

    private boolean isOver(LocalDate day, Duration since) {
        return !clock.instant()
                .isBefore(day.plusDays(1).atStartOfDay(zone).toInstant().plus(since));
    }
}
