package musubi.adapters.transit.planner;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import musubi.adapters.transit.planner.engine.GraphQlRequest;
import musubi.adapters.transit.planner.engine.PlannerEngine;
import musubi.adapters.transit.planner.engine.RoutePreferences;
import org.jspecify.annotations.Nullable;

/** Answers from the graph that is live. A newer graph takes its place between two requests; none fails for it. */
public final class Planner {

    private final PlannerProperties properties;
    private final AtomicReference<@Nullable RunningEngine> live = new AtomicReference<>();
    private volatile @Nullable LiveGraph graph;
    private final Rentals rentals = new Rentals();
    private boolean closed;

    Planner(PlannerProperties properties) {
        this.properties = properties;
    }

    /**
     * @return the body of the answer in the GTFS GraphQL API, JSON in UTF-8; errors of the query stand in it
     * @throws NotAnswered when no graph is loaded, too many wait, or it took too long
     */
    public byte[] answer(GraphQlRequest request) {
        return ask(engine -> engine.answer(request));
    }

    /**
     * The same as maps, lists, texts, numbers and booleans.
     *
     * @param preferences for the plans that the request asks for
     * @throws NotAnswered when no graph is loaded, too many wait, or it took too long
     */
    public Map<String, Object> answerTree(GraphQlRequest request, RoutePreferences preferences) {
        return ask(engine -> engine.answerTree(request, preferences));
    }

    private <T> T ask(Function<PlannerEngine, T> question) {
        while (true) {
            var engine = live.get();
            if (engine == null) {
                throw new NotAnswered(NotAnswered.Reason.NOT_READY);
            }
            try {
                return engine.ask(question, properties.deadline());
            } catch (RequestPool.Closed _) {
                Thread.onSpinWait(); // the graph was replaced between the two lines: ask the one that replaced it
            }
        }
    }

    /**
     * Puts the shared vehicles of one network in the place of those before, also in graphs to come.
     *
     * @param gbfs files of GBFS 3.0 by name; none: it has no vehicles now
     */
    public synchronized void rentals(String network, Map<String, byte[]> gbfs) {
        rentals.keep(network, gbfs);
        var engine = live.get();
        if (engine != null) {
            rentals.give(engine, network);
        }
    }

    /** Puts the engine live, or none; lets the old one answer what it was asked, and closes it. */
    synchronized void replace(@Nullable RunningEngine next) {
        if (!closed && next != null) {
            rentals.give(next);
        }
        var old = live.getAndSet(closed ? null : next);
        if (next == null) {
            graph = null;
        }
        if (closed && next != null) {
            next.close();
        }
        if (old != null) {
            old.close();
        }
    }

    /** Puts the engine live, and has whoever knows more of what goes on tell it. */
    synchronized void replace(RunningEngine next, LiveGraph nextGraph) {
        graph = nextGraph;
        replace(next);
    }

    /** What answers now, for who has news for it. */
    public Optional<LiveGraph> findGraph() {
        return Optional.ofNullable(graph);
    }

    synchronized void close() {
        replace(null);
        closed = true;
    }
}
