package musubi.adapters.emissions.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import musubi.hub.adapter.NothingToSay;
import musubi.hub.message.Codec;
import musubi.hub.message.Envelope;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Purpose;
import org.junit.jupiter.api.Test;

/** Half hours as they are published become days of use, as the published pair of examples says. */
class HalfHoursToMeteredUseMapperTest {

    private static final Envelope SOMEWHERE = new Envelope(
            new UUID(0, 1),
            URI.create("https://joban-energy"),
            PublishedHalfHoursCodec.FORMAT.id(),
            null,
            Instant.EPOCH,
            "application/json",
            null,
            Party.HUB,
            Purpose.SERVICE,
            null,
            "meter",
            null);

    @Test
    void theExampleBecomesTheOtherOfThePair() throws IOException {
        var mapped = mapped(resource("energy/half-hours.example.json"));

        assertThat(new String(MeteredUseCodec.FORMAT.codec().write(mapped).bytes(), StandardCharsets.UTF_8))
                .isEqualTo(resource("emissions/half-hours.metered-use.json").strip());
        assertThat(MeteredUseCodec.FORMAT
                        .codec()
                        .read(MeteredUseCodec.FORMAT.codec().write(mapped)))
                .isInstanceOfSatisfying(
                        Codec.Read.class, it -> assertThat(it.data()).isEqualTo(mapped));
    }

    @Test
    void whatASiteGivesToTheGridIsNoPurchase() throws IOException {
        var export = resource("energy/half-hours.example.json").replace("\"IMPORT\"", "\"EXPORT\"");

        assertThatThrownBy(() -> mapped(export)).isInstanceOf(NothingToSay.class);
    }

    @Test
    void anotherUnitIsNotReadAsThisOne() throws IOException {
        var watts = resource("energy/half-hours.example.json").replace("\"kWh\"", "\"Wh\"");

        assertThat(PublishedHalfHoursCodec.FORMAT.codec().read(payload(watts))).isInstanceOf(Codec.Unreadable.class);
    }

    private static MeteredUse mapped(String message) {
        var translation = HalfHoursToMeteredUseMapper.TRANSLATION;
        if (translation.from().codec().read(payload(message))
                instanceof Codec.Read<PublishedHalfHours>(var data, var _, var _)) {
            return translation.mapper().map(data, SOMEWHERE).value();
        }
        throw new AssertionError("unreadable: " + message);
    }

    private static Payload payload(String text) {
        return Payload.of(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String resource(String name) throws IOException {
        try (var in = MeteredUse.class.getResourceAsStream("/mappings/" + name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
