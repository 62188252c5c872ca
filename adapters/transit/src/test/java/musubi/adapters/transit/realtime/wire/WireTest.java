package musubi.adapters.transit.realtime.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import musubi.adapters.transit.realtime.Feeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes and JSON of GTFS-realtime. */
class WireTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ryobi-trip-updates-2024-11-19.pb",
                "ryobi-vehicle-positions-2024-11-19.pb",
                "sncb-2019-trip-updates.pb",
                "redding-trip-updates.pb",
                "redding-vehicle-positions.pb"
            })
    void realMessagesComeThroughJsonUnchanged(String file) throws Exception {
        var message = Feeds.realMessage(file);
        var bytes = Files.readAllBytes(Feeds.realFile("realtime/" + file));

        assertThat(message.bytes()).hasSameSizeAs(bytes);
        assertThat(Feeds.message(Wire.json(message)).message()).isEqualTo(message.message());
    }

    /** Field 9123 is of the range for extensions, and of nobody whom we know. */
    @Test
    void whatWeDoNotKnowIsHandedOn() throws Exception {
        var unknown = new byte[] {(byte) 0x9a, (byte) 0xba, 0x04, 0x03, 'n', 'e', 'w'};
        var trip = concat(new byte[] {0x0a, 0x01, 'T'}, unknown);
        var update = concat(new byte[] {0x0a, (byte) trip.length}, trip);
        var entity = concat(new byte[] {0x0a, 0x01, 'e', 0x1a, (byte) update.length}, update, new byte[] {0x70, 0x07});
        var feed = Feeds.message(
                concat(new byte[] {0x0a, 0x05, 0x0a, 0x03, '2', '.', '0', 0x12, (byte) entity.length}, entity));

        var handedOn = feed.full(feed.entities(), 1_795_000_000L).bytes();

        assertThat(new String(handedOn, StandardCharsets.ISO_8859_1))
                .contains(new String(unknown, StandardCharsets.ISO_8859_1))
                .contains("\u0070\u0007");
    }

    /** NEW is of May 2025, feed_version of December 2024: the published bindings know neither. */
    @Test
    void theWordsOfTheLastYearsAreKnown() {
        var message = Feeds.json("""
                {'header':{'gtfs_realtime_version':'2.0','feed_version':'winter'},'entity':[{'id':'1','trip_update':
                 {'trip':{'trip_id':'T','schedule_relationship':'NEW'}}}]}""");

        assertThat(Objects.requireNonNull(message.header()).feedVersion()).isEqualTo("winter");
        assertThat(Objects.requireNonNull(message.entities().getFirst().trip()).isAdded())
                .isTrue();
        assertThat(Feeds.message(message.bytes()).message()).isEqualTo(message.message());
    }

    @Test
    void brokenBytesAreAnError() throws Exception {
        var whole = Files.readAllBytes(Feeds.realFile("realtime/redding-trip-updates.pb"));
        var deep = "{\"a\":".repeat(100_000).getBytes(StandardCharsets.UTF_8);

        for (var broken : List.of(
                java.util.Arrays.copyOf(whole, whole.length - 7),
                "<html>504</html>".getBytes(StandardCharsets.UTF_8),
                "{\"header\":".getBytes(StandardCharsets.UTF_8),
                "{\"header\":3}".getBytes(StandardCharsets.UTF_8),
                new byte[] {'{', 0, 1, 2},
                deep)) {
            assertThat(Wire.read(broken)).isInstanceOfSatisfying(Wire.Unreadable.class, it -> {
                assertThat(it.why().code()).isEqualTo("unreadable");
                assertThat(it.why().text().ja()).isNotBlank();
            });
        }
    }

    private static byte[] concat(byte[]... parts) throws java.io.IOException {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }
}
