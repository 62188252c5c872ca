package musubi.adapters.transit.realtime.wire;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * GTFS-realtime, TripDescriptor; what is absent is empty or null.
 *
 * @param relationship {@code SCHEDULED} where it is absent
 */
public record Trip(
        String tripId,
        String routeId,
        @Nullable Integer directionId,
        String startTime,
        String startDate,
        String relationship,
        boolean saysRelationship) {

    private static final Set<String> OUTSIDE = Set.of("ADDED", "NEW", "REPLACEMENT", "DUPLICATED");

    static @Nullable Trip of(@Nullable Node node) {
        return node == null
                ? null
                : new Trip(
                        node.text("trip_id"),
                        node.text("route_id"),
                        node.small("direction_id"),
                        node.text("start_time"),
                        node.text("start_date"),
                        node.word("schedule_relationship"),
                        node.has("schedule_relationship"));
    }

    /** Whether it runs beside the timetable, so that its times and stops are its own. */
    public boolean isOutside() {
        return OUTSIDE.contains(relationship);
    }

    public boolean isAdded() {
        return relationship.equals("ADDED") || relationship.equals("NEW");
    }

    public boolean isOff() {
        return relationship.equals("CANCELED") || relationship.equals("DELETED");
    }
}
