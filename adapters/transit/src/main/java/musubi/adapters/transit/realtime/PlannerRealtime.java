package musubi.adapters.transit.realtime;

import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import musubi.adapters.transit.gtfs.PublishedFeed;
import musubi.adapters.transit.planner.LiveGraph;
import musubi.adapters.transit.planner.LiveState;
import musubi.adapters.transit.planner.Planner;
import musubi.adapters.transit.planner.engine.Applied;
import musubi.adapters.transit.planner.engine.EngineFailure;
import musubi.adapters.transit.realtime.timetable.Timetables;
import musubi.adapters.transit.realtime.wire.RealtimeKind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells graphs what the vehicles do: the one that serves, and the next one before it serves. Each gets it with the ids of the very
 * version of the timetable that it was built of.
 */
final class PlannerRealtime implements LiveState {

    private static final Logger LOG = LoggerFactory.getLogger(PlannerRealtime.class);

    private final Board board;
    private final Timetables timetables;
    private final Planner planner;
    private final Duration validFor;
    private final Clock clock;

    /** Which message each graph was told last, by operator and kind; of one that is too old, none. */
    private final Map<LiveGraph, Map<String, String>> told = Collections.synchronizedMap(new WeakHashMap<>());

    private final Map<String, Applied> applied = new ConcurrentHashMap<>();

    PlannerRealtime(Board board, Timetables timetables, Planner planner, Duration validFor, Clock clock) {
        this.board = board;
        this.timetables = timetables;
        this.planner = planner;
        this.validFor = validFor;
        this.clock = clock;
    }

    /** What the planner made of a feed, if it has it. */
    Optional<Applied> findApplied(String operator, RealtimeKind kind) {
        return Optional.ofNullable(applied.get(StoredRealtime.key(operator, kind)));
    }

    /** Tells the graph that serves, if there is one. */
    void tell() {
        planner.findGraph().ifPresent(this::replay);
    }

    @Override
    public synchronized void replay(LiveGraph graph) {
        var before = told.computeIfAbsent(graph, _ -> new HashMap<>());
        if (before.isEmpty()) {
            board.refresh();
        }
        for (var feed : graph.feeds()) {
            for (var kind : RealtimeKind.values()) {
                board.find(feed.operator(), kind).ifPresent(it -> tell(graph, feed, it, before));
            }
        }
    }

    private void tell(LiveGraph graph, PublishedFeed feed, Shown shown, Map<String, String> before) {
        var key = StoredRealtime.key(feed.operator(), shown.kind());
        var valid = shown.headerAt().isAfter(clock.instant().minus(validFor));
        var news = valid ? shown.messageId() + " " + shown.ids().size() : "none";
        if (news.equals(before.getOrDefault(key, "none"))) {
            return;
        }
        try {
            var message = valid ? bytes(feed, shown) : nothing(shown);
            applied.put(key, graph.realtime(feed.feedId(), shown.kind().word(), message));
            before.put(key, news);
        } catch (EngineFailure failure) {
            LOG.warn("The planner did not take {} and will be told again: {}", key, failure.getMessage());
        }
    }

    private byte[] bytes(PublishedFeed feed, Shown shown) {
        return feed.version() == shown.timetable()
                ? shown.bytes()
                : board.fitted(shown.stored(), timetables.get(feed)).bytes();
    }

    private static byte[] nothing(Shown shown) {
        return shown.message()
                .full(List.of(), shown.headerAt().getEpochSecond())
                .bytes();
    }
}
