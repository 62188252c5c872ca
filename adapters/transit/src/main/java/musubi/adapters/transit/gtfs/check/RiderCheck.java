package musubi.adapters.transit.gtfs.check;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * What a rider would notice and no consumer refuses: lines that are not drawn, stops beside them, vehicles that fly, and nothing
 * said of wheelchairs. Runs beside {@link FeedCheck}, on another processor; what that finds wrong is passed over here.
 */
public final class RiderCheck {

    /** Without a shape, a line on a map goes straight from stop to stop, through houses and hills. Remedy: shapes.txt, shape_id. */
    static final Defect NO_SHAPE = Defect.warning(
            "trips-without-shape",
            "Trips have no shape, so maps draw them straight from stop to stop: {}. Add shapes.txt and shape_id.",
            "経路形状のない便があり、地図では停留所間が直線になります: {}。shapes.txtとshape_idを用意してください。",
            "GTFS Schedule, shapes.txt; trips.txt: shape_id");

    /** Whoever needs it known does not travel. Remedy: 1 or 2, not 0 and not empty. */
    static final Defect WHEELCHAIR = Defect.warning(
            "wheelchair-unknown",
            "Nothing is said about wheelchairs: {}. Write 1 (possible) or 2 (not possible).",
            "車椅子の可否が不明です: {}。1(可)か2(不可)を入れてください。",
            "GTFS Schedule, stops.txt: wheelchair_boarding; trips.txt: wheelchair_accessible");

    private final Findings findings = new Findings();
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, String> boarding = new HashMap<>();
    private final Map<String, Integer> limits = new HashMap<>();
    private final Map<String, Trip> trips = new HashMap<>();

    /**
     * @param shape empty for none
     * @param limit km/h
     */
    record Trip(String shape, int limit, long line) {}

    private RiderCheck() {}

    /** What was found. */
    public static Findings check(FeedFiles files) {
        var check = new RiderCheck();
        try {
            check.read(files);
        } catch (CsvParseException _) { // said of the table itself
            return new Findings();
        }
        return check.findings;
    }

    private void read(FeedFiles files) {
        files.each("stops.txt", this::stop);
        files.each("stops.txt", this::boarding);
        files.each("routes.txt", row -> limits.put(row.get("route_id"), TravelSpeed.limit(row.get("route_type"))));
        files.each("trips.txt", this::trip);
        var shapes = new StopsAlongShapes();
        var speed = new TravelSpeed(findings);
        var fixed = new java.util.HashSet<String>();
        files.each("stop_times.txt", row -> {
            var id = row.get("trip_id");
            var trip = trips.get(id);
            if (trip != null && !FlexRule.isOnDemand(row)) {
                fixed.add(id);
                var place = places.get(row.get("stop_id"));
                speed.call(row, id, trip, place);
                shapes.call(row, trip, place);
            }
        });
        files.each("shapes.txt", shapes::point);
        shapes.end(findings);
        undrawn(fixed);
    }

    private void stop(Row row) {
        var place = Place.of(row.get("stop_lat"), row.get("stop_lon"));
        if (place != null) {
            places.put(row.get("stop_id"), place);
        }
        boarding.put(row.get("stop_id"), row.get("wheelchair_boarding"));
    }

    /** A platform that says nothing is as its station is (stops.txt, wheelchair_boarding). */
    private void boarding(Row row) {
        var type = row.get("location_type");
        if ((type.isEmpty() || type.equals("0"))
                && isUnknown(row.get("wheelchair_boarding"))
                && isUnknown(boarding.get(row.get("parent_station")))) {
            findings.add(WHEELCHAIR, row, "wheelchair_boarding", row.get("stop_id"));
        }
    }

    private void trip(Row row) {
        var limit = limits.getOrDefault(row.get("route_id"), TravelSpeed.limit(""));
        trips.putIfAbsent(row.get("trip_id"), new Trip(row.get("shape_id"), limit, row.line()));
        if (isUnknown(row.get("wheelchair_accessible"))) {
            findings.add(WHEELCHAIR, row, "wheelchair_accessible", row.get("trip_id"));
        }
    }

    /** @param fixed those that are not on demand: a zone has no line */
    private void undrawn(Set<String> fixed) {
        trips.entrySet().stream()
                .filter(it -> it.getValue().shape().isEmpty() && fixed.contains(it.getKey()))
                .sorted(java.util.Comparator.comparingLong(it -> it.getValue().line()))
                .forEach(it -> findings.add(
                        NO_SHAPE, "trips.txt", "shape_id", it.getValue().line(), it.getKey()));
    }

    private static boolean isUnknown(@Nullable String value) {
        return value == null || value.isEmpty() || value.equals("0");
    }
}
