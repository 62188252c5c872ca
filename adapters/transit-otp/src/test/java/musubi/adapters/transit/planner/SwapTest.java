package musubi.adapters.transit.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Graph after graph takes the place of the one before, while people ask: nobody notices, and nothing is left behind. */
class SwapTest {

    private static final int SWAPS = 20;

    /** After as many, what is loaded once for all is loaded. */
    private static final int WARM = 4;

    /** Less than a graph's own classes take, in bytes: not one may stay. */
    private static final long SLACK = 20L << 20;

    private static final TinyFeed SMALL = new TinyFeed("hill", 36.50, 140.60, 1, 8);
    private static final TinyFeed LARGE = new TinyFeed("hill", 36.50, 140.60, 4, 12);
    private static final String QUESTION = """
            { planConnection(origin: {location: {coordinate: {latitude: 36.50, longitude: 140.60}}},
                destination: {location: {coordinate: {latitude: 36.50, longitude: 140.6315}}},
                dateTime: {earliestDeparture: "2026-11-24T08:03:00+09:00"}, modes: {transitOnly: true}, first: 1) {
              edges { node { start legs { mode route { shortName } } } } } }
            """;
    private static final String ANSWER = """
            {"data":{"planConnection":{"edges":[{"node":{"start":"2026-11-24T08:10:00+09:00",\
            "legs":[{"mode":"BUS","route":{"shortName":"0"}}]}}]}}}""";

    private final Path folder;

    SwapTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void twentySwapsUnderLoadFailNobodyAndLeaveNothingBehind() throws Exception {
        try (var city = new City(folder, new FeedsInMemory())) {
            city.feeds.publish("hill", SMALL::write);
            city.catchUp();
            city.feeds.publish("hill", LARGE::write);
            city.catchUp();
            var loaders = new ArrayList<WeakReference<ClassLoader>>();
            var warm = 0L;

            var travellers = new Traveller(city, QUESTION);
            try (travellers) {
                for (var swap = 0; swap < SWAPS; swap++) {
                    loaders.add(swap(city, swap));
                    if (swap == WARM) {
                        awaitCollected(loaders);
                        warm = metaspace();
                    }
                }
            }
            awaitCollected(loaders);

            assertThat(travellers.differentAnswers()).containsExactly(ANSWER);
            assertThat(travellers.asked()).isGreaterThan(10 * SWAPS);
            assertThat(metaspace() - warm).isLessThan(SLACK);
        }
    }

    /** In turns the smaller and the larger graph. */
    private static WeakReference<ClassLoader> swap(City city, int number) {
        var graphs = city.folders.list();
        var engine = RunningEngine.load(
                City.files(), graphs.get(number % graphs.size()).folder(), City.PROPERTIES);
        city.planner.replace(engine);
        return new WeakReference<>(engine.loader());
    }

    /** All but the one that serves. */
    private static void awaitCollected(List<WeakReference<ClassLoader>> loaders) {
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    System.gc();
                    assertThat(loaders.subList(0, loaders.size() - 1)).allMatch(it -> it.get() == null);
                });
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(it -> it.getName().equals("Metaspace"))
                .mapToLong(it -> it.getUsage().getUsed())
                .sum();
    }
}
