package musubi.adapters.transit.realtime.wire;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The trip of the timetable to which an entity of other ids belongs.
 *
 * @param sequences the {@code stop_sequence} of each update of a stop, in their order; empty: they stay
 * @param current the {@code current_stop_sequence} of a position, or null: it stays
 */
public record Target(
        String tripId,
        String routeId,
        @Nullable Integer directionId,
        List<Integer> sequences,
        @Nullable Integer current) {

    /** The same entity, with the ids of the timetable. */
    public Entity give(Entity entity) {
        var changed = entity.message().toBuilder();
        if (entity.tripUpdate() != null) {
            changed.setField(field(changed, "trip_update"), update(child(changed, "trip_update")));
        } else if (entity.vehicle() != null) {
            changed.setField(field(changed, "vehicle"), position(child(changed, "vehicle")));
        }
        return Entity.of(new Node(changed.build()));
    }

    private Message update(Message.Builder update) {
        update.setField(field(update, "trip"), trip(child(update, "trip")));
        var stops = field(update, "stop_time_update");
        for (int at = 0; at < sequences.size(); at++) {
            var stop = ((Message) update.getRepeatedField(stops, at)).toBuilder();
            stop.setField(field(stop, "stop_sequence"), sequences.get(at));
            update.setRepeatedField(stops, at, stop.build());
        }
        return update.build();
    }

    private Message position(Message.Builder position) {
        position.setField(field(position, "trip"), trip(child(position, "trip")));
        if (current != null) {
            position.setField(field(position, "current_stop_sequence"), current);
        }
        return position.build();
    }

    private Message trip(Message.Builder trip) {
        trip.setField(field(trip, "trip_id"), tripId);
        trip.setField(field(trip, "route_id"), routeId);
        if (directionId == null) {
            trip.clearField(field(trip, "direction_id"));
        } else {
            trip.setField(field(trip, "direction_id"), directionId);
        }
        return trip.build();
    }

    private static Message.Builder child(Message.Builder parent, String name) {
        return ((Message) parent.getField(field(parent, name))).toBuilder();
    }

    private static FieldDescriptor field(Message.Builder message, String name) {
        return Objects.requireNonNull(message.getDescriptorForType().findFieldByName(name), name);
    }
}
