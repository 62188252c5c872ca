package musubi.adapters.transit.planner;

/** What a graph does not hold and yet must know to answer rightly, such as realtime. */
@FunctionalInterface
public interface LiveState {

    /**
     * Tells a graph all that is known now. Called before it serves, and once more when it does, for what came meanwhile; what the
     * graph was told already need not be told again. Does not throw: a graph without it serves, too.
     */
    void replay(LiveGraph graph);
}
