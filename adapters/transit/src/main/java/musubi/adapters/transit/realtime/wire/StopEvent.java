package musubi.adapters.transit.realtime.wire;

import org.jspecify.annotations.Nullable;

/** GTFS-realtime, StopTimeEvent: a delay in seconds, a POSIX time, or both. */
public record StopEvent(@Nullable Long delay, @Nullable Long time) {

    static @Nullable StopEvent of(@Nullable Node node) {
        return node == null ? null : new StopEvent(node.whole("delay"), node.whole("time"));
    }
}
