package musubi.adapters.transit.planner;

import musubi.adapters.transit.planner.engine.GraphQlRequest;
import musubi.adapters.transit.planner.engine.PlannerEngine;

/** OpenTripPlanner without the hub around it: the newest graph of a city, asked on the thread that calls. */
public final class DirectEngine implements AutoCloseable {

    private final IsolatedFactory factory;
    private final PlannerEngine engine;
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    private DirectEngine(IsolatedFactory factory, PlannerEngine engine) {
        this.factory = factory;
        this.engine = engine;
    }

    public static DirectEngine besides(City city) {
        var factory = IsolatedFactory.open(City.files());
        return new DirectEngine(
                factory, factory.load(city.folders.list().getFirst().folder()));
    }

    public byte[] answer(GraphQlRequest request) {
        Thread.currentThread().setContextClassLoader(factory.loader());
        try {
            return engine.answer(request);
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }

    @Override
    public void close() {
        factory.lastly(engine::close);
        factory.close();
    }
}
