package musubi.adapters.transit.streets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import musubi.adapters.transit.gtfs.table.Archive;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.FeedLimits;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/**
 * Where the road vehicles of one feed go: the shapes of their trips, and straight lines from stop to stop for trips without
 * one; and what rides beside the streets, over water and on rails.
 *
 * @param stops everything that can be walked to
 * @param lines in the order of the feed
 * @param aside the stops that no road vehicle calls at: stations, piers, airports
 * @param across for each stop those that something which is no road vehicle goes to next: what lies between may be water
 */
record FeedLines(
        List<StreetGraph.Place> stops,
        List<List<StreetGraph.Place>> lines,
        Set<StreetGraph.Place> aside,
        Map<StreetGraph.Place, Set<StreetGraph.Place>> across) {

    /** @param zip a normalised feed */
    static FeedLines read(Path zip) {
        try (var in = Files.newInputStream(zip);
                var files = new Archive(FeedLimits.DEFAULT).unpack(in, new Findings())) {
            return new Reading(files).lines();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the feed " + zip, e);
        }
    }

    /** What is remembered of one feed while it is read. */
    private static final class Reading {
        private final FeedFiles files;
        private final SequencedMap<String, StreetGraph.Place> stops = new LinkedHashMap<>();
        private final SequencedMap<String, List<StreetGraph.Place>> shapes = new LinkedHashMap<>();
        private final Map<String, TreeMap<Integer, StreetGraph.Place>> calls = new LinkedHashMap<>();
        private final Map<String, String> shapeOfRoadTrip = new HashMap<>();

        Reading(FeedFiles files) {
            this.files = files;
            stops();
            trips();
            shapes();
            calls();
        }

        FeedLines lines() {
            var lines = new LinkedHashSet<>(shapes.values());
            var aside = new HashSet<>(stops.values());
            var across = new HashMap<StreetGraph.Place, Set<StreetGraph.Place>>();
            calls.forEach((trip, its) -> {
                var places = List.copyOf(its.values());
                var shape = shapeOfRoadTrip.get(trip);
                if (shape == null) {
                    pairs(places, across);
                    return;
                }
                places.forEach(aside::remove);
                if (!shapes.containsKey(shape)) {
                    lines.add(places);
                }
            });
            return new FeedLines(List.copyOf(new LinkedHashSet<>(stops.values())), List.copyOf(lines), aside, across);
        }

        private void stops() {
            files.each("stops.txt", row -> {
                if (!row.get("stop_lat").isEmpty() && !row.get("stop_lon").isEmpty()) {
                    stops.put(row.get("stop_id"), place(row, "stop_lat", "stop_lon"));
                }
            });
        }

        private void trips() {
            var road = new HashSet<String>();
            files.each("routes.txt", row -> {
                if (RoadVehicles.include(row.get("route_type"))) {
                    road.add(row.get("route_id"));
                }
            });
            files.each("trips.txt", row -> {
                calls.put(row.get("trip_id"), new TreeMap<>());
                if (road.contains(row.get("route_id"))) {
                    shapeOfRoadTrip.put(row.get("trip_id"), row.get("shape_id"));
                }
            });
        }

        private void shapes() {
            var wanted = new HashSet<>(shapeOfRoadTrip.values());
            var points = new LinkedHashMap<String, TreeMap<Integer, StreetGraph.Place>>();
            files.each("shapes.txt", row -> {
                if (wanted.contains(row.get("shape_id"))) {
                    points.computeIfAbsent(row.get("shape_id"), _ -> new TreeMap<>())
                            .put(
                                    Integer.valueOf(row.get("shape_pt_sequence")),
                                    place(row, "shape_pt_lat", "shape_pt_lon"));
                }
            });
            points.forEach((id, its) -> shapes.put(id, List.copyOf(its.values())));
        }

        private void calls() {
            files.each("stop_times.txt", row -> {
                var trip = calls.get(row.get("trip_id"));
                var stop = stops.get(row.get("stop_id"));
                if (trip != null && stop != null) {
                    trip.put(Integer.valueOf(row.get("stop_sequence")), stop);
                }
            });
        }

        private static void pairs(
                List<StreetGraph.Place> places, Map<StreetGraph.Place, Set<StreetGraph.Place>> across) {
            for (var i = 1; i < places.size(); i++) {
                across.computeIfAbsent(places.get(i - 1), _ -> new HashSet<>()).add(places.get(i));
                across.computeIfAbsent(places.get(i), _ -> new HashSet<>()).add(places.get(i - 1));
            }
        }

        private static StreetGraph.Place place(Row row, String lat, String lon) {
            return StreetGraph.Place.of(Double.parseDouble(row.get(lat)), Double.parseDouble(row.get(lon)));
        }
    }
}
