package musubi.adapters.transit.planner;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import musubi.adapters.transit.planner.engine.EngineFailure;

/**
 * The threads on which one engine answers. They end with it, and with them what libraries left on them: otherwise the
 * engine's class loader could never be collected. A full queue is a refusal, not a wait.
 */
final class RequestPool implements AutoCloseable {

    private static final long STACK_BYTES = 1L << 20;
    private static final Duration DRAIN = Duration.ofSeconds(30);

    private final ThreadPoolExecutor threads;

    RequestPool(ClassLoader loader, int size, int queue) {
        threads = new ThreadPoolExecutor(
                size, size, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(queue), work -> thread(work, loader));
    }

    private static Thread thread(Runnable work, ClassLoader loader) {
        var thread = new Thread(null, work, "planner", STACK_BYTES, false);
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        return thread;
    }

    /**
     * Runs the work and waits for it, at most for the deadline; then it is interrupted.
     *
     * @throws NotAnswered when it is busy or too late
     * @throws Closed when it was closed before the work could begin: the work may go to the next engine
     */
    <T> T call(Callable<T> work, Duration deadline) throws Closed {
        var future = submit(work);
        try {
            return future.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw new NotAnswered(NotAnswered.Reason.TOO_LATE);
        } catch (CancellationException late) {
            throw new NotAnswered(NotAnswered.Reason.TOO_LATE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NotAnswered(NotAnswered.Reason.TOO_LATE);
        } catch (ExecutionException broken) {
            throw broken.getCause() instanceof EngineFailure failure
                    ? failure
                    : new EngineFailure("The planner broke: " + broken.getCause(), broken);
        } finally {
            future.cancel(true);
        }
    }

    private <T> Future<T> submit(Callable<T> work) throws Closed {
        try {
            return threads.submit(work);
        } catch (RejectedExecutionException full) {
            if (threads.isShutdown()) {
                throw new Closed();
            }
            throw new NotAnswered(NotAnswered.Reason.BUSY);
        }
    }

    /** Lets the work that was taken end; what takes longer than half a minute is interrupted. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(DRAIN.toSeconds(), TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** The pool takes no more work. */
    static final class Closed extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
