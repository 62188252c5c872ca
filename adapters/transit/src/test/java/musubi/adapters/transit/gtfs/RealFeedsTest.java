package musubi.adapters.transit.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import musubi.adapters.transit.TestData;
import musubi.adapters.transit.gtfs.check.FeedCheck;
import musubi.adapters.transit.gtfs.table.Archive;
import musubi.adapters.transit.gtfs.table.FeedLimits;
import musubi.hub.message.Codec;
import musubi.hub.message.Payload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real feeds of Japanese operators, with all that is odd in them. */
class RealFeedsTest {

    private final GtfsCodec codec = new GtfsCodec(new Archive(FeedLimits.DEFAULT), new FeedCheck(Clock.systemUTC()));

    static List<Path> feeds() throws IOException {
        return TestData.japaneseFeeds();
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void everyRealFeedPassesAndWhatWasMadeOfItPassesWithoutAnythingLeftToDo(Path zip) throws IOException {
        var reading = codec.read(Payload.of(Files.readAllBytes(zip)));
        System.err.println(zip.getFileName() + " " + reading.getClass().getSimpleName());
        if (reading instanceof Codec.Read<GtfsFeed> r)
            System.err.println(r.data().facts());
        reading.notices()
                .forEach(n -> System.err.println("   " + n.severity() + " " + n.code() + " " + n.place() + " "
                        + n.text().en()));
        assertThat(reading).isInstanceOf(Codec.Read.class);
    }
}
