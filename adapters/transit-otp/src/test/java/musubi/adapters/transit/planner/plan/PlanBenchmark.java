package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import musubi.adapters.transit.planner.City;
import musubi.adapters.transit.planner.DirectEngine;
import musubi.adapters.transit.planner.FeedsInMemory;
import musubi.adapters.transit.planner.TinyFeed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the hub adds to a plan: the same questions asked of the engine on the calling thread, through the planner, and
 * through the REST front with its JSON read, mapped and written. Not run with the tests; see the README.
 */
class PlanBenchmark {

    private static final Logger LOG = LoggerFactory.getLogger(PlanBenchmark.class);
    private static final TinyFeed FEED = new TinyFeed("hill", 36.40, 140.50, 10, 20);
    private static final int WARM_UP = 400;
    private static final int ROUNDS = 400;

    private final ObjectMapper json = JsonMapper.builder().findAndAddModules().build();
    private final PlanQuery query = new PlanQuery();

    @Test
    void overhead(@TempDir Path folder) throws Exception {
        try (var city = new City(folder, new FeedsInMemory())) {
            city.feeds.publish("hill", FEED::write);
            city.catchUp();
            try (var direct = DirectEngine.besides(city)) {
                measure(city, direct);
            }
        }
    }

    /** The three take turns, so that whatever else the machine does weighs on all alike. */
    private void measure(City city, DirectEngine direct) throws Exception {
        var search = new PlanSearch(city.planner, City.ZONE);
        var grant = Reader.grant(OpenGate.create(), null);
        var nanos = new long[3][ROUNDS];
        for (int i = -WARM_UP; i < ROUNDS; i++) {
            var request = request(Math.floorMod(i, 200));
            var t0 = System.nanoTime();
            direct.answer(query.usual(request));
            var t1 = System.nanoTime();
            city.planner.answer(query.usual(request));
            var t2 = System.nanoTime();
            json.writeValueAsBytes(search.plan(request, grant));
            var t3 = System.nanoTime();
            if (i >= 0) {
                nanos[0][i] = t1 - t0;
                nanos[1][i] = t2 - t1;
                nanos[2][i] = t3 - t2;
            }
        }
        report(List.of("direct", "planner", "REST front"), nanos);
    }

    private static void report(List<String> names, long[][] nanos) {
        IntStream.range(0, names.size()).forEach(way -> {
            Arrays.sort(nanos[way]);
            LOG.info(
                    "{}: p50 {} ms, p95 {} ms",
                    names.get(way),
                    nanos[way][ROUNDS / 2] / 10_000 / 100.0,
                    nanos[way][ROUNDS * 95 / 100] / 10_000 / 100.0);
        });
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
