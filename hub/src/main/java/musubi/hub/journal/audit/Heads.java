package musubi.hub.journal.audit;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Looks at the head of a day: whether it follows from the day before, and whether a key of the hub's signed it. */
final class Heads {

    private final Map<String, AuditKeyStore.Public> keys;

    Heads(Map<String, AuditKeyStore.Public> keys) {
        this.keys = keys;
    }

    /**
     * @param before the head of the day before; null where the chain begins with this day
     * @param noted what was noted of the day outside of the database
     */
    void check(AuditHead head, @Nullable AuditHead before, List<Witness.Line> noted, Consumer<AuditFinding> found) {
        if (!head.opening().equals(before == null ? ChainHash.GENESIS : before.closing())) {
            found.accept(AuditFinding.Kind.HEAD_UNLINKED.of(head.day()));
        }
        var key = keys.get(head.key());
        if (key == null || !isOurs(key, new HashSet<>())) {
            found.accept(AuditFinding.Kind.KEY_UNKNOWN.of(head.day()));
        } else if (!AuditKey.isSigned(key.publicKey(), head.text(), head.signature())) {
            found.accept(AuditFinding.Kind.SIGNATURE_INVALID.of(head.day()));
        }
        noted.stream()
                .filter(it -> contradicts(it, head))
                .findFirst()
                .ifPresent(_ -> found.accept(AuditFinding.Kind.WITNESS_DIFFERS.of(head.day())));
    }

    /** A day that was noted as closed, or as longer, is not what it was. What lies between is compared link by link. */
    private static boolean contradicts(Witness.Line noted, AuditHead head) {
        return noted.count() > head.count()
                || noted.closed()
                        && (noted.count() != head.count() || !noted.closing().equals(head.closing()))
                || noted.closed() && !noted.key().equals(head.key());
    }

    /** Up to the first key of all, each is vouched for by the one before. */
    private boolean isOurs(AuditKeyStore.Public key, Set<String> seen) {
        if (!AuditKey.idOf(key.publicKey()).equals(key.id()) || !seen.add(key.id())) {
            return false;
        }
        if (key.endorsedBy() == null) {
            return keys.values().stream().noneMatch(it -> it.created().isBefore(key.created()));
        }
        var before = keys.get(key.endorsedBy());
        return before != null
                && key.endorsement() != null
                && AuditKey.isSigned(before.publicKey(), AuditKeyStore.endorsed(key.id()), key.endorsement())
                && isOurs(before, seen);
    }
}
