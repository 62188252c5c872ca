package musubi.adapters.transit.planner;

import java.time.Duration;

/** The planner did not answer, for a reason that is not the question's. */
public final class NotAnswered extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    NotAnswered(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** Why, and after how long it is worth asking again. */
    public enum Reason {
        /** No graph is loaded: none was published yet, or it is being built. */
        NOT_READY(Duration.ofSeconds(20)),
        /** As many requests wait as may. */
        BUSY(Duration.ofSeconds(1)),
        /** The search took longer than it may and was ended. */
        TOO_LATE(Duration.ZERO);

        private final Duration retryAfter;

        Reason(Duration retryAfter) {
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }
}
