package musubi.hub.flow;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import musubi.hub.journal.Lease;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Keeps the leases on which this node works from running out, also while one delivery takes minutes. A delivery that has not ended
 * within an hour is given up on: its lease runs out, and another node may try.
 */
final class Heartbeat {

    static final Duration LONGEST = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    /** A lease that is worked under, until it is closed. */
    @FunctionalInterface
    interface Held extends AutoCloseable {
        @Override
        void close();
    }

    private final Consumer<List<Lease>> renew;
    private final Duration every;
    private final LongSupplier nanoTime;
    private final Map<Lease, Long> held = new ConcurrentHashMap<>();
    private volatile @Nullable Thread beating;

    /**
     * @param renew makes leases hold anew, those that are still this node's
     * @param every several times in the time for which a lease holds
     */
    Heartbeat(Consumer<List<Lease>> renew, Duration every, LongSupplier nanoTime) {
        this.renew = renew;
        this.every = every;
        this.nanoTime = nanoTime;
    }

    Held hold(Lease lease) {
        held.put(lease, nanoTime.getAsLong());
        return () -> held.remove(lease);
    }

    void start() {
        beating = Thread.ofVirtual().name("hub.heartbeat").start(this::run);
    }

    void stop() {
        var thread = beating;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run() {
        try {
            while (true) {
                TimeUnit.NANOSECONDS.sleep(every.toNanos());
                beat();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    void beat() {
        var now = nanoTime.getAsLong();
        var leases = held.entrySet().stream()
                .filter(it -> now - it.getValue() < LONGEST.toNanos())
                .map(Map.Entry::getKey)
                .toList();
        try {
            if (!leases.isEmpty()) {
                renew.accept(leases);
            }
        } catch (DataAccessException e) {
            LOG.warn("Leases could not be renewed and will be again in {}: {}", every, e.getMessage());
        }
    }
}
