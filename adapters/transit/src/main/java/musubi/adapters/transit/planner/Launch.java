package musubi.adapters.transit.planner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import musubi.adapters.transit.planner.engine.EngineFailure;
import musubi.hub.message.Text;

/** Loads a graph that was built and tested elsewhere, warms it up, tells it what goes on, and puts it live. */
record Launch(
        Planner planner,
        PlannerProperties properties,
        OtpFiles files,
        HeapRoom room,
        Clock clock,
        List<LiveState> states) {

    /** Plans asked before it goes live; the first ones take seconds, since every class is new to its class loader. */
    private static final int WARM_UP = 24;

    /** What keeps the graph from being loaded now, if anything. */
    Optional<Text> obstacle(Graph graph) {
        return room.shortage(graph.heap());
    }

    /** @throws EngineFailure when it cannot be loaded or does not answer; what was live stays live */
    void of(Graph graph) {
        if (graph.isEmpty()) {
            withdraw();
            return;
        }
        var engine = RunningEngine.load(files, graph.folder(), properties);
        var next = new LiveGraph(engine, graph.inputs().feeds());
        try {
            warmUp(engine, graph);
            states.forEach(it -> it.replay(next));
        } catch (RuntimeException unanswered) {
            engine.close();
            throw unanswered;
        }
        planner.replace(engine, next);
        states.forEach(it -> it.replay(next));
    }

    private void warmUp(RunningEngine engine, Graph graph) {
        var feeds = graph.inputs().feeds();
        var today = LocalDate.now(clock);
        var plans = Math.max(1, WARM_UP / feeds.size());
        new ContractTest(engine, clock.getZone(), today, plans)
                .run(feeds).stream()
                        .filter(it -> !it.certain()) // feeds without a trip by the clock are no trouble
                        .findFirst()
                        .ifPresent(it -> {
                            throw new EngineFailure("The graph in " + graph.folder() + " does not answer over "
                                    + it.feed().feedId() + ": " + it.reason().en());
                        });
    }

    void withdraw() {
        planner.replace(null);
    }
}
