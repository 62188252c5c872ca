package musubi.hub.adapter;

import java.time.Duration;
import java.util.Set;
import musubi.hub.message.Text;

/**
 * Node-local state that is rebuilt from the database: a planner's graph, a cache. Idempotent, woken after commits of the
 * channel it names, on every node; never a delivery.
 */
public interface Projection {

    /** The PostgreSQL notification channel that wakes it, lower-case letters and underscores. Several may share one. */
    String channel();

    /** What readiness and the log call it; unique in the city. */
    default String name() {
        return channel();
    }

    /** How long it goes without a wake at the most; the clock may change what is wanted, too. */
    default Duration every() {
        return Duration.ofMinutes(5);
    }

    /** Compares what is wanted with what is loaded, and makes it so. */
    void refresh();

    /**
     * As {@link #refresh()}, told what changed: called by one thread, at start, on each wake, and after {@link #every()}.
     *
     * @param keys the payloads of the notifications since the last call; empty: anything may have changed
     */
    default void refresh(Set<String> keys) {
        refresh();
    }

    /** Whether this node can serve from it; shown as a part of readiness. */
    Readiness readiness();

    /** @param detail what is loaded or missing, without personal data */
    record Readiness(boolean ready, Text detail) {}
}
