package musubi.adapters.transit.planner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import musubi.adapters.transit.gtfs.PublishedFeeds;
import musubi.adapters.transit.planner.engine.EngineFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the feeds that are wanted with those that are loaded, and makes it so: has a graph built, and puts it live; and
 * quarantines what does not build, so that its last good version serves on. Used by one thread.
 */
final class GraphKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(GraphKeeper.class);

    /** The live graph and the one before it. */
    private static final int KEPT = 2;

    /** How long the same inputs are left alone when nothing came of them and no feed was to blame. */
    private static final Duration PAUSE = Duration.ofHours(1);

    private final PublishedFeeds feeds;
    private final StreetFiles streets;
    private final GraphFolders folders;
    private final GraphBuilder builder;
    private final SetAside setAside;
    private final Launch launch;
    private final Clock clock;

    private volatile @Nullable Graph live;
    private boolean tookUp;
    private @Nullable Standstill standstill;

    GraphKeeper(
            PublishedFeeds feeds,
            StreetFiles streets,
            GraphFolders folders,
            GraphBuilder builder,
            SetAside setAside,
            Launch launch,
            Clock clock) {
        this.feeds = feeds;
        this.streets = streets;
        this.folders = folders;
        this.builder = builder;
        this.setAside = setAside;
        this.launch = launch;
        this.clock = clock;
    }

    /** What nothing came of, and until when it is not tried again. */
    private record Standstill(GraphInputs inputs, Instant until, EngineFailure failure) {}

    /** What the planner answers from, if anything. */
    Optional<Graph> live() {
        return Optional.ofNullable(live);
    }

    /** At start: a graph of an earlier run serves within seconds, even when a newer one must then be built. */
    void takeUpLast() {
        if (tookUp) {
            return;
        }
        tookUp = true;
        folders.keep(KEPT);
        for (var graph : folders.list()) {
            var obstacle = launch.obstacle(graph);
            if (obstacle.isPresent()) {
                LOG.warn(
                        "The graph in {} is not loaded: {}",
                        graph.folder(),
                        obstacle.get().en());
            } else if (takeUp(graph)) {
                return;
            }
        }
    }

    private boolean takeUp(Graph graph) {
        try {
            if (graph.isIntact()) {
                goLive(graph);
                return true;
            }
            LOG.warn("The graph in {} is not as it was built, and is built anew", graph.folder());
        } catch (EngineFailure unusable) {
            LOG.warn("The graph in {} cannot be used again and is built anew", graph.folder(), unusable);
        }
        folders.remove(graph.folder());
        return false;
    }

    /** @throws EngineFailure when nothing came of it, and no feed is to blame; it is not tried again for a while */
    void catchUp() {
        var wanted = wanted();
        while (!wanted.feeds().isEmpty() && !isLive(wanted)) {
            renewUnlessInVain(wanted);
            wanted = wanted();
        }
        if (wanted.feeds().isEmpty()) {
            live = null;
            launch.withdraw();
        }
        wanted.feeds().forEach(feeds::live);
        folders.keep(KEPT);
    }

    private GraphInputs wanted() {
        return new GraphInputs(setAside.without(feeds.wanted()), streets.fingerprint());
    }

    private boolean isLive(GraphInputs wanted) {
        return live().map(it -> it.inputs().equals(wanted)).orElse(false);
    }

    private void renewUnlessInVain(GraphInputs wanted) {
        var before = standstill;
        if (before != null && before.inputs.equals(wanted) && clock.instant().isBefore(before.until)) {
            throw before.failure;
        }
        standstill = null;
        try {
            renew(wanted);
        } catch (EngineFailure failure) {
            standstill = new Standstill(wanted, clock.instant().plus(PAUSE), failure);
            throw failure;
        }
    }

    /** Each round takes the wanted feeds live, or some of them away. */
    private void renew(GraphInputs wanted) {
        var served = live().map(it -> it.inputs().feeds()).orElse(List.of());
        wanted.feeds().stream().filter(it -> !served.contains(it)).forEach(feeds::building);
        switch (builder.build(wanted)) {
            case BuildOutcome.Built(Graph graph) -> goLive(graph);
            case BuildOutcome.Failed failed -> {
                var search = new FaultSearch(builder::build, it -> goFurther(it, wanted), wanted, served);
                quarantine(search.find(failed));
            }
        }
    }

    /** Those that can be planned over are, while the search for the one that is to blame goes on. */
    private void goFurther(Graph graph, GraphInputs wanted) {
        if (isLive(graph.inputs())) {
            folders.remove(graph.folder());
            return;
        }
        goLive(graph);
        graph.inputs().feeds().stream().filter(wanted.feeds()::contains).forEach(feeds::live);
        folders.keep(KEPT);
    }

    private void goLive(Graph graph) {
        launch.of(graph);
        live = graph;
        LOG.info("The trip planner answers from the graph in {}", graph.folder());
    }

    /** A version that is live elsewhere cannot be quarantined: it is set aside here. */
    private void quarantine(List<BrokenFeed> broken) {
        for (var it : broken) {
            LOG.warn(
                    "Version {} of feed {} is quarantined: {}",
                    it.feed().version(),
                    it.feed().feedId(),
                    it.reason().en());
            feeds.quarantined(it.feed(), List.of(it.notice()));
        }
        var still = feeds.wanted();
        broken.stream().map(BrokenFeed::feed).filter(still::contains).forEach(setAside::add);
    }
}
