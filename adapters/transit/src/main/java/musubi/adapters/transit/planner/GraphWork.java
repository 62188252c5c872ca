package musubi.adapters.transit.planner;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import musubi.adapters.transit.gtfs.PublishedFeed;
import musubi.adapters.transit.gtfs.check.PlannerCopy;
import musubi.adapters.transit.map.CityMap;
import musubi.adapters.transit.planner.engine.EngineFailure;
import musubi.adapters.transit.streets.StreetNetwork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the streets and the graph of an order, loads the graph as the hub would, and asks it. What is not answered here, or
 * does not fit, never comes near the hub.
 */
final class GraphWork {

    /** Plans asked of each feed. */
    private static final int PLANS = 12;

    private static final Logger LOG = LoggerFactory.getLogger(GraphWork.class);

    private final Path folder;
    private final BuildOrder order;
    private final SortedMap<String, SortedMap<String, BigDecimal>> cardPrices = new TreeMap<>();
    private final Map<String, Path> zips = new LinkedHashMap<>();
    private List<Path> network = List.of();

    GraphWork(Path folder, BuildOrder order) {
        this.folder = folder;
        this.order = order;
    }

    BuildReport report() {
        try {
            var planned = order.feeds().stream().filter(this::plannable).toList();
            if (planned.isEmpty()) {
                return BuildReport.empty();
            }
            build(planned);
            return tested(planned);
        } catch (RuntimeException | StackOverflowError | LinkageError failure) {
            var reason = new FailureReason(failure);
            return BuildReport.failed(reason.text(), reason.isOurs());
        }
    }

    /** Draws the map of what was built. A map that cannot be drawn takes no graph from anybody. */
    void draw() {
        try {
            CityMap.draw(network, zips, folder);
        } catch (RuntimeException undrawable) {
            LOG.warn("The map of the graph in {} cannot be drawn", folder, undrawable);
        }
    }

    /** Makes the planner's own copy. What has no trip that could be planned with is left out. */
    private boolean plannable(PublishedFeed feed) {
        var zip = BuildOrder.zip(folder, feed);
        var runs = FixedTimetable.keep(zip);
        var prices = PlannerCopy.make(zip);
        if (!prices.isEmpty()) {
            cardPrices.put(feed.feedId(), prices);
        }
        return runs;
    }

    private void build(List<PublishedFeed> planned) {
        planned.forEach(it -> zips.put(it.feedId(), BuildOrder.zip(folder, it)));
        network = streets(List.copyOf(zips.values()));
        var heights = new StreetFiles(order.streets()).heights();
        var period = ServicePeriod.covering(planned, order.today());
        CardPrices.write(cardPrices, folder);
        new GraphSettings(zips, network, heights, period, order.zone()).write(folder);
        try (var factory = IsolatedFactory.open(order.files())) {
            factory.build(folder);
        }
    }

    private List<Path> streets(List<Path> zips) {
        try {
            return new StreetNetwork(order.streets()).covering(zips, folder);
        } catch (RuntimeException unusable) {
            throw new EngineFailure("No streets can be made for the feeds", unusable);
        }
    }

    private BuildReport tested(List<PublishedFeed> planned) {
        var before = used();
        var properties =
                new PlannerProperties(folder, PlannerProperties.PUBLISHED_SHA256, Duration.ofSeconds(60), 1, 16);
        try (var engine = RunningEngine.load(order.files(), folder, properties)) {
            var found = new ContractTest(engine, order.zone(), order.today(), PLANS).run(planned);
            if (!found.isEmpty()) {
                return failed(found);
            }
            var heap = Math.max(1, used() - before);
            return BuildReport.built(heap, Checksum.sha256(folder.resolve(Graph.FILE)));
        }
    }

    /** Without a trip a feed is to blame itself. An error says nothing of the feed that was asked about. */
    private static BuildReport failed(List<ContractTest.Finding> found) {
        var blamed = found.stream()
                .filter(ContractTest.Finding::certain)
                .map(it -> new BuildReport.Blame(it.feed().version(), it.reason()))
                .toList();
        return new BuildReport(found.getFirst().reason(), false, blamed, 0, null);
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
