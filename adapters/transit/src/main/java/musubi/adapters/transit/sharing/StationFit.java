package musubi.adapters.transit.sharing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Whether what a station holds can be published, beside the other files of its operator. */
record StationFit(Publication others) {

    private static final String VEHICLES = "vehicle_types_available";
    private static final String DOCKS = "vehicle_docks_available";

    Optional<Omissions.Why> misfit(ObjectNode station) {
        if (!others.knows(
                GbfsName.STATION_INFORMATION, station.path("station_id").asText())) {
            return Optional.of(Omissions.Why.NO_STATION);
        }
        if (!others.has(GbfsName.VEHICLE_TYPES)) {
            station.remove(VEHICLES);
            station.remove(DOCKS);
            return Optional.empty();
        }
        docks(station);
        return vehicles(station);
    }

    /** REQUIRED where there are kinds of vehicles; with one kind alone, or without any vehicle, it says nothing new. */
    private Optional<Omissions.Why> vehicles(ObjectNode station) {
        var types = others.entries(GbfsName.VEHICLE_TYPES).keySet();
        var list = GbfsJson.array();
        if (station.has(VEHICLES)) {
            GbfsJson.objects(station.path(VEHICLES)).stream()
                    .filter(it -> types.contains(it.path("vehicle_type_id").asText()))
                    .forEach(list::add);
        } else {
            var all = station.path("num_vehicles_available").asInt();
            if (all > 0 && types.size() != 1) {
                return Optional.of(Omissions.Why.NO_TYPE);
            }
            types.forEach(
                    it -> list.add(GbfsJson.object().put("vehicle_type_id", it).put("count", all)));
        }
        station.set(VEHICLES, list);
        return Optional.empty();
    }

    private void docks(ObjectNode station) {
        if (station.has(DOCKS)) {
            var list = GbfsJson.array();
            GbfsJson.objects(station.path(DOCKS)).stream()
                    .filter(this::isForKnownTypes)
                    .forEach(list::add);
            station.set(DOCKS, list);
        }
    }

    private boolean isForKnownTypes(ObjectNode docks) {
        for (JsonNode type : docks.path("vehicle_type_ids")) {
            if (!others.knows(GbfsName.VEHICLE_TYPES, type.asText())) {
                return false;
            }
        }
        return true;
    }
}
