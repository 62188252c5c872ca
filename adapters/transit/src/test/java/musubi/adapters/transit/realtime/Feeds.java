package musubi.adapters.transit.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import musubi.adapters.transit.TestData;
import musubi.adapters.transit.realtime.timetable.Timetable;
import musubi.adapters.transit.realtime.timetable.TimetableReader;
import musubi.adapters.transit.realtime.wire.FeedMessage;
import musubi.adapters.transit.realtime.wire.Wire;

/** Timetables and messages for tests. */
public final class Feeds {

    private Feeds() {}

    public static Timetable timetable(byte[] zip, long version) {
        try {
            var file = Files.createTempFile("timetable", ".zip");
            Files.write(file, zip);
            var timetable = TimetableReader.read(file, version);
            Files.delete(file);
            return timetable;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Timetable real(String zip) {
        return TimetableReader.read(TestData.file("transit/" + zip), 1);
    }

    public static FeedMessage realMessage(String file) throws IOException {
        return message(Files.readAllBytes(TestData.file("transit/realtime/" + file)));
    }

    public static FeedMessage message(byte[] bytes) {
        var outcome = Wire.read(bytes);
        assertThat(outcome).isInstanceOf(Wire.Read.class);
        return ((Wire.Read) outcome).message();
    }

    /** Of JSON with single quotes. */
    public static FeedMessage json(String text) {
        return message(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    public static Path realFile(String path) {
        return TestData.file("transit/" + path);
    }
}
