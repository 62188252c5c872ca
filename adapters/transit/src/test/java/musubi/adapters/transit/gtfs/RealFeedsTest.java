package musubi.adapters.transit.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.adapters.transit.TestData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real feeds of Japanese operators, with all that is odd in them. */
class RealFeedsTest {

    private final Reader reader = new Reader();

    static List<Path> feeds() throws IOException {
        return TestData.japaneseFeeds();
    }

    @ParameterizedTest
    @MethodSource("feeds")
    void everyRealFeedPassesAndWhatIsMadeOfItNeedsNothingMore(Path zip) throws IOException {
        var once = reader.good(Files.readAllBytes(zip));

        var twice = reader.good(once.normalised().bytes());

        assertThat(Reader.files(twice.normalised().bytes()))
                .isEqualTo(Reader.files(once.normalised().bytes()));
        assertThat(twice.notices())
                .extracting(it -> it.code())
                .doesNotContain(
                        "translations-rewritten",
                        "language-respelt",
                        "patterns-added",
                        "feed-info-added",
                        "file-misspelt");
        assertThat(twice.facts().counts()).containsAllEntriesOf(countsOfTimetable(once));
    }

    /** 94,383 stop times: what takes the canonical validator a minute. */
    @Test
    void theLargestFeedSaysWhatItIsAndWhatBecameOfIt() throws IOException {
        var saga = reader.good(Files.readAllBytes(TestData.file("transit/gtfs-jp/saga-current.zip")));

        assertThat(Stream.of(
                        saga.facts().dialect().title(),
                        saga.facts().serviceStart() + " to " + saga.facts().serviceEnd(),
                        saga.facts().counts().get("stop_times.txt") + " stop times",
                        saga.notices().size() + " notices"))
                .containsExactly("GTFS-JP v1", "2019-03-31 to 2020-03-31", "94383 stop times", "6 notices");
    }

    @Test
    void aMisspeltFileIsReadUnderItsTrueName() throws IOException {
        var kama = reader.good(Files.readAllBytes(TestData.file("transit/gtfs-jp/kamacitybus190401.zip")));

        assertThat(Reader.files(kama.normalised().bytes()))
                .containsKeys("routes_jp.txt", "pattern_jp.txt")
                .doesNotContainKey("route_jp.txt");
    }

    private static Map<String, Long> countsOfTimetable(GtfsFeed feed) {
        return Stream.of("stops.txt", "routes.txt", "trips.txt", "stop_times.txt")
                .collect(Collectors.toMap(it -> it, feed.facts().counts()::get));
    }
}
