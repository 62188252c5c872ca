package musubi.adapters.health.hl7v2.mllp;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what unknown senders were refused, and says so at most once a minute: whoever knocks a thousand times fills
 * neither the journal nor the log. Nothing of what they sent is written down.
 */
final class AnonymousRefusals {

    private static final Logger LOG = LoggerFactory.getLogger(AnonymousRefusals.class);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final MeterRegistry meters;
    private final Clock clock;

    private Instant said = Instant.EPOCH;
    private long since;

    AnonymousRefusals(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    /** @param reason one of a few words, for it names a counter */
    void count(String reason) {
        meters.counter("musubi.hl7v2.refused", "reason", reason).increment();
        sum();
    }

    private synchronized void sum() {
        since++;
        var now = clock.instant();
        if (Duration.between(said, now).compareTo(QUIET) >= 0) {
            LOG.warn("MLLP: {} messages of unknown senders refused since the last such line", since);
            said = now;
            since = 0;
        }
    }
}
