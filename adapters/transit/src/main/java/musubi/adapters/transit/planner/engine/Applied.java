package musubi.adapters.transit.planner.engine;

import java.util.Map;

/**
 * What became of a feed of realtime in the graph.
 *
 * @param applied entities that answers show
 * @param failures entities that they do not, counted by the planner's own word for why
 */
public record Applied(int applied, Map<String, Integer> failures) {

    public Applied {
        failures = Map.copyOf(failures);
    }
}
