package musubi.adapters.transit.planner;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a process whose heap is all but full: it would do nothing but collect, for an hour, before it is told that there is no
 * memory. Its status is that of a process that was told.
 */
final class HeapWatch implements Runnable {

    /** As with {@code -XX:+ExitOnOutOfMemoryError}. */
    static final int OUT_OF_MEMORY = 3;

    private static final Logger LOG = LoggerFactory.getLogger(HeapWatch.class);
    private static final long LOOK_SECONDS = 3;
    private static final int LOOKS = 5;
    private static final double TOO_MUCH = 0.7;

    @Override
    public void run() {
        try {
            var full = 0;
            var collected = collected();
            var looked = System.nanoTime();
            while (full < LOOKS) {
                TimeUnit.SECONDS.sleep(LOOK_SECONDS);
                var share = (double) (collected() - collected) / Math.max(1, (System.nanoTime() - looked) / 1_000_000);
                full = share > TOO_MUCH ? full + 1 : 0;
                collected = collected();
                looked = System.nanoTime();
            }
            Runtime.getRuntime().halt(OUT_OF_MEMORY);
        } catch (InterruptedException e) {
            LOG.warn("Nobody watches the heap any more", e);
        }
    }

    /** Milliseconds since the start. */
    private static long collected() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}
