package musubi.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import musubi.hub.message.Envelope;
import musubi.hub.message.FormatId;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Purpose;
import org.junit.jupiter.api.Test;

/** What is handed over is there for its deliveries, within bounds, and never for two at once. */
class HandOverTest {

    private final AtomicLong now = new AtomicLong();
    private final HandOver handOver = new HandOver(Duration.ofMillis(50), now::get);

    @Test
    void whatWasHandedOverIsThereUntilItsLastDeliveryEnded() {
        var prepared = prepared(Payload.of(new byte[10]));
        handOver.put(prepared, 2);

        assertThat(look(prepared)).contains(prepared);
        handOver.ended(id(prepared));
        assertThat(look(prepared)).contains(prepared);
        handOver.ended(id(prepared));
        assertThat(look(prepared)).isEmpty();
    }

    @Test
    void whatOneDeliveryLooksAtNobodyElseGets() {
        var prepared = prepared(Payload.of(new byte[10]));
        handOver.put(prepared, 2);

        try (var mine = handOver.borrow(id(prepared)).orElseThrow()) {
            assertThat(mine.prepared()).isEqualTo(prepared);
            assertThat(handOver.borrow(id(prepared))).isEmpty();
        }
        assertThat(look(prepared)).contains(prepared);
    }

    @Test
    void whenItIsFullTheNewcomerIsNotKeptForTheOldestIsDeliveredFirst() {
        var kept = IntStream.range(0, HandOver.MOST)
                .mapToObj(_ -> prepared(Payload.of(new byte[1])))
                .toList();
        kept.forEach(it -> handOver.put(it, 1));
        var newcomer = prepared(Payload.of(new byte[1]));
        handOver.put(newcomer, 1);

        assertThat(look(kept.getFirst())).isPresent();
        assertThat(look(newcomer)).isEmpty();
        handOver.ended(id(kept.getFirst()));
        handOver.put(newcomer, 1);
        assertThat(look(newcomer)).isPresent();
    }

    @Test
    void whatNobodyFetchedForAMinuteMakesRoomAndItsWeightGoesWithIt() {
        var heavy = prepared(Payload.of(new byte[(int) HandOver.HEAVIEST]));
        var light = prepared(Payload.of(new byte[1]));
        handOver.put(heavy, 1);
        handOver.put(light, 1);
        assertThat(look(light)).isEmpty();

        now.addAndGet(HandOver.KEPT.toNanos() + 1);
        handOver.put(light, 1);

        assertThat(look(heavy)).isEmpty();
        assertThat(look(light)).isPresent();
    }

    @Test
    void whatLiesInAFileOrIsDueToNobodyIsNotKept() {
        var spooled = prepared(Payload.at(() -> new ByteArrayInputStream(new byte[1]), 1, new byte[32]));
        var wanted = prepared(Payload.of(new byte[1]));
        handOver.put(spooled, 1);
        handOver.put(wanted, 0);

        assertThat(List.of(look(spooled), look(wanted))).containsOnly(Optional.empty());
    }

    private Optional<Prepared> look(Prepared prepared) {
        return handOver.borrow(id(prepared)).map(it -> {
            it.close();
            return it.prepared();
        });
    }

    private static UUID id(Prepared prepared) {
        return prepared.message().envelope().id();
    }

    private static Prepared prepared(Payload payload) {
        var sender = new Party("writer", Set.of(), Set.of(), Set.of(), Purpose.SERVICE);
        var envelope = new Envelope(
                UUID.randomUUID(),
                URI.create("test:letters"),
                new FormatId("test/letter/1.0"),
                null,
                Instant.EPOCH,
                "text/plain",
                null,
                sender,
                Purpose.SERVICE,
                null,
                "order",
                null);
        return Prepared.read(new Message(envelope, payload), "data");
    }
}
