package musubi.adapters.transit.planner;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import musubi.adapters.transit.gtfs.PublishedFeeds;
import musubi.hub.adapter.Projection;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Keeps the live graph equal to what operators published. A refresh may take minutes; the hub runs it on a thread of its own. */
final class PlannerProjection implements Projection {

    private static final Logger LOG = LoggerFactory.getLogger(PlannerProjection.class);

    private static final Text NO_GRAPH = new Text("no graph yet", "経路グラフなし");
    private static final Text LOADING = new Text("loading the graph", "経路グラフを読み込み中");

    private final OtpFiles files;
    private final GraphKeeper keeper;

    private volatile boolean looked;
    private volatile @Nullable String trouble;

    PlannerProjection(OtpFiles files, GraphKeeper keeper) {
        this.files = files;
        this.keeper = keeper;
    }

    @Override
    public String channel() {
        return PublishedFeeds.CHANNEL;
    }

    /**
     * A database that does not answer is the hub's to try again in seconds. Everything else waits for the next wake: a
     * build is too dear to repeat in a loop.
     */
    @Override
    public void refresh() {
        try {
            if (!looked) {
                files.check();
                keeper.takeUpLast();
                looked = true;
            }
            keeper.catchUp();
            trouble = null;
        } catch (DataAccessException unanswered) {
            throw unanswered;
        } catch (RuntimeException failure) {
            LOG.error("The trip planner could not take up the published feeds", failure);
            trouble = String.valueOf(failure.getMessage());
        }
    }

    /**
     * Ready as soon as the graph of before is loaded, or found not to be there: what operators publish, and what becomes
     * of it, never takes this node from all the other doors. Not ready while the planner's own files are missing.
     */
    @Override
    public Readiness readiness() {
        var state = keeper.live().map(PlannerProjection::describe).orElse(looked ? NO_GRAPH : LOADING);
        var why = trouble;
        return new Readiness(looked, why == null ? state : failed(state, why));
    }

    /** Of the graph that the planner answers from, with all that was made for it. */
    Optional<Path> folder() {
        return keeper.live().map(Graph::folder);
    }

    private static Text failed(Text state, String why) {
        return new Text(
                state.en() + "; the last attempt to take up the published feeds failed: " + why,
                state.ja() + "。公開済みフィードの直近の取り込みは失敗: " + why);
    }

    private static Text describe(Graph graph) {
        return new Text(feeds(graph, " version ", "live: "), feeds(graph, " 版", "稼働中: "));
    }

    private static String feeds(Graph graph, String version, String before) {
        return graph.inputs().feeds().stream()
                .map(feed -> feed.feedId() + version + feed.version())
                .collect(Collectors.joining(", ", before, ""));
    }
}
