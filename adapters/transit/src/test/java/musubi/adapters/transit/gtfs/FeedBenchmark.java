package musubi.adapters.transit.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import musubi.adapters.transit.SampleFeed;
import org.junit.jupiter.api.Test;

/**
 * How long a feed of 100,000 stop times takes from the bytes of its zip to the bytes that are published: unpacked, checked, looked at
 * with a rider's eyes, normalised and packed. By hand: {@code ./musubi bench}; the table goes to {@code target/benchmark.md}.
 */
class FeedBenchmark {

    private static final int ROUNDS = 15;
    private static final int TRIPS = 2_500;
    private static final int CALLS = 40;
    private static final int STOPS = 800;
    private static final int SHAPES = 100;
    private static final int POINTS = 400;
    private static final int RULES = 20_000;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Test
    void checkedAndNormalised() throws IOException {
        var zip = feed();
        var reader = new Reader();
        var wall = new double[ROUNDS];
        var processor = new double[ROUNDS];
        for (var round = 0; round < ROUNDS; round++) {
            var begun = System.nanoTime();
            var used = system.getProcessCpuTime();
            var feed = reader.good(zip);
            processor[round] = (system.getProcessCpuTime() - used) / 1e9;
            wall[round] = (System.nanoTime() - begun) / 1e9;
            assertThat(feed.facts().counts()).containsEntry("stop_times.txt", 100_000L);
        }
        var table = """
                | a feed of 100,000 stop times, checked and normalised | by the clock, s | of processors, s |
                |---|---|---|
                | the first in a new process | %.2f | %.2f |
                | the middle of the %d after it | %.2f | %.2f |
                """.formatted(wall[0], processor[0], ROUNDS - 1, middle(wall), middle(processor));
        Files.writeString(Path.of("target", "benchmark.md"), table);
    }

    private static double middle(double[] seconds) {
        var later = Arrays.copyOfRange(seconds, 1, seconds.length);
        Arrays.sort(later);
        return later[later.length / 2];
    }

    /** As a Japanese operator of a middling city sends it: translations of the old form, fares from stop to stop, cards. */
    private static byte[] feed() {
        return SampleFeed.good()
                .with("stops.txt", table("stop_id,stop_name,stop_lat,stop_lon,zone_id", STOPS, FeedBenchmark::stop))
                .with(
                        "routes.txt",
                        table("route_id,agency_id,route_long_name,route_type", SHAPES, it -> "R%d,0000000000101,%d号線,3"
                                .formatted(it, it)))
                .with(
                        "trips.txt",
                        table(
                                "route_id,service_id,trip_id,trip_headsign,shape_id",
                                TRIPS,
                                it -> "R%d,daily,T%d,停留所%d,P%d".formatted(it % SHAPES, it, it % STOPS, it % SHAPES)))
                .with(
                        "stop_times.txt",
                        table(
                                "trip_id,arrival_time,departure_time,stop_id,stop_sequence,stop_headsign",
                                TRIPS * CALLS,
                                FeedBenchmark::call))
                .with(
                        "shapes.txt",
                        table(
                                "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence",
                                SHAPES * POINTS,
                                FeedBenchmark::point))
                .with("translations.txt", table("trans_id,lang,translation", 2 * STOPS, it -> "停留所%d,%s,%s%d"
                        .formatted(it / 2, it % 2 == 0 ? "ja-Hrkt" : "en", it % 2 == 0 ? "ていりゅうじょ" : "Stop ", it / 2)))
                .with(
                        "fare_attributes.txt",
                        table(
                                "fare_id,price,currency_type,payment_method,transfers,ic_price",
                                60,
                                it -> "F%d,%d,JPY,0,0,%d".formatted(it, 150 + 10 * it, 147 + 10 * it)))
                .with(
                        "fare_rules.txt",
                        table("fare_id,route_id,origin_id,destination_id", RULES, it -> "F%d,R%d,Z%d,Z%d"
                                .formatted(
                                        it % 60,
                                        it % SHAPES,
                                        it / SHAPES % STOPS,
                                        (it / SHAPES + 1 + it % 39) % STOPS)))
                .zip();
    }

    private static String[] table(String header, int rows, IntFunction<String> row) {
        return Stream.concat(Stream.of(header), IntStream.range(0, rows).mapToObj(row))
                .toArray(String[]::new);
    }

    private static double lat(int stop) {
        return 36.4 + stop % 40 * 0.004;
    }

    private static double lon(int stop) {
        return 140.5 + stop / 40 * 0.005;
    }

    private static String stop(int at) {
        return String.format(Locale.ROOT, "S%d,停留所%d,%.5f,%.5f,Z%d", at, at, lat(at), lon(at), at);
    }

    private static String call(int at) {
        var trip = at / CALLS;
        var call = at % CALLS;
        var minute = 300 + trip * 17 % 900 + 2 * call;
        var time = "%02d:%02d:00".formatted(minute / 60, minute % 60);
        return "T%d,%s,%s,S%d,%d,".formatted(trip, time, time, trip % SHAPES % 20 * 40 + call, call);
    }

    /** Along the stops of its trips. */
    private static String point(int at) {
        var shape = at / POINTS;
        var part = at % POINTS * (CALLS - 1.0) / (POINTS - 1);
        var first = shape % 20 * 40;
        return String.format(
                Locale.ROOT, "P%d,%.6f,%.6f,%d", shape, lat(first) + part * 0.004, lon(first), at % POINTS);
    }
}
