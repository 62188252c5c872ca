package musubi.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import musubi.hub.adapter.Subscription;
import musubi.hub.journal.FirstDeliveryStore.First;
import musubi.hub.message.Destination;
import musubi.hub.message.Destination.Line;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import musubi.hub.message.Sample;
import org.junit.jupiter.api.Test;

/** Who gets a message once more: those of the first time who still want it, each told what it was told then. */
class AgainTest {

    private static final Message LETTER = Sample.message(Sample.LETTER, Sample.HOSPITAL, "hello");
    private static final Line IN = Line.to("webhook", "https://clinic.example/in");
    private static final UUID NEW = new UUID(9, 9);

    private final Map<UUID, UUID> claimed = new HashMap<>();

    @Test
    void whoStillSubscribesGetsItUnderTheIdThatItWasToldThen() {
        var again = again(List.of(first(1, IN)), List.of(to(IN), to(Line.to("webhook", "https://clinic.example/new"))));

        assertThat(again.of(LETTER, "hello")).containsExactly(to(IN));
        assertThat(again.hubDeliveryId(to(IN), NEW)).isEqualTo(new UUID(1, 100));
        assertThat(claimed)
                .containsExactly(Map.entry(new UUID(1, 1), LETTER.envelope().id()));
    }

    @Test
    void whoHasStoppedToSubscribeGetsNothing() {
        var again = again(List.of(first(1, IN)), List.of());

        assertThatThrownBy(() -> again.of(LETTER, "hello")).isInstanceOf(NotReplayable.class);
        assertThat(claimed).isEmpty();
    }

    @Test
    void anotherOutletAnotherFormatAndAnotherRecipientAreOthers() {
        var file = Line.to("file", IN.address());
        var card = new Subscription(Sample.CLINIC, Sample.LETTER, new musubi.hub.message.FormatId("test/card/1.0"), IN);
        var insurer = new Subscription(Sample.INSURER, Sample.LETTER, Sample.LETTER, IN);

        var again = again(List.of(first(1, IN)), List.of(to(file), card, insurer, to(IN)));

        assertThat(again.of(LETTER, "hello")).containsExactly(to(IN));
    }

    @Test
    void ofTwoQueuesToOneAddressEachIsTakenForItself() {
        var again = again(
                List.of(first(1, IN.in("day")), first(2, IN.in("night"))),
                List.of(to(IN.in("night")), to(IN.in("day"))));

        assertThat(again.hubDeliveryId(to(IN.in("day")), NEW)).isEqualTo(new UUID(1, 100));
        assertThat(again.hubDeliveryId(to(IN.in("night")), NEW)).isEqualTo(new UUID(2, 100));
    }

    @Test
    void whoWasGivenAQueueOrACredentialMeanwhileStillGetsIt() {
        var now = to(IN.in("night").showing("subscription/1"));
        var again = again(List.of(first(1, IN)), List.of(now));

        assertThat(again.of(LETTER, "hello")).containsExactly(now);
        assertThat(again.hubDeliveryId(now, NEW)).isEqualTo(new UUID(1, 100));
    }

    @Test
    void aStoreIsDueAsItWas() {
        var kept = Subscription.kept(Sample.LETTER, Sample.LETTER, "test.box");
        var first = new First(
                new UUID(3, 1), Party.HUB.id(), Sample.LETTER, new Destination.Store("test.box"), new UUID(3, 100));

        assertThat(again(List.of(first), List.of(kept, to(IN))).of(LETTER, "hello"))
                .containsExactly(kept);
    }

    @Test
    void ofTwoOperatorsTheSecondIsTold() {
        var again = again(List.of(first(1, IN)), List.of(to(IN)));
        again.of(LETTER, "hello");

        assertThatThrownBy(() -> again.of(LETTER, "hello"))
                .isInstanceOf(NotReplayable.class)
                .hasMessageContaining(new UUID(1, 1).toString());
    }

    private Again again(List<First> firsts, List<Subscription> today) {
        return new Again(
                firsts, (_, _) -> today, (delivery, message) -> claimed.putIfAbsent(delivery, message) == null);
    }

    private static First first(int number, Destination destination) {
        return new First(new UUID(number, 1), Sample.CLINIC.id(), Sample.LETTER, destination, new UUID(number, 100));
    }

    private static Subscription to(Line line) {
        return new Subscription(Sample.CLINIC, Sample.LETTER, Sample.LETTER, line);
    }
}
