package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import musubi.adapters.transit.planner.City;
import musubi.adapters.transit.planner.DirectEngine;
import musubi.adapters.transit.planner.FeedsInMemory;
import musubi.adapters.transit.planner.TinyFeed;
import musubi.adapters.transit.sharing.RideZones;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the hub adds to a plan: the same questions asked of the engine on the calling thread, through the planner, and
 * through the REST front with its JSON read, mapped and written. By hand: {@code ./musubi bench}. The table goes to
 * {@code target/benchmark.md}.
 */
class PlanBenchmark {

    private static final TinyFeed FEED = new TinyFeed("hill", 36.40, 140.50, 10, 20);
    private static final int WARM_UP = 600;
    private static final int ROUNDS = 1000;

    private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
    private final PlanQuery query = new PlanQuery();

    @Test
    void overhead(@TempDir Path folder) throws Throwable {
        try (var city = new City(folder, new FeedsInMemory())) {
            city.feeds.publish("hill", FEED::write);
            city.catchUp();
            measure(city, DirectEngine.of(city));
        }
    }

    /** One way to have a request answered. */
    private record Way(String name, ThrowingConsumer<PlanRequest> ask) {}

    /** The ways take turns, and turns at being first, so that whatever else weighs on the machine weighs on all alike. */
    private void measure(City city, DirectEngine direct) throws Throwable {
        var search = new PlanSearch(city.planner, new RideZones(City.CLOCK), City.ZONE);
        var grant = Reader.grant(OpenGate.create(), null);
        var ways = List.of(
                new Way(
                        "OpenTripPlanner, called directly on the calling thread",
                        request -> direct.answer(
                                query.usual(request, request.modes().sets().getFirst()))),
                new Way(
                        "through the planner: queue, deadline, swap",
                        request -> city.planner.answer(
                                query.usual(request, request.modes().sets().getFirst()))),
                new Way(
                        "`GET /transit/plan` without HTTP: asked, read, mapped, written",
                        request -> json.writeValueAsBytes(search.plan(request, grant))),
                new Way(
                        "the same by four sets of modes at once, merged",
                        request -> json.writeValueAsBytes(search.plan(byFourSets(request), grant))));
        var nanos = new long[ways.size()][ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            var request = request(Math.floorMod(i, 200));
            for (int turn = 0; turn < ways.size(); turn++) {
                int way = Math.floorMod(i + turn, ways.size());
                var start = System.nanoTime();
                ways.get(way).ask().acceptThrows(request);
                if (i >= 0) {
                    nanos[way][i] = System.nanoTime() - start;
                }
            }
        }
        report(ways.stream().map(Way::name).toList(), nanos);
    }

    private static PlanRequest byFourSets(PlanRequest one) {
        var modes = Modes.parse("BUS,WALK,BICYCLE,BICYCLE_RENTAL,SCOOTER_RENTAL");
        return new PlanRequest(
                one.from(), one.to(), one.time(), false, one.count(), false, modes, one.walking(), one.language());
    }

    private static void report(List<String> names, long[][] nanos) throws IOException {
        var table = IntStream.range(0, names.size())
                .mapToObj(way -> row(names.get(way), nanos[way]))
                .collect(Collectors.joining("\n", """
                        | trip plans, one at a time | per second | p50 ms | p95 ms |
                        |---|---|---|---|
                        """, "\n"));
        Files.writeString(Path.of("target", "benchmark.md"), table);
    }

    private static String row(String name, long[] nanos) {
        Arrays.sort(nanos);
        return "| %s | %.0f | %.2f | %.2f |"
                .formatted(
                        name,
                        nanos.length * 1e9 / Arrays.stream(nanos).sum(),
                        nanos[nanos.length / 2] / 1e6,
                        nanos[nanos.length * 95 / 100] / 1e6);
    }

    /** From somewhere on one line to somewhere on another, at some time of the morning. */
    private static PlanRequest request(int seed) {
        var from = FEED.lat(seed % FEED.lines()) + "," + FEED.lon(seed * 7 % FEED.stops());
        var to = FEED.lat(seed * 3 % FEED.lines()) + "," + FEED.lon((seed * 11 + 13) % FEED.stops());
        var time = "2026-11-24T%02d:%02d".formatted(7 + seed % 4, seed % 60);
        return new PlanParameters(City.ZONE, City.CLOCK)
                .read(Map.of("from", from, "to", to, "time", time), Locale.JAPANESE);
    }
}
