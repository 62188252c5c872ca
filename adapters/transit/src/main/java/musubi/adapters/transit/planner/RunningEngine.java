package musubi.adapters.transit.planner;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import musubi.adapters.transit.planner.engine.GraphQlRequest;
import musubi.adapters.transit.planner.engine.PlannerEngine;

/** A loaded graph with its class loader and its threads: what is swapped, and thrown away as one. */
final class RunningEngine implements AutoCloseable {

    /** Feeds times kinds, some times over. */
    private static final int WRITES = 256;

    private final IsolatedFactory factory;
    private final PlannerEngine engine;
    private final RequestPool pool;

    /** What changes the graph waits for no answer, and no answer for it. */
    private final RequestPool writer;

    RunningEngine(IsolatedFactory factory, PlannerEngine engine, RequestPool pool) {
        this.factory = factory;
        this.engine = engine;
        this.pool = pool;
        this.writer = new RequestPool(factory.loader(), 1, WRITES);
    }

    /** @param folder holds {@code graph.obj} */
    static RunningEngine load(OtpFiles files, Path folder, PlannerProperties properties) {
        var factory = IsolatedFactory.open(files);
        try {
            var engine = factory.load(folder);
            var pool = new RequestPool(factory.loader(), properties.threads(), properties.queue());
            return new RunningEngine(factory, engine, pool);
        } catch (RuntimeException unloadable) {
            factory.close();
            throw unloadable;
        }
    }

    byte[] answer(GraphQlRequest request, Duration deadline) throws RequestPool.Closed {
        return ask(engine -> engine.answer(request), deadline);
    }

    /** Asks the engine on one of its own threads. */
    <T> T ask(Function<PlannerEngine, T> question, Duration deadline) throws RequestPool.Closed {
        return pool.call(() -> question.apply(engine), deadline);
    }

    /** Tells the engine something, one thing after the other. */
    <T> T tell(Function<PlannerEngine, T> news, Duration deadline) throws RequestPool.Closed {
        return writer.call(() -> news.apply(engine), deadline);
    }

    ClassLoader loader() {
        return factory.loader();
    }

    /** Answers what was asked before, then ends. */
    @Override
    public void close() {
        pool.close();
        writer.close();
        factory.lastly(engine::close);
        factory.close();
    }
}
