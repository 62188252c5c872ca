package musubi.hub.flow;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many bytes of large messages are read at once, by doors and by deliveries. Small ones pass by. */
final class Capacity {

    /** In memory some thirty times as much: half of the heap as delivered. */
    static final long ALL = 20L << 20;

    /** Up to here a message counts as small. */
    static final long SMALL = 256L << 10;

    /** The right to hold one message, until it is closed. */
    @FunctionalInterface
    interface Share extends AutoCloseable {
        @Override
        void close();
    }

    private final Semaphore free = new Semaphore((int) ALL, true);

    /** Waits for its turn; empty when it does not come in time. */
    Optional<Share> take(long weight, Duration patience) {
        if (weight <= SMALL) {
            return Optional.of(() -> {});
        }
        var bytes = (int) Math.min(weight, ALL);
        try {
            return free.tryAcquire(bytes, patience.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.of(() -> free.release(bytes))
                    : Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
