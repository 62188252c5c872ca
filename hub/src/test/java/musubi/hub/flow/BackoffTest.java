package musubi.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import musubi.hub.adapter.Patience;
import musubi.hub.journal.Due;
import musubi.hub.message.Destination.Line;
import musubi.hub.message.FormatId;
import musubi.hub.message.TimeOrderedIds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Waits double with jitter, never beyond the longest, whatever a receiver asks for. */
class BackoffTest {

    private static final RelayProperties PROPERTIES = new RelayProperties(
            Duration.ofSeconds(1), 4, 2, Duration.ofSeconds(5), Duration.ofHours(6), Duration.ofMinutes(1), 20, 20_000);

    private static final Instant NOW = Instant.parse("2026-11-27T03:00:00Z");
    private static final Patience USUAL = new Patience.Usual();
    private static final Patience THREE_DAYS = new Patience.Lasting(Duration.ofHours(72), Duration.ofHours(1));

    private final Backoff backoff = new Backoff(PROPERTIES, new Random(1), Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void theWaitDoublesFromTheFirstToTheLongest() {
        assertThat(after(0, null)).isBetween(Duration.ofMillis(2500), Duration.ofSeconds(5));
        assertThat(after(3, null)).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(40));
        assertThat(after(18, null)).isBetween(Duration.ofHours(3), Duration.ofHours(6));
    }

    @Test
    void aReceiverIsHeardWhenItAsksForMoreButNotForDays() {
        assertThat(after(0, Duration.ofMinutes(2))).isEqualTo(Duration.ofMinutes(2));
        assertThat(after(0, Duration.ofMillis(1))).isGreaterThan(Duration.ofSeconds(2));
        assertThat(after(0, Duration.ofDays(11))).isEqualTo(Duration.ofHours(6));
    }

    @Test
    void aQueueRestsForAMinuteAtMostHoweverOftenItFailed() {
        assertThat(backoff.rest(5)).isBetween(Duration.ofMillis(2500), Duration.ofSeconds(5));
        assertThat(backoff.rest(500)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void theLastUsualAttemptIsTheTwentieth() {
        assertThat(backoff.next(due(18, NOW), USUAL, null)).isPresent();
        assertThat(backoff.next(due(19, NOW), USUAL, null)).isEmpty();
    }

    @Test
    void anOutletOfThreeDaysGoesOnForThreeDaysHoweverOftenItFailed() {
        var young = due(1_000_000, NOW.minus(Duration.ofHours(70)));
        var old = due(3, NOW.minus(Duration.ofHours(72)));

        assertThat(backoff.next(young, THREE_DAYS, null))
                .hasValueSatisfying(it -> assertThat(it).isBetween(Duration.ofMinutes(30), Duration.ofHours(1)));
        assertThat(backoff.next(young, THREE_DAYS, Duration.ofHours(5))).hasValue(Duration.ofHours(1));
        assertThat(backoff.next(old, THREE_DAYS, null)).isEmpty();
    }

    @Test
    void theLastAttemptOfAnOutletIsAtTheEndOfItsPatience() {
        var aMinuteBefore = due(200, NOW.minus(Duration.ofHours(72)).plusSeconds(60));

        assertThat(backoff.next(aMinuteBefore, THREE_DAYS, null)).hasValue(Duration.ofMinutes(1));
    }

    @Test
    void patienceIsLongerThanOneWait() {
        assertThatThrownBy(() -> new Patience.Lasting(Duration.ofHours(1), Duration.ofHours(2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Patience.Lasting(Duration.ZERO, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Duration after(int failed, @Nullable Duration asked) {
        return backoff.next(due(failed, NOW), USUAL, asked).orElseThrow();
    }

    private static Due due(int attempts, Instant since) {
        var id = TimeOrderedIds.floor(since);
        return new Due(
                id, id, id, "firm", new FormatId("test/letter/1.0"), Line.to("post", "friend"), 0, "order", attempts);
    }
}
