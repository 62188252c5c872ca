package musubi.hub.flow;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import musubi.hub.message.FormatId;
import musubi.hub.message.Text;

/**
 * Lets senders feel that a store of the hub's own cannot keep up, before its backlog grows without end. Partners' queues do not
 * count: no sender can help it that a receiver is away, and their deliveries are parked in the end.
 */
final class BackPressure {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration COME_AGAIN = Duration.ofSeconds(10);

    private record Look(boolean full, long at) {}

    private final Function<FormatId, List<String>> storesOf;
    private final Predicate<String> isFull;
    private final LongSupplier nanoTime;
    private final ConcurrentHashMap<String, Look> looks = new ConcurrentHashMap<>();

    /**
     * @param storesOf names of the stores that keep a format
     * @param isFull whether a store's backlog has reached its bound; asked once a second
     */
    BackPressure(Function<FormatId, List<String>> storesOf, Predicate<String> isFull, LongSupplier nanoTime) {
        this.storesOf = storesOf;
        this.isFull = isFull;
        this.nanoTime = nanoTime;
    }

    /** Returns when each store that keeps this format has room, or the door's patience ends. */
    void restrain(FormatId type, Restraint restraint) {
        var stores = storesOf.apply(type);
        var end = nanoTime.getAsLong() + restraint.patience().toNanos();
        while (stores.stream().anyMatch(this::full)) {
            if (nanoTime.getAsLong() - end > 0 || Thread.currentThread().isInterrupted()) {
                if (restraint == Restraint.TURNS_AWAY) {
                    throw new Overloaded(
                            new Text(
                                    "The hub has more of this to store than it can; nothing was taken. Send it again later.",
                                    "保存待ちが多いため受け付けていません。しばらくしてから再送してください。"),
                            COME_AGAIN);
                }
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private boolean full(String store) {
        var last = looks.get(store);
        if (last != null && nanoTime.getAsLong() - last.at() < LOOK_AGAIN.toNanos()) {
            return last.full();
        }
        return looks.compute(
                        store,
                        (_, seen) -> seen != null && !seen.equals(last)
                                ? seen // somebody else has just looked
                                : new Look(isFull.test(store), nanoTime.getAsLong()))
                .full();
    }
}
