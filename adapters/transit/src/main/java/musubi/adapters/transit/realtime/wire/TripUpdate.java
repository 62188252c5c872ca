package musubi.adapters.transit.realtime.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * GTFS-realtime, TripUpdate.
 *
 * @param vehicleId empty where it is absent
 */
public record TripUpdate(
        @Nullable Trip trip,
        String vehicleId,
        List<StopTime> stopTimes,
        @Nullable Long timestamp) {

    static @Nullable TripUpdate of(@Nullable Node node) {
        return node == null
                ? null
                : new TripUpdate(
                        Trip.of(node.child("trip")),
                        vehicle(node.child("vehicle")),
                        node.children("stop_time_update").stream()
                                .map(StopTime::of)
                                .toList(),
                        node.whole("timestamp"));
    }

    static String vehicle(@Nullable Node node) {
        return node == null ? "" : node.text("id");
    }
}
