package musubi.adapters.transit.planner;

import java.util.Optional;
import java.util.function.LongSupplier;
import musubi.hub.message.Text;

/**
 * Whether the hub has room for one more graph beside all that it holds, the graph that serves included: while they change
 * places, both are there.
 */
final class HeapRoom {

    /** A graph takes half as much again while it is read. */
    private static final double WHILE_READ = 1.5;

    /** The part of the heap that stays free for all else that the hub does. */
    private static final int RESERVE = 8;

    private final long most;
    private final LongSupplier used;
    private final Runnable collect;

    /** @param collect frees what nobody holds; it stops the hub for a moment, so it is run only where room seems short */
    HeapRoom(long most, LongSupplier used, Runnable collect) {
        this.most = most;
        this.used = used;
        this.collect = collect;
    }

    static HeapRoom ofThisProcess() {
        var runtime = Runtime.getRuntime();
        return new HeapRoom(runtime.maxMemory(), () -> runtime.totalMemory() - runtime.freeMemory(), System::gc);
    }

    /**
     * @param graph its heap as it was measured where it was built, in bytes
     * @return what is missing, if anything
     */
    Optional<Text> shortage(long graph) {
        var needed = (long) (graph * WHILE_READ);
        if (needed > free()) {
            collect.run();
        }
        return needed > free() ? Optional.of(text(needed >> 20, free() >> 20)) : Optional.empty();
    }

    private long free() {
        return most - most / RESERVE - used.getAsLong();
    }

    private static Text text(long needed, long free) {
        return new Text(
                "a graph with it needs " + needed + " MB of the hub's memory, and " + Math.max(0, free)
                        + " MB are free beside what it serves from; the hub's heap can be made larger (-Xmx in MUSUBI_OPTS)",
                "これを含むグラフにはハブのメモリが" + needed + "MB必要ですが、運用中の分を除く空きは" + Math.max(0, free)
                        + "MBです。ハブのヒープはMUSUBI_OPTSの-Xmxで増やせます");
    }
}
