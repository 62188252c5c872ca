package musubi.hub.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Mapped;
import musubi.hub.adapter.NothingToSay;
import musubi.hub.adapter.Reducer;
import musubi.hub.adapter.Translation;
import musubi.hub.gate.Reduction;
import musubi.hub.message.Codec;
import musubi.hub.message.Envelope;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Purpose;
import org.junit.jupiter.api.Test;

/** A trip's note of one domain becomes a bill of another, though neither knows the other's classes. */
class CrossingTest {

    /** As the domain of trips has it. */
    record Trip(String text) {}

    /** As the domain of bills reads the same bytes. */
    record Kilometres(int number) {}

    private static final FormatId TRIP = new FormatId("travel/trip/1");
    private static final Format<Trip> TRIPS = format(TRIP, Trip.class, Trip::new, Trip::text);
    private static final Format<Kilometres> TRIPS_AS_BILLS_READ_THEM =
            format(TRIP, Kilometres.class, it -> new Kilometres(Integer.parseInt(it.split(" ")[0])), _ -> "");
    private static final Format<String> BILLS =
            format(new FormatId("billing/bill/1"), String.class, it -> it, it -> it);

    private final Translating translating = new Translating(() -> new Catalogue(List.of(new Travel(), new Billing())));

    @Test
    void theTargetsOwnDeclarationReadsTheBytes() {
        var outgoing = translating.translate(trip("12 km to work"), Reduction.NONE, BILLS.id());

        assertThat(new String(outgoing.message().payload().bytes(), StandardCharsets.UTF_8))
                .isEqualTo("600 yen");
        assertThat(outgoing.message().envelope().type()).isEqualTo(BILLS.id());
    }

    @Test
    void whatThePermitLeavesOutIsNotInTheBytesThatAreRead() {
        var outgoing = translating.translate(trip("12 km to work"), new Reduction(Set.of("where")), BILLS.id());

        assertThat(outgoing.data()).isEqualTo("600 yen");
        assertThat(new String(
                        translating
                                .translate(trip("12 km to work"), new Reduction(Set.of("where")), TRIP)
                                .message()
                                .payload()
                                .bytes(),
                        StandardCharsets.UTF_8))
                .isEqualTo("12 km");
    }

    @Test
    void bytesThatTheTargetCannotReadAreTheTargetsTrouble() {
        assertThatThrownBy(() -> translating.translate(trip("far away"), Reduction.NONE, BILLS.id()))
                .isInstanceOf(Crossing.Unreadable.class)
                .hasMessageContaining("travel/trip/1")
                .hasMessageContaining("no-number");
    }

    @Test
    void aMessageThatIsNoneOfTheTargetsBusinessIsNotTranslated() {
        assertThatThrownBy(() -> translating.translate(trip("0 km, stayed at home"), Reduction.NONE, BILLS.id()))
                .isInstanceOf(NothingToSay.class)
                .hasMessage("who stays at home pays nothing");
    }

    @Test
    void whatCannotBeSaidInTheTargetAtAllDoesNotLeave() {
        assertThatThrownBy(() -> translating.translate(trip("-3 km backwards"), Reduction.NONE, BILLS.id()))
                .isInstanceOf(NoTranslation.class)
                .hasMessage("the translation from travel/trip/1 to billing/bill/1 has errors: below-zero at 1");
    }

    private static Prepared trip(String text) {
        var sender = new Party("hitachi-transit", Set.of(), Set.of(), Set.of(), Purpose.SERVICE);
        var envelope = new Envelope(
                new UUID(0, 1),
                URI.create("test:trips"),
                TRIP,
                null,
                Instant.EPOCH,
                "text/plain",
                null,
                sender,
                sender.purpose(),
                null,
                "order",
                null);
        var payload = Payload.of(text.getBytes(StandardCharsets.UTF_8));
        return Prepared.read(new Message(envelope, payload), new Trip(text));
    }

    private static final class Travel implements Adapter {

        @Override
        public List<Format<?>> formats() {
            return List.of(TRIPS);
        }

        @Override
        public List<Reducer<?>> reducers() {
            return List.of(new Reducer<Trip>() {
                @Override
                public Format<Trip> format() {
                    return TRIPS;
                }

                @Override
                public Trip reduce(Trip trip, Reduction reduction) {
                    return new Trip(trip.text().replaceAll(" to .*", ""));
                }
            });
        }
    }

    private static final class Billing implements Adapter {

        @Override
        public List<Format<?>> formats() {
            return List.of(BILLS);
        }

        @Override
        public List<Translation<?, ?>> translations() {
            return List.of(new Translation<>(TRIPS_AS_BILLS_READ_THEM, BILLS, (it, _) -> bill(it)));
        }

        private static Mapped<String> bill(Kilometres trip) {
            if (trip.number() == 0) {
                throw new NothingToSay("who stays at home pays nothing");
            }
            var below = Notice.error("below-zero", "1", "a bill is not negative", "請求額は負になりません", null);
            return new Mapped<>(trip.number() * 50 + " yen", trip.number() < 0 ? List.of(below) : List.of());
        }
    }

    private static <T> Format<T> format(
            FormatId id, Class<T> type, Function<String, T> read, Function<T, String> write) {
        return new Format<>(id, type, "text/plain", new Codec<>() {
            @Override
            public Reading<T> read(Payload payload) {
                try {
                    var text = new String(payload.bytes(), StandardCharsets.UTF_8);
                    return new Read<>(read.apply(text), new Circumstance(null, null, null), List.of());
                } catch (NumberFormatException _) {
                    return new Unreadable<>(
                            List.of(Notice.error("no-number", "1", "write a number", "数を書いてください", null)));
                }
            }

            @Override
            public Payload write(T data) {
                return Payload.of(write.apply(data).getBytes(StandardCharsets.UTF_8));
            }
        });
    }
}
