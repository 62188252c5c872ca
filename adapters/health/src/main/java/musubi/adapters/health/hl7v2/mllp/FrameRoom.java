package musubi.adapters.health.hl7v2.mllp;

import java.util.concurrent.atomic.AtomicLong;

/** The memory that large frames of all connections may take together, from their first byte until they are answered. */
final class FrameRoom {

    /** Up to this size a frame takes no room: there are more of them, and they are soon gone. */
    static final int SMALL = 256 * 1024;

    private final AtomicLong free;

    FrameRoom(long bytes) {
        this.free = new AtomicLong(bytes);
    }

    /** What a frame of a size takes. */
    static long weight(int size) {
        return size <= SMALL ? 0 : size;
    }

    /** Whether there was so much room; then it is taken. */
    boolean take(long bytes) {
        if (free.addAndGet(-bytes) >= 0) {
            return true;
        }
        free.addAndGet(bytes);
        return false;
    }

    void give(long bytes) {
        free.addAndGet(bytes);
    }
}
