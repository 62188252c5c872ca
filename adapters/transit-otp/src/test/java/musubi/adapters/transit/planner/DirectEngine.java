package musubi.adapters.transit.planner;

import musubi.adapters.transit.planner.engine.GraphQlRequest;
import musubi.adapters.transit.planner.engine.PlannerEngine;

/** OpenTripPlanner without the hub around it: the same loaded graph that a city's planner answers from. */
public final class DirectEngine {

    private final IsolatedFactory factory;
    private final PlannerEngine engine;

    private DirectEngine(IsolatedFactory factory, PlannerEngine engine) {
        this.factory = factory;
        this.engine = engine;
    }

    /** Loads the newest graph of the city anew, and puts it live; it ends with the city's planner. */
    public static DirectEngine of(City city) {
        var factory = IsolatedFactory.open(City.files());
        var engine = factory.load(city.folders.list().getFirst().folder());
        var pool = new RequestPool(factory.loader(), City.PROPERTIES.threads(), City.PROPERTIES.queue());
        city.planner.replace(new RunningEngine(factory, engine, pool));
        return new DirectEngine(factory, engine);
    }

    /** On the thread that calls. */
    public byte[] answer(GraphQlRequest request) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(factory.loader());
        try {
            return engine.answer(request);
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
