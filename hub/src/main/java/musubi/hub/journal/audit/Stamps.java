package musubi.hub.journal.audit;

import java.util.Arrays;
import java.util.function.Consumer;
import musubi.hub.journal.stamp.StampRefused;
import musubi.hub.journal.stamp.TrustedAuthorities;
import org.jspecify.annotations.Nullable;

/** Judges the time stamps over heads of days, each time anew from the token that was kept. */
final class Stamps {

    private final AuditStampStore store;
    private final Witness witness;
    private final TrustedAuthorities trusted;
    private final boolean wanted;

    /** @param wanted whether days are stamped from now on */
    Stamps(AuditStampStore store, Witness witness, TrustedAuthorities trusted, boolean wanted) {
        this.store = store;
        this.witness = witness;
        this.trusted = trusted;
        this.wanted = wanted;
    }

    /** @return null where the day has none and is to have none */
    @Nullable
    DayStamp check(AuditHead head, Consumer<AuditFinding> found) {
        var kept = store.find(head.day()).orElse(null);
        var token = kept == null ? null : kept.token();
        var noted = witness.readToken(head.day());
        if (noted != null && token == null) {
            found.accept(AuditFinding.Kind.STAMP_MISSING.of(head.day()));
        } else if (noted != null && !Arrays.equals(noted, token)) {
            found.accept(AuditFinding.Kind.STAMP_DIFFERS.of(head.day()));
        }
        if (token == null) {
            return wanted && store.isDue(head.day())
                    ? DayStamp.without(DayStamp.State.PENDING, kept == null ? null : kept.failure())
                    : null;
        }
        return judged(head, token, found);
    }

    private DayStamp judged(AuditHead head, byte[] token, Consumer<AuditFinding> found) {
        try {
            var stamp = trusted.judge(token, head.stamped());
            var state = trusted.isEmpty() ? DayStamp.State.UNTRUSTED : DayStamp.State.STAMPED;
            return new DayStamp(state, stamp.time(), stamp.authority(), stamp.serial(), null);
        } catch (StampRefused e) {
            found.accept(AuditFinding.Kind.STAMP_INVALID.because(
                    head.day(), e.reason().text()));
            return DayStamp.without(DayStamp.State.BAD, e.getMessage());
        }
    }

    /** The token itself, for who keeps it elsewhere. */
    byte @Nullable [] token(AuditHead head) {
        return store.find(head.day()).map(AuditStampStore.Kept::token).orElse(null);
    }
}
