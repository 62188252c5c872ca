package musubi.adapters.transit.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import musubi.adapters.transit.SampleFeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far one walks to change vehicles, in cities of several densities. */
class TransferReachTest {

    private final Path folder;

    TransferReachTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void inATownOneMayWalkHalfAnHour() throws IOException {
        assertThat(TransferReach.over(List.of(feed("town", 800, 0.1)))).isEqualTo(TransferReach.USUAL);
    }

    @Test
    void inALargeCityToo() throws IOException {
        assertThat(TransferReach.over(List.of(feed("city", 6_000, 0.5)))).isEqualTo(TransferReach.USUAL);
    }

    @Test
    void whereThousandsOfStopsStandInOneTownOneWalksLessFar() throws IOException {
        var reach = TransferReach.over(List.of(feed("dense", 6_000, 0.06)));

        assertThat(reach.toMinutes()).isBetween(8L, 20L);
    }

    @Test
    void theStopsOfAllFeedsCountTogether() throws IOException {
        var one = feed("one", 3_000, 0.06);
        var other = feed("other", 3_000, 0.06);

        assertThat(TransferReach.over(List.of(one, other))).isLessThan(TransferReach.over(List.of(one)));
    }

    @Test
    void stopsInOnePlaceAreNoEndlessSearch() throws IOException {
        assertThat(TransferReach.over(List.of(feed("one-place", 20_000, 0)))).isPositive();
    }

    private Path feed(String name, int stops, double degrees) throws IOException {
        var random = new Random(1);
        var rows = Stream.concat(
                Stream.of("stop_id,stop_name,stop_lat,stop_lon"),
                IntStream.range(0, stops).mapToObj(it -> "%s,停,%.6f,%.6f"
                        .formatted(it, 36.5 + random.nextDouble() * degrees, 140.6 + random.nextDouble() * degrees)));
        var feed = SampleFeed.good().with("stops.txt", rows.toArray(String[]::new));
        return Files.write(folder.resolve(name + ".zip"), feed.zip());
    }
}
