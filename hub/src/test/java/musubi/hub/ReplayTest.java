package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import musubi.hub.flow.Admission;
import musubi.hub.flow.NotReplayable;
import musubi.hub.message.Destination.Line;
import org.junit.jupiter.api.Test;

/** Letters that are sent once more: under the rules of today, and never over what came later. */
class ReplayTest extends SpineContext {

    @Test
    void aReplayOfWhatTheStoreHasIsDeliveredAndUndoesNothing() {
        var old = accepted("s", "", "old name");
        accepted("s", "", "new name");
        await().untilAsserted(() -> assertThat(letters.box).containsExactly("OLD NAME", "NEW NAME"));
        await().untilAsserted(() -> assertThat(open()).isZero());

        var again =
                (Admission.Accepted) replay.replay(old, Set.of(toTheBox(old))).orElseThrow();

        await().untilAsserted(
                        () -> assertThat(deliveries(again.id())).containsExactly("musubi test/capitals/1.0 DELIVERED"));
        assertThat(letters.box).containsExactly("OLD NAME", "NEW NAME");
        assertThat(jdbc.sql("SELECT notices::text FROM hub.attempt WHERE delivery_id = ?")
                        .param(toTheBox(again.id()))
                        .query(String.class)
                        .single())
                .contains("already-there");
    }

    @Test
    void whatTheStoreNeverTookIsNotReplayedOverWhatCameLater() {
        var parked = accepted("t", "", "inkless");
        await().untilAsserted(() -> assertThat(deliveries(parked)).contains("musubi test/capitals/1.0 PARKED"));
        assertThat(replay.replay(parked, Set.of(toTheBox(parked)))).get().isInstanceOf(Admission.Accepted.class);
        await().untilAsserted(() -> assertThat(open()).isZero());
        var second = accepted("t", "", "inkless as well");
        await().untilAsserted(() -> assertThat(deliveries(second)).contains("musubi test/capitals/1.0 PARKED"));
        var later = accepted("t", "", "with ink");

        assertThatThrownBy(() -> replay.replay(second, Set.of(toTheBox(second))))
                .isInstanceOf(NotReplayable.class)
                .hasMessageContaining(later.toString());
    }

    @Test
    void whoHasStoppedToSubscribeGetsNoReplay() {
        var subscription = subscriptions.add(
                "hitachi-city", LetterAdapter.LETTER, LetterAdapter.LETTER, Line.to("test.post", "summer house"));
        var id = accepted("u", "", "to both");
        await().untilAsserted(() -> assertThat(open()).isZero());
        subscriptions.stop(subscription, "hitachi-city");
        var stopped = jdbc.sql("SELECT id FROM hub.delivery WHERE message_id = ? AND address = 'summer house'")
                .param(id)
                .query(UUID.class)
                .single();

        assertThatThrownBy(() -> replay.replay(id, Set.of(stopped))).isInstanceOf(NotReplayable.class);
        var again = (Admission.Accepted) replay.replay(id, Set.of()).orElseThrow();

        assertThat(deliveries(again.id())).hasSize(2);
        await().untilAsserted(() -> assertThat(open()).isZero());
        assertThat(letters.summerHouse).containsExactly("to both");
    }

    @Test
    void ofManyOperatorsWhoReplayAtOnceTheFirstWins() throws Exception {
        var id = accepted("v", "", "torn");
        await().untilAsserted(() -> assertThat(deliveries(id)).contains("hitachi-city test/letter/1.0 PARKED"));
        await().untilAsserted(() -> assertThat(open()).isZero());

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Optional<Admission>> act = () -> replay.replay(id, Set.of());
            var won = threads.invokeAll(Collections.nCopies(8, act)).stream()
                    .filter(it -> it.state() == Future.State.SUCCESS)
                    .count();
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void aTornLetterIsParkedAndItsReplayKeepsTheDeliveryId() {
        var id = accepted("g", "", "torn");
        await().untilAsserted(() -> assertThat(deliveries(id)).contains("hitachi-city test/letter/1.0 PARKED"));

        var again = (Admission.Accepted) replay.replay(id, Set.of()).orElseThrow();

        await().untilAsserted(() -> assertThat(open()).isZero());
        assertThat(hubDeliveryIds(again.id())).isEqualTo(hubDeliveryIds(id));
        assertThat(journal.messages()
                        .find(again.id())
                        .orElseThrow()
                        .message()
                        .envelope()
                        .correlation())
                .isEqualTo(id);
    }
}
