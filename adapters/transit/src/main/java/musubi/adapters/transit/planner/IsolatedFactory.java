package musubi.adapters.transit.planner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import musubi.adapters.transit.planner.engine.EngineFailure;
import musubi.adapters.transit.planner.engine.PlannerEngine;
import musubi.adapters.transit.planner.engine.PlannerEngineFactory;

/**
 * One class loader with the planner in it, for one graph: OpenTripPlanner keeps the numbering of a graph in static
 * fields, so two in one loader damage each other. Everything runs on threads that end, so that the loader can be
 * collected when it was closed.
 */
final class IsolatedFactory implements AutoCloseable {

    private static final String FACTORY = "musubi.adapters.transit.planner.otp.OtpEngineFactory";

    private final URLClassLoader loader;
    private final PlannerEngineFactory factory;

    private IsolatedFactory(URLClassLoader loader) {
        this.loader = loader;
        try {
            factory = (PlannerEngineFactory)
                    loader.loadClass(FACTORY).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException | LinkageError unusable) {
            throw new EngineFailure("The planner's files cannot be used: " + unusable, unusable);
        }
    }

    static IsolatedFactory open(OtpFiles files) {
        var gate = new EngineGate(IsolatedFactory.class.getClassLoader());
        return new IsolatedFactory(new URLClassLoader("planner", files.urls().toArray(URL[]::new), gate));
    }

    ClassLoader loader() {
        return loader;
    }

    void build(Path folder) {
        OwnThread.run("planner-build", loader, () -> {
            factory.build(folder);
            return folder;
        });
    }

    PlannerEngine load(Path folder) {
        return OwnThread.run("planner-load", loader, () -> factory.load(folder));
    }

    /** Runs work that may leave state on its thread. */
    void lastly(Runnable work) {
        OwnThread.run("planner-close", loader, toCallable(work));
    }

    @Override
    public void close() {
        lastly(factory::shutdown);
        try {
            loader.close();
        } catch (IOException unclosed) {
            throw new UncheckedIOException(unclosed);
        }
    }

    private static Callable<Boolean> toCallable(Runnable work) {
        return () -> {
            work.run();
            return true;
        };
    }
}
