package musubi.adapters.transit.planner;

import java.util.List;
import java.util.Optional;
import musubi.adapters.transit.gtfs.PublishedFeed;
import musubi.adapters.transit.gtfs.PublishedFeeds;
import musubi.adapters.transit.planner.engine.EngineFailure;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares the feeds that are wanted with those that are loaded, and makes it so: builds, tests, swaps; and quarantines
 * what does not build, so that its last good version serves on. Used by one thread.
 */
final class GraphKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(GraphKeeper.class);

    /** The live graph and the one before it. */
    private static final int KEPT = 2;

    private final PublishedFeeds feeds;
    private final StreetFiles streets;
    private final GraphFolders folders;
    private final GraphBuilder builder;
    private final Launch launch;

    private volatile @Nullable Graph live;

    GraphKeeper(PublishedFeeds feeds, StreetFiles streets, GraphFolders folders, GraphBuilder builder, Launch launch) {
        this.feeds = feeds;
        this.streets = streets;
        this.folders = folders;
        this.builder = builder;
        this.launch = launch;
    }

    /** What the planner answers from, if anything. */
    Optional<Graph> live() {
        return Optional.ofNullable(live);
    }

    void catchUp() {
        if (live == null) {
            takeUpLast();
        }
        var wanted = wanted();
        while (!wanted.feeds().isEmpty() && !isLive(wanted)) {
            renew(wanted);
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
        return new GraphInputs(feeds.wanted(), streets.fingerprint());
    }

    private boolean isLive(GraphInputs wanted) {
        return live().map(it -> it.inputs().equals(wanted)).orElse(false);
    }

    /** At start: a graph of an earlier run serves within seconds, even when a newer one must then be built. */
    private void takeUpLast() {
        for (var graph : folders.list()) {
            try {
                if (goLive(graph).isEmpty()) {
                    return;
                }
            } catch (EngineFailure unusable) {
                LOG.warn("The graph in {} cannot be used again and is built anew", graph.folder(), unusable);
            }
            folders.remove(graph.folder());
        }
    }

    private void renew(GraphInputs wanted) {
        var fresh = wanted.feeds().stream().filter(feed -> !isLive(feed)).toList();
        fresh.forEach(feeds::building);
        build(wanted, fresh).ifPresent(graph -> goLive(graph).ifPresent(broken -> {
            folders.remove(graph.folder());
            quarantine(List.of(broken));
        }));
    }

    private boolean isLive(PublishedFeed feed) {
        return live().map(it -> it.inputs().feeds().contains(feed)).orElse(false);
    }

    private Optional<Graph> build(GraphInputs wanted, List<PublishedFeed> fresh) {
        try {
            return Optional.of(builder.build(wanted));
        } catch (EngineFailure failure) {
            quarantine(new FaultSearch(builder, folders).find(wanted, fresh, failure));
            return Optional.empty();
        }
    }

    private Optional<BrokenFeed> goLive(Graph graph) {
        var broken = launch.of(graph);
        if (broken.isEmpty()) {
            live = graph;
            LOG.info("The trip planner answers from the graph in {}", graph.folder());
        }
        return broken;
    }

    private void quarantine(List<BrokenFeed> broken) {
        for (var it : broken) {
            LOG.warn(
                    "Version {} of feed {} is quarantined: {}",
                    it.feed().version(),
                    it.feed().feedId(),
                    it.reason());
            feeds.quarantined(it.feed(), List.of(it.notice()));
        }
    }
}
