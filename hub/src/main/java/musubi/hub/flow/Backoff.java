package musubi.hub.flow;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import musubi.hub.adapter.Patience;
import musubi.hub.journal.Due;
import musubi.hub.message.TimeOrderedIds;
import org.jspecify.annotations.Nullable;

/** How long to wait before the next attempt: doubling from the first to the longest wait, with jitter of half. */
final class Backoff {

    private static final int MOST_DOUBLINGS = 30;

    private static final int MOST_BEFORE_REST = 5;

    private final RelayProperties properties;
    private final RandomGenerator random;
    private final Clock clock;

    Backoff(RelayProperties properties, RandomGenerator random, Clock clock) {
        this.properties = properties;
        this.random = random;
        this.clock = clock;
    }

    /**
     * How long to wait after a failed attempt.
     *
     * @param asked what the receiver asked for, or null; counts when it is longer, up to the longest wait
     * @return empty: it is given up
     */
    Optional<Duration> next(Due due, Patience patience, @Nullable Duration asked) {
        return switch (patience) {
            case Patience.Usual() ->
                exhausted(due.attempts())
                        ? Optional.empty()
                        : Optional.of(after(due.attempts(), properties.longestWait(), asked));
            case Patience.Lasting(var whole, var longestWait) -> {
                var end = TimeOrderedIds.timeOf(due.deliveryId()).plus(whole);
                var left = Duration.between(clock.instant(), end);
                yield left.isPositive()
                        ? Optional.of(shorter(after(due.attempts(), longestWait, asked), left))
                        : Optional.empty();
            }
        };
    }

    private Duration after(int failed, Duration longest, @Nullable Duration asked) {
        var doubled = properties.firstWait().toMillis() * (double) (1L << Math.min(failed, MOST_DOUBLINGS));
        var wait = Math.min(doubled, longest.toMillis());
        var own = Duration.ofMillis((long) (wait * (0.5 + random.nextDouble() / 2)));
        return asked != null && asked.compareTo(own) > 0 ? shorter(asked, longest) : own;
    }

    /** How long a queue rests: a short while, since one message that gets through ends the trouble of all. */
    Duration rest(int failures) {
        var wait = after(Math.max(0, failures - MOST_BEFORE_REST), properties.longestWait(), null);
        return shorter(wait, properties.longestRest());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private boolean exhausted(int failed) {
        return failed + 1 >= properties.mostAttempts();
    }
}
