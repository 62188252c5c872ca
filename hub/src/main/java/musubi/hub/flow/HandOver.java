package musubi.hub.flow;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands what an admission read and made to the deliveries of the same message, in memory. A convenience and no promise: what
 * is not here is read again from the kept bytes, by the same pure functions.
 *
 * <p>Bounded by count and by weight. When it is full, newcomers are not kept: the oldest are delivered first. What nobody
 * fetched within a minute, since its queue rests or another node delivers it, makes room. One delivery at a time looks at a
 * message, for what codecs read need not bear two.
 */
final class HandOver {

    static final int MOST = 512;

    /** Of bytes as received; in memory a message is some fifty times that. */
    static final long HEAVIEST = 1 << 20;

    static final Duration KEPT = Duration.ofMinutes(1);

    /** A thousand may wait for one message, each of whom decides and translates in a few milliseconds. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The sole use of a message, until it is closed. */
    record Loan(Prepared prepared, Runnable giveBack) implements AutoCloseable {

        @Override
        public void close() {
            giveBack.run();
        }
    }

    private static final class Held {
        private final Prepared prepared;
        private final long since;
        private final Semaphore free = new Semaphore(1, true);
        private int deliveries;

        Held(Prepared prepared, long since, int deliveries) {
            this.prepared = prepared;
            this.since = since;
            this.deliveries = deliveries;
        }

        long weight() {
            return prepared.message().payload().size();
        }
    }

    private final Duration patience;
    private final LongSupplier nanoTime;
    private final LinkedHashMap<UUID, Held> held = new LinkedHashMap<>();
    private long weight;

    /** @param patience of a delivery that waits for its turn; then it reads for itself */
    HandOver(Duration patience, LongSupplier nanoTime) {
        this.patience = patience;
        this.nanoTime = nanoTime;
    }

    /** @param deliveries how many are to come for it */
    synchronized void put(Prepared prepared, int deliveries) {
        var size = prepared.message().payload().size();
        // what lies in a file or in the database may be gone, or is too large, when its delivery comes
        if (deliveries == 0 || !prepared.message().payload().isInMemory()) {
            return;
        }
        makeRoom();
        if (held.size() < MOST && weight + size <= HEAVIEST) {
            var id = prepared.message().envelope().id();
            if (held.putIfAbsent(id, new Held(prepared, nanoTime.getAsLong(), deliveries)) == null) {
                weight += size;
            }
        }
    }

    /** Waits for its turn among the deliveries that look at the same message. */
    Optional<Loan> borrow(UUID messageId) {
        var found = find(messageId);
        try {
            return found != null && found.free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.of(new Loan(found.prepared, found.free::release))
                    : Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** One delivery of the message came to its end; after the last nobody asks any more. */
    synchronized void ended(UUID messageId) {
        var found = held.get(messageId);
        if (found != null && --found.deliveries == 0) {
            remove(messageId);
        }
    }

    private synchronized @Nullable Held find(UUID messageId) {
        return held.get(messageId);
    }

    private void makeRoom() {
        var oldest = held.firstEntry();
        while (oldest != null && nanoTime.getAsLong() - oldest.getValue().since > KEPT.toNanos()) {
            remove(oldest.getKey());
            oldest = held.firstEntry();
        }
    }

    private void remove(UUID messageId) {
        var gone = held.remove(messageId);
        if (gone != null) {
            weight -= gone.weight();
        }
    }
}
