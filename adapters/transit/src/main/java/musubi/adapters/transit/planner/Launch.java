package musubi.adapters.transit.planner;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Loads a graph, tests it, and puts it live. */
record Launch(Planner planner, PlannerProperties properties, OtpFiles files, Clock clock) {

    /**
     * @return the feed for whose sake the graph may not go live, if any
     * @throws musubi.adapters.transit.planner.engine.EngineFailure when it cannot be loaded or does not answer
     */
    Optional<BrokenFeed> of(Graph graph) {
        var engine = RunningEngine.load(files, graph.folder(), properties);
        try {
            var broken = new ContractTest(engine, properties.zone(), today())
                    .run(graph.inputs().feeds());
            if (broken.isEmpty()) {
                planner.replace(engine);
            } else {
                engine.close();
            }
            return broken;
        } catch (RuntimeException unanswered) {
            engine.close();
            throw unanswered;
        }
    }

    void withdraw() {
        planner.replace(null);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(properties.zone()));
    }
}
