package musubi.adapters.transit.sharing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** From rows of a simple table to files of GBFS 3.0. What is wrong in a row is told in its notices. */
final class FleetMapper {

    /** Seconds; the table says nothing of when it will change. */
    private static final int TTL = 60;

    private final Instant time;
    private final Map<FleetKind, Double> ranges = new EnumMap<>(FleetKind.class);

    /** @param time when it was so */
    FleetMapper(Instant time) {
        this.time = time;
    }

    /** Kinds of vehicles and where they are. */
    List<SharedFile> vehicles(List<FleetRow> rows) {
        var vehicles = GbfsJson.array();
        rows.forEach(row -> vehicles.add(vehicle(row))); // first, for the kinds learn their ranges of them
        return List.of(types(rows), file(GbfsName.VEHICLE_STATUS, vehicles));
    }

    /** Kinds of vehicles, stations, and what they hold. */
    List<SharedFile> stations(List<FleetRow> rows) {
        var stations = GbfsJson.array();
        var status = GbfsJson.array();
        for (var row : rows) {
            stations.add(station(row));
            status.add(status(row));
        }
        return List.of(
                types(rows), file(GbfsName.STATION_INFORMATION, stations), file(GbfsName.STATION_STATUS, status));
    }

    private ObjectNode vehicle(FleetRow row) {
        var vehicle = GbfsJson.object().put("vehicle_id", row.id("vehicle_id"));
        vehicle.put("lat", row.degrees("lat", 90)).put("lon", row.degrees("lon", 180));
        vehicle.put("is_reserved", row.flag("reserved")).put("is_disabled", row.flag("disabled"));
        var kind = row.kind();
        var range = row.metres("range_m");
        if (kind != null) {
            vehicle.put("vehicle_type_id", kind.word());
            note(kind, range);
            if (kind.hasMotor() && range == null) {
                row.wrong("range_m", "how many metres it still goes, of what has a motor", "動力付きは残り走行距離(メートル)");
            }
        }
        if (range != null) {
            vehicle.put("current_range_meters", range);
        }
        return vehicle;
    }

    private ObjectNode station(FleetRow row) {
        var station = GbfsJson.object().put("station_id", row.id("station_id"));
        station.set("name", GbfsJson.localised(row.id("name"), "ja"));
        station.put("lat", row.degrees("lat", 90)).put("lon", row.degrees("lon", 180));
        station.put("capacity", row.count("vehicles") + row.count("docks"));
        return station;
    }

    private ObjectNode status(FleetRow row) {
        var station = GbfsJson.object().put("station_id", row.text("station_id"));
        var vehicles = row.count("vehicles");
        var docks = row.count("docks");
        station.put("num_vehicles_available", vehicles).put("num_docks_available", docks);
        station.put("is_installed", true).put("is_renting", true).put("is_returning", true);
        station.put("last_reported", time.toString());
        var kind = row.kind();
        if (kind != null) {
            note(kind, null);
            station.set(
                    "vehicle_types_available",
                    GbfsJson.array()
                            .add(GbfsJson.object()
                                    .put("vehicle_type_id", kind.word())
                                    .put("count", vehicles)));
        }
        return station;
    }

    private SharedFile types(List<FleetRow> rows) {
        var list = GbfsJson.array();
        for (var row : rows) {
            var kind = FleetKind.find(row.text("kind"));
            var range = row.metres("max_range_m");
            if (kind != null && range != null) {
                note(kind, range);
            }
        }
        ranges.forEach((kind, range) -> {
            if (kind.hasMotor() && range == 0) {
                rows.getFirst().wrong("max_range_m", "the range of a full " + kind.word(), kind.word() + "の満充電時の走行距離");
            }
            list.add(kind.vehicleType(range));
        });
        return file(GbfsName.VEHICLE_TYPES, list);
    }

    /** A kind goes as far as the one of it that goes farthest. */
    private void note(FleetKind kind, @Nullable Double range) {
        ranges.merge(kind, range == null ? 0 : range, Math::max);
    }

    private SharedFile file(GbfsName name, ArrayNode list) {
        var data = GbfsJson.object();
        data.set(name.list(), list);
        return new SharedFile(name, time, TTL, data);
    }

    /** One file of each name: kinds that stand in several are put together. */
    static List<SharedFile> joined(List<SharedFile> files) {
        var joined = new EnumMap<GbfsName, SharedFile>(GbfsName.class);
        files.forEach(file -> joined.merge(file.name(), file, FleetMapper::together));
        return new ArrayList<>(joined.values());
    }

    /** What the newer file says of an id counts. */
    static SharedFile together(SharedFile older, SharedFile newer) {
        var name = newer.name();
        var list = GbfsJson.array();
        var ids = newer.data().path(name.list()).findValuesAsText(name.id());
        newer.data().path(name.list()).forEach(list::add);
        GbfsJson.objects(older.data().path(name.list())).stream()
                .filter(it -> !ids.contains(it.path(name.id()).asText()))
                .forEach(list::add);
        var data = newer.data().deepCopy();
        data.set(name.list(), list);
        return newer.with(data);
    }
}
