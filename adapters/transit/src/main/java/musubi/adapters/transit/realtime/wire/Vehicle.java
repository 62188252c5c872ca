package musubi.adapters.transit.realtime.wire;

import org.jspecify.annotations.Nullable;

/**
 * GTFS-realtime, VehiclePosition.
 *
 * @param speed in metres a second
 * @param vehicleId empty where it is absent
 */
public record Vehicle(
        @Nullable Trip trip,
        String vehicleId,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Double bearing,
        @Nullable Double speed,
        @Nullable Integer stopSequence,
        String stopId,
        @Nullable Long timestamp) {

    static @Nullable Vehicle of(@Nullable Node node) {
        if (node == null) {
            return null;
        }
        var position = node.child("position");
        return new Vehicle(
                Trip.of(node.child("trip")),
                TripUpdate.vehicle(node.child("vehicle")),
                real(position, "latitude"),
                real(position, "longitude"),
                real(position, "bearing"),
                real(position, "speed"),
                node.small("current_stop_sequence"),
                node.text("stop_id"),
                node.whole("timestamp"));
    }

    private static @Nullable Double real(@Nullable Node node, String name) {
        return node == null ? null : node.real(name);
    }
}
