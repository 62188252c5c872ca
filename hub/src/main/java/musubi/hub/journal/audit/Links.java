package musubi.hub.journal.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Walks along the links of one day and says where the chain is broken. After a break it goes on from what stands there. */
final class Links {

    private final LocalDate day;
    private final List<Witness.Line> noted;
    private final Consumer<AuditFinding> found;
    private String chain;
    private long position;

    Links(LocalDate day, String opening, List<Witness.Line> noted, Consumer<AuditFinding> found) {
        this.day = day;
        this.noted = noted;
        this.found = found;
        this.chain = opening;
    }

    void next(long at, String table, UUID row, String leaf, String link) {
        if (at != position + 1) {
            found.accept(AuditFinding.Kind.LINK_MISSING.at(day, at, table, row));
        } else if (!ChainHash.next(chain, leaf).equals(link)) {
            found.accept(AuditFinding.Kind.LINK_BROKEN.at(day, at, table, row));
        }
        noted.stream()
                .filter(it -> it.count() == at && !it.closing().equals(link))
                .findFirst()
                .ifPresent(_ -> found.accept(AuditFinding.Kind.WITNESS_DIFFERS.at(day, at, table, row)));
        position = at;
        chain = link;
    }

    /** What the day's head must say. */
    void end(AuditHead head) {
        if (position < head.count()) {
            found.accept(AuditFinding.Kind.TRUNCATED.at(day, position + 1, null, null));
        } else if (position > head.count() || !chain.equals(head.closing())) {
            found.accept(AuditFinding.Kind.HEAD_DIFFERS.at(day, position, null, null));
        }
    }
}
