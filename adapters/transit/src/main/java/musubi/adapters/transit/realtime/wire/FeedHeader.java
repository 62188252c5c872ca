package musubi.adapters.transit.realtime.wire;

import org.jspecify.annotations.Nullable;

/**
 * GTFS-realtime, FeedHeader.
 *
 * @param version {@code gtfs_realtime_version}; empty where it is absent
 * @param differential whether it says so; a message that says nothing is a FULL_DATASET
 * @param saysIncrementality whether it says anything of it
 * @param timestamp POSIX time in seconds
 * @param feedVersion of the timetable to which the ids belong; empty where it is absent
 */
public record FeedHeader(
        String version,
        boolean differential,
        boolean saysIncrementality,
        @Nullable Long timestamp,
        String feedVersion) {

    static FeedHeader of(Node node) {
        return new FeedHeader(
                node.text("gtfs_realtime_version"),
                node.word("incrementality").equals("DIFFERENTIAL"),
                node.has("incrementality"),
                node.whole("timestamp"),
                node.text("feed_version"));
    }
}
