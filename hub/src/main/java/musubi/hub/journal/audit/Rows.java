package musubi.hub.journal.audit;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;
import musubi.hub.journal.PayloadStore;

/** Compares rows and bodies with what was sealed of them. */
final class Rows {

    private final LocalDate day;
    private final AuditReadStore store;
    private final BiPredicate<String, UUID> dropped;
    private final Predicate<AuditReadStore.Compared> over;
    private final Consumer<AuditFinding> found;
    private final Set<String> early = new TreeSet<>();
    private long bodies;

    /**
     * @param dropped whether the day of a table's row was dropped as a whole
     * @param over whether the bytes of a message are kept no longer
     */
    Rows(
            LocalDate day,
            AuditReadStore store,
            BiPredicate<String, UUID> dropped,
            Predicate<AuditReadStore.Compared> over,
            Consumer<AuditFinding> found) {
        this.day = day;
        this.store = store;
        this.dropped = dropped;
        this.over = over;
        this.found = found;
    }

    void check(AuditReadStore.Compared link) {
        if (link.sealed() == null) {
            if (!dropped.test(link.source(), link.row())) {
                found.accept(finding(AuditFinding.Kind.ROW_MISSING, link));
            }
            return;
        }
        if (!ChainHash.of(link.sealed()).equals(link.leaf())) {
            found.accept(finding(AuditFinding.Kind.ROW_ALTERED, link));
        }
        if (link.source().equals(ChainedTable.MESSAGE.word())) {
            body(link);
        }
    }

    private void body(AuditReadStore.Compared link) {
        var table = PayloadStore.table(link.keptDays());
        if (link.parts() && dropped.test(table, link.row())) {
            if (!over.test(link)) {
                early.add(table);
            }
            return;
        }
        var whole = link.parts() ? store.isWhole(link.row(), table) : link.body();
        if (whole == null) {
            if (!over.test(link)) {
                found.accept(finding(AuditFinding.Kind.BODY_MISSING, link));
            }
            return;
        }
        bodies++;
        if (!whole) {
            found.accept(finding(AuditFinding.Kind.BODY_ALTERED, link));
        }
    }

    private AuditFinding finding(AuditFinding.Kind kind, AuditReadStore.Compared link) {
        return kind.at(day, link.position(), link.source(), link.row());
    }

    /** Tables of bytes of which a day was dropped as a whole before its time. */
    Set<String> early() {
        return early;
    }

    /** Of how many messages the bytes were compared. */
    long bodies() {
        return bodies;
    }
}
