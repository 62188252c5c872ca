package musubi.hub.adapter;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The receiver cannot take it now and may later: a broken line, 429, 503. The delivery is tried again. */
public final class Unreachable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    public Unreachable(String reason, @Nullable Duration retryAfter, @Nullable Throwable cause) {
        super(reason, cause);
        this.retryAfter = retryAfter;
    }

    /** What the receiver asked for, or null: the hub's own backoff counts. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
