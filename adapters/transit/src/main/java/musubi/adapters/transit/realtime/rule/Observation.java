package musubi.adapters.transit.realtime.rule;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import musubi.adapters.transit.realtime.timetable.StaticTrip;
import musubi.adapters.transit.realtime.timetable.Timetable;
import musubi.adapters.transit.realtime.wire.FeedMessage;
import musubi.adapters.transit.realtime.wire.RealtimeKind;
import org.jspecify.annotations.Nullable;

/**
 * A message, and what it is held against.
 *
 * @param before the message of the same feed before, or null
 * @param others what the operator's other feeds say now
 * @param timetable null where the operator has none: then no rule looks at ids
 */
public record Observation(
        RealtimeKind kind,
        FeedMessage message,
        @Nullable Earlier before,
        Map<RealtimeKind, FeedMessage> others,
        @Nullable Timetable timetable,
        Instant now) {

    /**
     * What is served of the same feed.
     *
     * @param timestamp of its header
     * @param filledAt when a message last held any entity
     */
    public record Earlier(FeedMessage message, long timestamp, Instant filledAt) {}

    long seconds() {
        return now.getEpochSecond();
    }

    Optional<StaticTrip> trip(String id) {
        var known = timetable;
        return known == null || id.isEmpty() ? Optional.empty() : known.findTrip(id);
    }
}
