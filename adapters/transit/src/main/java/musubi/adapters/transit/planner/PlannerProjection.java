package musubi.adapters.transit.planner;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import musubi.adapters.transit.gtfs.PublishedFeeds;
import musubi.hub.adapter.Projection;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the live graph equal to what operators published. A build takes up to some minutes, so it runs in the background;
 * wakes that come meanwhile become one more look afterwards.
 */
final class PlannerProjection implements Projection, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PlannerProjection.class);

    private final OtpFiles files;
    private final GraphKeeper keeper;
    private final ThreadPoolExecutor background = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            PlannerProjection::thread,
            new ThreadPoolExecutor.DiscardPolicy());

    private volatile boolean looked;
    private volatile @Nullable String trouble;

    PlannerProjection(OtpFiles files, GraphKeeper keeper) {
        this.files = files;
        this.keeper = keeper;
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "planner-graphs");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public String channel() {
        return PublishedFeeds.CHANNEL;
    }

    @Override
    public void refresh() {
        background.execute(this::catchUp);
    }

    private void catchUp() {
        try {
            if (!looked) {
                files.check();
            }
            keeper.catchUp();
            trouble = null;
            looked = true;
        } catch (RuntimeException | Error failure) {
            LOG.error("The trip planner could not take up the published feeds", failure);
            trouble = "the last attempt to take up the published feeds failed: " + failure.getMessage();
        }
    }

    /**
     * Ready while a graph is live, even when a newer one fails; and ready without any feed, since there is nothing to
     * wait for. Not ready at start, until the graph of before is loaded.
     */
    @Override
    public Readiness readiness() {
        var failed = trouble;
        var live = keeper.live();
        if (live.isPresent()) {
            return new Readiness(true, describe(live.get()) + (failed == null ? "" : "; " + failed));
        }
        if (failed != null) {
            return new Readiness(false, failed);
        }
        return looked ? new Readiness(true, "no feed yet") : new Readiness(false, "loading the graph");
    }

    private static String describe(Graph graph) {
        return graph.inputs().feeds().stream()
                .map(feed -> feed.feedId() + " version " + feed.version())
                .collect(Collectors.joining(", ", "live: ", ""));
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
