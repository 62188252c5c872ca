package musubi.adapters.transit.realtime.rule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import musubi.adapters.transit.realtime.wire.Entity;
import musubi.adapters.transit.realtime.wire.FeedMessage;
import musubi.adapters.transit.realtime.wire.RealtimeKind;

/** Trip updates beside vehicle positions: of the same operator they speak of the same trips and vehicles. */
final class PairCheck implements Check {

    @Override
    public void check(Observation seen, Marks marks) {
        counterpart(seen).ifPresent(other -> pair(seen, vehicles(other), marks));
    }

    private static Optional<FeedMessage> counterpart(Observation seen) {
        var kind =
                switch (seen.kind()) {
                    case TRIP_UPDATES -> RealtimeKind.VEHICLE_POSITIONS;
                    case VEHICLE_POSITIONS -> RealtimeKind.TRIP_UPDATES;
                    case ALERTS -> RealtimeKind.ALERTS;
                };
        return kind == seen.kind()
                ? Optional.empty()
                : Optional.ofNullable(seen.others().get(kind));
    }

    /** The vehicle of each trip; empty where a trip has none. */
    private static Map<String, String> vehicles(FeedMessage feed) {
        var vehicles = new HashMap<String, String>();
        for (var entity : feed.entities()) {
            var trip = entity.trip();
            if (trip != null && !trip.tripId().isEmpty()) {
                vehicles.put(trip.tripId(), vehicle(entity));
            }
        }
        return vehicles;
    }

    private static String vehicle(Entity entity) {
        var update = entity.tripUpdate();
        var vehicle = entity.vehicle();
        return update != null ? update.vehicleId() : vehicle != null ? vehicle.vehicleId() : "";
    }

    private static void pair(Observation seen, Map<String, String> others, Marks marks) {
        for (var entity : seen.message().entities()) {
            var trip = entity.trip();
            if (trip == null || trip.tripId().isEmpty() || trip.isOff()) {
                continue;
            }
            var there = others.get(trip.tripId());
            var here = vehicle(entity);
            if (there == null) {
                marks.add(PairRule.W003, entity, trip.tripId());
            } else if (!there.isEmpty() && !here.isEmpty() && !there.equals(here)) {
                marks.add(PairRule.E047, entity, here + " / " + there);
            }
        }
    }
}
