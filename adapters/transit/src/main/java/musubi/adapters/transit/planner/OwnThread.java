package musubi.adapters.transit.planner;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import musubi.adapters.transit.planner.engine.EngineFailure;

/** Work on a platform thread that is thrown away: GeoTools leaves thread-locals behind that would hold the class loader. */
final class OwnThread {

    /** Building and reading a graph recurse deeply. */
    private static final long STACK_BYTES = 16L << 20;

    private OwnThread() {}

    static <T> T run(String name, ClassLoader loader, Callable<T> work) {
        var task = new FutureTask<>(work);
        var thread = new Thread(null, task, name, STACK_BYTES, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException stopped) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new EngineFailure(name + " was stopped", stopped);
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof EngineFailure failure
                    ? failure
                    : new EngineFailure(name + " broke: " + broken.getCause(), broken);
        }
    }
}
