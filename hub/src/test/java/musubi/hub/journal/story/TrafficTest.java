package musubi.hub.journal.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import musubi.hub.journal.DeliveryState;
import org.junit.jupiter.api.Test;

/** What happened in some hours adds up, and tells how much of it went wrong. */
class TrafficTest {

    private static final Traffic MORNING = new Traffic(
            Map.of("omika-clinic", new Traffic.Admissions(90, 10), "hitachi-transit", new Traffic.Admissions(5, 0)),
            Map.of("DELIVERED", 80L, "RETRY", 10L, "PARKED", 5L),
            2);
    private static final Traffic NOON = new Traffic(
            Map.of("omika-clinic", new Traffic.Admissions(10, 0)), Map.of("DELIVERED", 10L, "REFUSED", 3L), 1);

    @Test
    void hoursAddUpSenderBySenderAndOutcomeByOutcome() {
        var both = MORNING.plus(NOON);

        assertThat(both.of("omika-clinic")).isEqualTo(new Traffic.Admissions(100, 10));
        assertThat(both.of("hitachi-transit")).isEqualTo(new Traffic.Admissions(5, 0));
        assertThat(both.accepted()).isEqualTo(105);
        assertThat(both.rejected()).isEqualTo(10);
        assertThat(both.ended(DeliveryState.DELIVERED)).isEqualTo(90);
        assertThat(both.ended(DeliveryState.REFUSED)).isEqualTo(3);
        assertThat(both.ended(DeliveryState.CANCELLED)).isEqualTo(3);
        assertThat(both).isEqualTo(NOON.plus(MORNING));
        assertThat(both.plus(Traffic.NONE)).isEqualTo(both);
    }

    @Test
    void whoSentNothingSentNothing() {
        assertThat(MORNING.of("jujo-nurse")).isEqualTo(new Traffic.Admissions(0, 0));
    }

    /** An attempt that is tried again went wrong too; a refusal is what was to happen. */
    @Test
    void theShareOfWhatWentWrongCountsMessagesAndAttempts() {
        assertThat(MORNING.failed()).isEqualTo(15);
        assertThat(MORNING.errorRate()).isEqualTo((10.0 + 15.0) / (95 + 10 + 95));
        assertThat(NOON.errorRate()).isZero();
    }

    @Test
    void whereNothingHappenedNothingWentWrong() {
        assertThat(Traffic.NONE.errorRate()).isZero();
        assertThat(Traffic.NONE.accepted()).isZero();
    }
}
