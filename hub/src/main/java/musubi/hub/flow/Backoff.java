package musubi.hub.flow;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How long to wait before the next attempt: doubling from the first to the longest wait, with jitter of half. */
final class Backoff {

    private static final int MOST_DOUBLINGS = 30;

    private final RelayProperties properties;
    private final RandomGenerator random;

    Backoff(RelayProperties properties, RandomGenerator random) {
        this.properties = properties;
        this.random = random;
    }

    /**
     * @param failed how many attempts failed before this one
     * @param asked what the receiver asked for, or null; counts when it is longer
     */
    Duration after(int failed, @Nullable Duration asked) {
        var doubled = properties.firstWait().toMillis() * (double) (1L << Math.min(failed, MOST_DOUBLINGS));
        var wait = Math.min(doubled, properties.longestWait().toMillis());
        var own = Duration.ofMillis((long) (wait * (0.5 + random.nextDouble() / 2)));
        return asked != null && asked.compareTo(own) > 0 ? asked : own;
    }

    boolean exhausted(int failed) {
        return failed + 1 >= properties.mostAttempts();
    }
}
