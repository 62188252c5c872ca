package musubi.adapters.transit.realtime.wire;

import com.google.protobuf.Message;
import org.jspecify.annotations.Nullable;

/**
 * GTFS-realtime, FeedEntity.
 *
 * @param message as it stood on the wire, with what we do not know of it
 */
public record Entity(
        String id,
        boolean isDeleted,
        @Nullable TripUpdate tripUpdate,
        @Nullable Vehicle vehicle,
        @Nullable Alert alert,
        Message message) {

    static Entity of(Node node) {
        return new Entity(
                node.text("id"),
                node.flag("is_deleted"),
                TripUpdate.of(node.child("trip_update")),
                Vehicle.of(node.child("vehicle")),
                Alert.of(node.child("alert")),
                node.message());
    }

    /** The trip of an update or a position. */
    public @Nullable Trip trip() {
        var update = tripUpdate;
        var position = vehicle;
        return update != null ? update.trip() : position != null ? position.trip() : null;
    }

    public @Nullable Long timestamp() {
        var update = tripUpdate;
        var position = vehicle;
        return update != null ? update.timestamp() : position != null ? position.timestamp() : null;
    }
}
