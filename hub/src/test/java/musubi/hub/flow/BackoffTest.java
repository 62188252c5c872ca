package musubi.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Waits double with jitter, never beyond the longest, whatever a receiver asks for. */
class BackoffTest {

    private static final RelayProperties PROPERTIES = new RelayProperties(
            Duration.ofSeconds(1), 4, 2, Duration.ofSeconds(5), Duration.ofHours(6), Duration.ofMinutes(1), 20, 20_000);

    private final Backoff backoff = new Backoff(PROPERTIES, new Random(1));

    @Test
    void theWaitDoublesFromTheFirstToTheLongest() {
        assertThat(backoff.after(0, null)).isBetween(Duration.ofMillis(2500), Duration.ofSeconds(5));
        assertThat(backoff.after(3, null)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));
        assertThat(backoff.after(19, null)).isBetween(Duration.ofHours(3), Duration.ofHours(6));
        assertThat(backoff.after(1_000_000, null)).isBetween(Duration.ofHours(3), Duration.ofHours(6));
    }

    @Test
    void aReceiverIsHeardWhenItAsksForMoreButNotForDays() {
        assertThat(backoff.after(0, Duration.ofMinutes(2))).isEqualTo(Duration.ofMinutes(2));
        assertThat(backoff.after(0, Duration.ofMillis(1))).isGreaterThan(Duration.ofSeconds(2));
        assertThat(backoff.after(0, Duration.ofDays(11))).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void aQueueRestsForAMinuteAtMostHoweverOftenItFailed() {
        assertThat(backoff.rest(5)).isBetween(Duration.ofMillis(2500), Duration.ofSeconds(5));
        assertThat(backoff.rest(500)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void theLastAttemptIsTheTwentieth() {
        assertThat(backoff.exhausted(18)).isFalse();
        assertThat(backoff.exhausted(19)).isTrue();
    }
}
