package musubi.adapters.transit.demo.shared;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Shared e-scooters and e-bikes in and around the stations, as an invented operator would send them, in GBFS 3.0. Each hour they
 * stand elsewhere; the same time gives the same fleet.
 */
final class DemoFleet {

    static final String OPERATOR = "hitachi-mobility";

    /** What changes rarely, in the order in which the files refer to each other. */
    private static final List<String> SYSTEM = List.of(
            "system_information", "system_pricing_plans", "vehicle_types", "geofencing_zones", "station_information");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int FULL = 30_000;

    /** Where they stand: by the stations and in the estates. Corners of the demonstration city's blocks. */
    private static final double[][] PLACES = {
        {36.5910, 140.6620}, {36.5560, 140.6320}, {36.5160, 140.6170}, {36.5868, 140.6365}, {36.5420, 140.6110}
    };

    private static final double BLOCK_LAT = 0.0008;
    private static final double BLOCK_LON = 0.0010;
    private static final int SCOOTERS_AT_A_PLACE = 4;

    private final Instant now;

    DemoFleet(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The rarely changed files by name. */
    Map<String, byte[]> system() {
        var files = new LinkedHashMap<String, byte[]>();
        SYSTEM.forEach(it -> files.put(it + ".json", file(read(it + ".json"), 86_400)));
        return files;
    }

    /** Where vehicles are and what stations hold. */
    Map<String, byte[]> status() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("vehicle_status.json", file(vehicles(), 300));
        files.put("station_status.json", file(stations(), 300));
        return files;
    }

    private ObjectNode vehicles() {
        var random = new Random(now.truncatedTo(ChronoUnit.HOURS).getEpochSecond());
        var data = JSON.createObjectNode();
        var list = data.putArray("vehicles");
        for (var place = 0; place < PLACES.length; place++) {
            for (var at = 0; at < SCOOTERS_AT_A_PLACE; at++) {
                var vehicle = list.addObject();
                vehicle.put("vehicle_id", "scooter-" + place + "-" + at);
                vehicle.put("lat", PLACES[place][0] + (random.nextInt(5) - 2) * BLOCK_LAT);
                vehicle.put("lon", PLACES[place][1] + (random.nextInt(5) - 2) * BLOCK_LON);
                vehicle.put("is_reserved", false).put("is_disabled", false);
                vehicle.put("vehicle_type_id", "e_scooter");
                vehicle.put("current_range_meters", FULL / 4 + random.nextInt(FULL * 3 / 4));
                vehicle.put("last_reported", now.toString());
            }
        }
        return data;
    }

    private ObjectNode stations() {
        var random = new Random(now.truncatedTo(ChronoUnit.HOURS).getEpochSecond() + 1);
        var data = JSON.createObjectNode();
        var list = data.putArray("stations");
        for (var id : read("station_information.json").path("stations").findValuesAsText("station_id")) {
            var bikes = 2 + random.nextInt(6);
            var station = list.addObject().put("station_id", id);
            station.put("num_vehicles_available", bikes).put("num_docks_available", 12 - bikes);
            station.put("is_installed", true).put("is_renting", true).put("is_returning", true);
            station.put("last_reported", now.toString());
            station.putArray("vehicle_types_available")
                    .addObject()
                    .put("vehicle_type_id", "e_bike")
                    .put("count", bikes);
            station.putArray("vehicle_docks_available")
                    .addObject()
                    .put("count", 12 - bikes)
                    .putArray("vehicle_type_ids")
                    .add("e_bike");
        }
        return data;
    }

    private byte[] file(ObjectNode data, int ttl) {
        var file = JSON.createObjectNode().put("last_updated", now.toString());
        file.put("ttl", ttl).put("version", "3.0").set("data", data);
        try {
            return JSON.writeValueAsBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode read(String name) {
        try (var in = DemoFleet.class.getResourceAsStream(name)) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
