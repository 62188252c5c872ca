package musubi.hub.journal.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time stamp of an authority over the head of a closed day (RFC 3161).
 *
 * @param time before which the head was signed, by the authority's clock; null where there is no good stamp
 * @param authority the subject of its certificate
 * @param serial of the stamp
 * @param failure why there is none yet
 */
public record DayStamp(
        State state,
        @Nullable Instant time,
        @Nullable String authority,
        @Nullable String serial,
        @Nullable String failure) {

    /** Where it stands. */
    public enum State {
        /** Good, and of an authority that is trusted. */
        STAMPED,
        /** Good by itself; no certificate is configured by which to tell whose it is. */
        UNTRUSTED,
        /** Asked for, or about to be. */
        PENDING,
        /** There is one that does not count: the findings say why. */
        BAD
    }

    static DayStamp without(State state, @Nullable String failure) {
        return new DayStamp(state, null, null, null, failure);
    }
}
