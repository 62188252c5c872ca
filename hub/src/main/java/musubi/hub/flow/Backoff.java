package musubi.hub.flow;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How long to wait before the next attempt: doubling from the first to the longest wait, with jitter of half. */
final class Backoff {

    private static final int MOST_DOUBLINGS = 30;

    private static final int MOST_BEFORE_REST = 5;

    private final RelayProperties properties;
    private final RandomGenerator random;

    Backoff(RelayProperties properties, RandomGenerator random) {
        this.properties = properties;
        this.random = random;
    }

    /**
     * @param failed how many attempts failed before this one
     * @param asked what the receiver asked for, or null; counts when it is longer, up to the longest wait
     */
    Duration after(int failed, @Nullable Duration asked) {
        var doubled = properties.firstWait().toMillis() * (double) (1L << Math.min(failed, MOST_DOUBLINGS));
        var wait = Math.min(doubled, properties.longestWait().toMillis());
        var own = Duration.ofMillis((long) (wait * (0.5 + random.nextDouble() / 2)));
        return asked != null && asked.compareTo(own) > 0 ? shorter(asked, properties.longestWait()) : own;
    }

    /** How long a queue rests: a short while, since one message that gets through ends the trouble of all. */
    Duration rest(int failures) {
        return shorter(after(Math.max(0, failures - MOST_BEFORE_REST), null), properties.longestRest());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    boolean exhausted(int failed) {
        return failed + 1 >= properties.mostAttempts();
    }
}
