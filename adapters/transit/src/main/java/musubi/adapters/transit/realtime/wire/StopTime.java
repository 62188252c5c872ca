package musubi.adapters.transit.realtime.wire;

import org.jspecify.annotations.Nullable;

/** GTFS-realtime, StopTimeUpdate. */
public record StopTime(
        @Nullable Integer stopSequence,
        String stopId,
        @Nullable StopEvent arrival,
        @Nullable StopEvent departure,
        String relationship) {

    static StopTime of(Node node) {
        return new StopTime(
                node.small("stop_sequence"),
                node.text("stop_id"),
                StopEvent.of(node.child("arrival")),
                StopEvent.of(node.child("departure")),
                node.word("schedule_relationship"));
    }

    public boolean isSkipped() {
        return relationship.equals("SKIPPED");
    }

    public boolean isWithoutData() {
        return relationship.equals("NO_DATA");
    }
}
