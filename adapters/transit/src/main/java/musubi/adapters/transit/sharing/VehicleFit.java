package musubi.adapters.transit.sharing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.Set;

/** Whether a vehicle can be published as it is, beside the other files of its operator. */
record VehicleFit(Publication others) {

    private static final Set<String> BY_MUSCLES = Set.of("human");

    Optional<Omissions.Why> misfit(ObjectNode vehicle) {
        others.forget(vehicle, "pricing_plan_id", GbfsName.SYSTEM_PRICING_PLANS);
        others.forget(vehicle, "home_station_id", GbfsName.STATION_INFORMATION);
        others.forget(vehicle, "station_id", GbfsName.STATION_INFORMATION);
        var placed = vehicle.has("lat") && vehicle.has("lon");
        if (!placed && !vehicle.has("station_id")) {
            return Optional.of(Omissions.Why.NOWHERE);
        }
        if (!placed) { // half a position is none
            vehicle.remove("lat");
            vehicle.remove("lon");
        } else if (!Japan.holds(vehicle)) {
            return Optional.of(Omissions.Why.OUTSIDE);
        }
        return others.has(GbfsName.VEHICLE_TYPES) ? typed(vehicle) : Optional.empty();
    }

    private Optional<Omissions.Why> typed(ObjectNode vehicle) {
        var type = others.entries(GbfsName.VEHICLE_TYPES)
                .get(vehicle.path("vehicle_type_id").asText());
        if (type == null) {
            return Optional.of(Omissions.Why.NO_TYPE);
        }
        if (vehicle.has("current_range_meters")
                || BY_MUSCLES.contains(type.path("propulsion_type").asText())) {
            return Optional.empty();
        }
        if (!vehicle.has("current_fuel_percent") || !type.has("max_range_meters")) {
            return Optional.of(Omissions.Why.NO_RANGE);
        }
        var left = Math.min(1, vehicle.path("current_fuel_percent").asDouble());
        vehicle.put(
                "current_range_meters",
                Math.round(left * type.path("max_range_meters").asDouble()));
        return Optional.empty();
    }
}
