package musubi.hub.adapter;

/**
 * Node-local state that is rebuilt from the database: a planner's graph, a cache. Idempotent, woken after commits of the
 * channel it names, on every node; never a delivery.
 */
public interface Projection {

    /** The PostgreSQL notification channel that wakes it, lower-case letters and underscores. */
    String channel();

    /** Compares what is wanted with what is loaded, and makes it so. Called at start and on each wake. */
    void refresh();

    /** Whether this node can serve from it; shown as a part of readiness. */
    Readiness readiness();

    /** @param detail what is loaded or missing, without personal data */
    record Readiness(boolean ready, String detail) {}
}
