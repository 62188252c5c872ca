package musubi.adapters.transit.gtfs.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/** Where stops are, and what they are called. */
final class StopPlaceRule implements RowRule {

    /** A stop, station or entrance without coordinates cannot be walked to. Remedy: fill in stop_lat and stop_lon. */
    static final Defect NOWHERE = Defect.error(
            "stop_without_location",
            "The stop {} has no coordinates. Fill in stop_lat and stop_lon.",
            "停留所{}に座標がありません。stop_latとstop_lonを入れてください。",
            "GTFS Schedule, stops.txt: stop_lat, stop_lon");

    /** Latitude and longitude 0 is a place in the Gulf of Guinea, and means that the coordinates are not known. */
    static final Defect ISLAND = Defect.warning(
            "point_near_origin",
            "The stop {} lies at 0, 0 in the Atlantic. Fill in its true coordinates.",
            "停留所{}の座標が(0, 0)です。正しい座標を入れてください。",
            "GTFS Schedule, stops.txt: stop_lat, stop_lon");

    /** Within a degree of 0, 0 there is only water; within a degree of a pole nothing runs. */
    static final Defect IMPLAUSIBLE = Defect.warning(
            "stop-at-no-place",
            "The stop {} lies near 0, 0 or near a pole. Correct its coordinates.",
            "停留所{}の座標が(0, 0)か極の近くです。正しい座標を入れてください。",
            "GTFS Schedule, stops.txt: stop_lat, stop_lon");

    /** A stop without a name cannot be shown. Remedy: fill in stop_name. */
    static final Defect NAMELESS = Defect.warning(
            "missing_stop_name",
            "The stop {} has no name. Fill in stop_name.",
            "停留所{}に名称がありません。stop_nameを入れてください。",
            "GTFS Schedule, stops.txt: stop_name");

    /** A station without coordinates whose platforms have some: it is put amid them. Remedy: fill in stop_lat and stop_lon. */
    static final Defect STATION = Defect.warning(
            "station-without-place",
            "The station {} has no coordinates and was put amid its stops. Fill in stop_lat and stop_lon.",
            "親駅{}に座標がないため、配下の停留所の中心に置きました。stop_latとstop_lonを入れてください。",
            "GTFS Schedule, stops.txt: stop_lat, stop_lon");

    private final List<Station> stations = new ArrayList<>();
    private final Set<String> placed = new HashSet<>();

    @Override
    public boolean reads(String table) {
        return table.equals("stops.txt");
    }

    @Override
    public void row(Row row, Findings findings) {
        var type = row.get("location_type");
        // generic nodes (3) and boarding areas (4) may do without
        if (type.equals("3") || type.equals("4")) {
            return;
        }
        var lat = row.get("stop_lat");
        var lon = row.get("stop_lon");
        var isPlaced = !lat.isEmpty() && !lon.isEmpty();
        if (isPlaced) {
            placed.add(row.get("parent_station"));
        }
        if (!isPlaced && type.equals("1")) {
            stations.add(new Station(row.get("stop_id"), row.line()));
        } else if (!isPlaced) {
            findings.add(NOWHERE, row, "stop_lat", row.get("stop_id"));
        } else if (isZero(lat) && isZero(lon)) {
            findings.add(ISLAND, row, "stop_lat", row.get("stop_id"));
        }
        if (isPlaced && !(isZero(lat) && isZero(lon)) && isImplausible(lat, lon)) {
            findings.add(IMPLAUSIBLE, row, "stop_lat", row.get("stop_id"));
        }
        if (row.get("stop_name").isEmpty()) {
            findings.add(NAMELESS, row, "stop_name", row.get("stop_id"));
        }
    }

    @Override
    public void end(Findings findings) {
        for (var station : stations) {
            var defect = placed.contains(station.id) ? STATION : NOWHERE;
            findings.add(defect, "stops.txt", "stop_lat", station.line, station.id);
        }
    }

    private record Station(String id, long line) {}

    /** Also of points of shapes. */
    static boolean isImplausible(String lat, String lon) {
        if (!FieldType.LATITUDE.fits(lat) || !FieldType.LONGITUDE.fits(lon)) {
            return false; // said by the value's own rule
        }
        var north = Math.abs(Double.parseDouble(lat));
        return north >= 89 || north <= 1 && Math.abs(Double.parseDouble(lon)) <= 1;
    }

    private static boolean isZero(String value) {
        return FieldType.DECIMAL.fits(value) && Double.parseDouble(value) == 0;
    }
}
