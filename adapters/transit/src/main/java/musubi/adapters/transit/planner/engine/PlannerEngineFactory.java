package musubi.adapters.transit.planner.engine;

import java.nio.file.Path;

/**
 * Builds and loads graphs. Its class has a public constructor without parameters.
 *
 * <p>One factory serves one graph: OpenTripPlanner numbers what it loads in static fields, so a second graph in the same
 * class loader damages the first.
 */
public interface PlannerEngineFactory {

    /**
     * The file beside {@code graph.obj} that says what fares cost with a transit card: a JSON object by feed, of objects by fare,
     * of amounts in the currency of the fare. Where there is none, nothing is known of cards.
     */
    String CARD_PRICES = "card-prices.json";

    /**
     * Makes {@code graph.obj} out of the feeds, streets and configuration in a folder.
     *
     * @throws EngineFailure saying what the data lacks
     */
    void build(Path folder);

    /**
     * Loads {@code graph.obj}. Call it on a thread that ends afterwards: libraries leave state on it.
     *
     * @throws EngineFailure when the file is missing, broken or of another version
     */
    PlannerEngine load(Path folder);

    /** Ends what holds the class loader alive. The last call. */
    void shutdown();
}
