package musubi.hub.journal.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import musubi.hub.journal.stamp.AuthorityAway;
import musubi.hub.journal.stamp.StampAuthority;
import musubi.hub.journal.stamp.StampRefused;
import musubi.hub.journal.stamp.StampRequest;
import musubi.hub.journal.stamp.TimeStampProperties;
import musubi.hub.journal.stamp.TrustedAuthorities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has an authority stamp the time over the heads of closed days. Apart from sealing, which never waits for it: what the authority does
 * not give now is asked for again, and the day is said to have no stamp meanwhile.
 */
public final class Stamping {

    private static final Logger LOG = LoggerFactory.getLogger(Stamping.class);
    private static final int MOST_AT_ONCE = 50;

    private final AuditDayStore days;
    private final AuditStampStore stamps;
    private final Witness witness;
    private final Supplier<StampAuthority> authority;
    private final TimeStampProperties properties;
    private final TrustedAuthorities trusted;
    private final Clock clock;

    Stamping(
            AuditDayStore days,
            AuditStampStore stamps,
            Witness witness,
            Supplier<StampAuthority> authority,
            TimeStampProperties properties,
            TrustedAuthorities trusted,
            Clock clock) {
        this.days = days;
        this.stamps = stamps;
        this.witness = witness;
        this.authority = authority;
        this.properties = properties;
        this.trusted = trusted;
        this.clock = clock;
    }

    /** Whether the city has named an authority. */
    public boolean isWanted() {
        return properties.url() != null;
    }

    /** Asks for what is missing, the newest day first, until all is there or the authority fails. Ends soon after an interrupt. */
    public void stamp() {
        for (var day : stamps.due(MOST_AT_ONCE)) {
            if (Thread.currentThread().isInterrupted() || !isStamped(day)) {
                return;
            }
        }
    }

    private boolean isStamped(LocalDate day) {
        try {
            var token = ask(days.find(day).orElseThrow().stamped());
            if (stamps.put(day, token, clock.instant())) {
                witness.note(day, token);
            }
            return true;
        } catch (AuthorityAway | StampRefused e) {
            failed(day, String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** The token is kept only when it is good. */
    private byte[] ask(byte[] sha256) {
        var request = new StampRequest(sha256, properties.policy());
        var url = Objects.requireNonNull(properties.url(), "nobody stamps where nobody is named");
        var token = request.token(authority.get().ask(url, request.encoded(), properties.patience()));
        trusted.judge(token, sha256);
        return token;
    }

    /** Said once for each reason, however often it is tried. */
    private void failed(LocalDate day, String reason) {
        var before = stamps.find(day).map(AuditStampStore.Kept::failure);
        if (before.filter(reason::equals).isEmpty()) {
            LOG.warn("The day {} has no time stamp yet, and one is asked for again: {}", day, reason);
        }
        stamps.putFailure(day, reason, clock.instant());
    }
}
