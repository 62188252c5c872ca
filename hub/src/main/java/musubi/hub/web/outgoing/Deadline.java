package musubi.hub.web.outgoing;

import java.time.Duration;

/** When all of an exchange has to be over. */
record Deadline(Duration whole, long end) {

    static Deadline in(Duration whole) {
        return new Deadline(whole, System.nanoTime() + whole.toNanos());
    }

    /** Never less than a millisecond: what comes too late fails by itself. */
    Duration left() {
        return Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime()));
    }
}
