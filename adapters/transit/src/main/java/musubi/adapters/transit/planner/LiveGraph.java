package musubi.adapters.transit.planner;

import java.time.Duration;
import java.util.List;
import musubi.adapters.transit.gtfs.PublishedFeed;
import musubi.adapters.transit.planner.engine.Applied;
import musubi.adapters.transit.planner.engine.EngineFailure;

/** A graph that serves or is about to, as far as it can be told what goes on. */
public final class LiveGraph {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final RunningEngine engine;
    private final List<PublishedFeed> feeds;

    LiveGraph(RunningEngine engine, List<PublishedFeed> feeds) {
        this.engine = engine;
        this.feeds = List.copyOf(feeds);
    }

    /** The versions that it was built of. */
    public List<PublishedFeed> feeds() {
        return feeds;
    }

    /**
     * Takes a whole feed of realtime in place of the one before; when this returns, answers show it.
     *
     * @param kind {@code trip-updates}, {@code vehicle-positions} or {@code alerts}
     * @throws EngineFailure when the graph did not take it, or serves no more
     */
    public Applied realtime(String feedId, String kind, byte[] message) {
        try {
            return engine.tell(it -> it.realtime(feedId, kind, message), PATIENCE);
        } catch (RequestPool.Closed closed) {
            throw new EngineFailure("The graph was replaced", closed);
        } catch (NotAnswered late) {
            throw new EngineFailure("The graph did not take it in time, and may still do", late);
        }
    }
}
