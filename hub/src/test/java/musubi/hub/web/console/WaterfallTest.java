package musubi.hub.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import musubi.hub.journal.DeliveryState;
import musubi.hub.journal.Step;
import musubi.hub.journal.story.Attempt;
import musubi.hub.journal.story.DeliverySummary;
import musubi.hub.journal.story.Story;
import org.junit.jupiter.api.Test;

/** A message's way as bars: what took how long, one after the other, whatever the clocks of two nodes say. */
class WaterfallTest {

    private static final Instant NOON = Instant.parse("2026-11-27T03:00:00Z");
    private static final UUID DELIVERY = new UUID(0, 7);

    @Test
    void theAdmissionIsTheFirstBarAndItsStepsFollowEachOther() {
        var waterfall = Waterfall.of(story(false, List.of()));

        assertThat(waterfall.total()).isEqualTo(400);
        var admission = waterfall.groups().getFirst();
        assertThat(admission.outcome()).isEqualTo("ACCEPTED");
        assertThat(admission.recipient()).isEqualTo("omika-clinic");
        assertThat(admission.delivery()).isNull();
        assertThat(admission.bar()).isEqualTo(new Waterfall.Bar("admission", 0, 400, 0, 1000));
        assertThat(admission.steps())
                .containsExactly(
                        new Waterfall.Bar("read", 0, 100, 0, 250), new Waterfall.Bar("journal", 100, 300, 250, 750));
    }

    /** Its time is that of its envelope, which is made when the bytes are read: 100 µs after it began to come in. */
    @Test
    void anAttemptBeginsAsLongBeforeItsEndAsItsStepsTook() {
        var attempt = attempt(1, "DELIVERED", 900, List.of(new Step("open", 50), new Step("send", 450)));

        var group = Waterfall.of(story(false, List.of(attempt))).groups().getLast();

        assertThat(group.delivery()).isEqualTo(DELIVERY);
        assertThat(group.recipient()).isEqualTo("hitachi-bay-hospital");
        assertThat(group.bar().start()).isEqualTo(500);
        assertThat(group.bar().micros()).isEqualTo(500);
        assertThat(group.steps()).extracting(Waterfall.Bar::start).containsExactly(500L, 550L);
    }

    @Test
    void eachAttemptIsABarOfItsOwnWithItsOutcome() {
        var failed = attempt(1, "RETRY", 1_000, List.of(new Step("send", 10)));
        var parked = attempt(2, "PARKED", 3_600_000_000L, List.of(new Step("send", 10)));

        var waterfall = Waterfall.of(story(false, List.of(failed, parked)));

        assertThat(waterfall.groups())
                .extracting(Waterfall.Group::outcome)
                .containsExactly("ACCEPTED", "RETRY", "PARKED");
        assertThat(waterfall.groups()).extracting(Waterfall.Group::attempt).containsExactly(1, 1, 2);
        assertThat(waterfall.groups().getLast().detail()).isEqualTo("because");
        assertThat(waterfall.groups()).allSatisfy(it -> {
            assertThat(it.bar().width()).as("wide enough to be seen").isGreaterThanOrEqualTo(4);
            assertThat(it.bar().x() + it.bar().width()).as("on the line").isLessThanOrEqualTo(1000.000001);
        });
    }

    /** Another node's clock may be behind: nothing is drawn before the beginning. */
    @Test
    void anAttemptThatSeemsToEndBeforeTheMessageCameIsDrawnAtTheBeginning() {
        var early = attempt(1, "DELIVERED", -5_000_000, List.of(new Step("send", 200)));

        var bar = Waterfall.of(story(false, List.of(early))).groups().getLast().bar();

        assertThat(bar.start()).isZero();
        assertThat(bar.x()).isZero();
    }

    @Test
    void aRejectedMessageHasNothingButItsAdmission() {
        var waterfall = Waterfall.of(story(true, List.of()));

        assertThat(waterfall.groups()).singleElement().satisfies(it -> assertThat(it.outcome())
                .isEqualTo("REJECTED"));
    }

    private static Attempt attempt(int number, String outcome, long micros, List<Step> steps) {
        return new Attempt(
                DELIVERY, NOON.plusNanos(micros * 1_000), number, outcome, "because", List.of(), steps, "node-1");
    }

    private static Story story(boolean rejected, List<Attempt> attempts) {
        var message = new Story.Circumstance(
                new UUID(0, 1),
                NOON,
                "test:letters",
                "test/letter/1.0",
                null,
                "text/plain",
                null,
                "omika-clinic",
                "ward",
                "TREATMENT",
                null,
                "order",
                null,
                rejected,
                5,
                "00");
        var way = new Story.Way(summary(), attempts);
        return new Story(
                message,
                List.of(),
                List.of(new Step("read", 100), new Step("journal", 300)),
                attempts.isEmpty() ? List.of() : List.of(way),
                List.of(),
                List.of());
    }

    private static DeliverySummary summary() {
        return new DeliverySummary(
                DELIVERY,
                new UUID(0, 1),
                NOON,
                "omika-clinic",
                "test/letter/1.0",
                "hitachi-bay-hospital",
                "test/letter/1.0",
                "webhook",
                "https://hospital.example/in",
                DeliveryState.DELIVERED,
                1,
                null,
                NOON,
                null,
                null);
    }
}
