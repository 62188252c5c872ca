package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Inbound;
import musubi.hub.message.Destination.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A message that a thousand want, and one that nobody wants. */
class FanOutTest extends SpineContext {

    private static final int MANY = 1_000;

    private List<UUID> houses = List.of();

    @AfterEach
    void stop() {
        houses.forEach(it -> subscriptions.stop(it, "hitachi-city"));
    }

    @Test
    void aLetterToAThousandHousesIsReadOnceAndReachesEachOnce() {
        houses = IntStream.range(0, MANY)
                .mapToObj(it -> subscriptions.add(
                        "hitachi-city",
                        LetterAdapter.LETTER,
                        LetterAdapter.LETTER,
                        Line.to("test.post", "house " + it)))
                .toList();

        accepted("fan", "", "to all houses");

        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(open()).isZero());
        assertThat(letters.received)
                .as("the houses and the friend")
                .hasSize(MANY + 1)
                .doesNotHaveDuplicates();
        assertThat(letters.read.stream().filter("to all houses"::equals))
                .as("at the door, and by the other domain that translates it")
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aMessageThatNobodyWantsIsFoundAsSuchByAnIndex() {
        var accepted = (Admission.Accepted) intake.admit(Inbound.of(
                LetterAdapter.CAPITALS, bytes("n::NOBODY"), LetterAdapter.WRITER, URI.create("test:letters")));
        var wanted = accepted("n", "", "somebody");
        var rejected = (Admission.Rejected) intake.admit(
                Inbound.of(LetterAdapter.LETTER, bytes("nonsense"), LetterAdapter.WRITER, URI.create("test:letters")));

        assertThat(jdbc.sql("SELECT id FROM hub.message WHERE unwanted")
                        .query(UUID.class)
                        .list())
                .contains(accepted.id())
                .doesNotContain(wanted, rejected.id());
        assertThat(jdbc.sql(
                                "SELECT indexdef FROM pg_indexes WHERE schemaname = 'hub' AND indexname = 'message_unwanted'")
                        .query(String.class)
                        .single())
                .contains("WHERE unwanted");
    }
}
