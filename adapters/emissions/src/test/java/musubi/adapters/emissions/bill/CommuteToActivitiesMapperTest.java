package musubi.adapters.emissions.bill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import musubi.hub.adapter.Mapped;
import musubi.hub.adapter.NothingToSay;
import musubi.hub.message.Codec;
import musubi.hub.message.Envelope;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Purpose;
import org.junit.jupiter.api.Test;

/** Planned commutes become activities of scope 3, as the published pair of examples says. */
class CommuteToActivitiesMapperTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Envelope SOMEWHERE = new Envelope(
            new UUID(0, 1),
            URI.create("https://tagagawa-seiki"),
            PlannedCommuteCodec.FORMAT.id(),
            null,
            Instant.EPOCH,
            "application/json",
            null,
            Party.HUB,
            Purpose.SERVICE,
            null,
            "commute",
            null);

    @Test
    void theExampleBecomesTheOtherOfThePair() throws IOException {
        var mapped = mapped(resource("transit/commute-1.example.json"));

        assertThat(JSON.readTree(mapped.value().body().bytes()))
                .isEqualTo(JSON.readTree(resource("emissions/commute-1.activities.json")));
        assertThat(mapped.value()).isInstanceOfSatisfying(ActivityAct.Add.class, it -> assertThat(
                        it.rows().rows())
                .singleElement()
                .satisfies(row -> assertThat(row.errors()).isEmpty()));
    }

    @Test
    void whatNoFactorIsKnownOfIsToldAndNotCounted() throws IOException {
        var mapped = mapped(resource("transit/commute-1.example.json"));

        assertThat(mapped.notices()).extracting(Notice::place).containsExactly("modes/FERRY");
    }

    @Test
    void whoWalksCausesNothing() {
        assertThatThrownBy(
                        () -> mapped(
                                "{\"start\":\"2026-11-01\",\"end\":\"2026-11-30\",\"modes\":[{\"mode\":\"WALK\",\"personKilometres\":9}]}"))
                .isInstanceOf(NothingToSay.class);
    }

    private static Mapped<ActivityAct> mapped(String message) {
        var translation = CommuteToActivitiesMapper.TRANSLATION;
        if (translation.from().codec().read(Payload.of(message.getBytes(StandardCharsets.UTF_8)))
                instanceof Codec.Read<PlannedCommute>(var data, var _, var _)) {
            return translation.mapper().map(data, SOMEWHERE);
        }
        throw new AssertionError("unreadable: " + message);
    }

    private static String resource(String name) throws IOException {
        try (var in = Objects.requireNonNull(
                CommuteToActivitiesMapperTest.class.getResourceAsStream("/mappings/" + name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
