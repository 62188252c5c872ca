package musubi.adapters.transit.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import musubi.adapters.transit.gtfs.table.Archive;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.FeedLimits;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;
import org.jspecify.annotations.Nullable;

/** What a map shows of one feed: the ways of its lines, from shapes or from stop to stop, and where they stop. */
final class TransitLines {

    private final String feed;
    private final FeedFiles files;
    private final Map<String, Kind> routes = new LinkedHashMap<>();
    private final Map<String, Trip> trips = new HashMap<>();
    private final Map<String, Place> stops = new LinkedHashMap<>();
    private final Map<String, String> english = new HashMap<>();

    private TransitLines(String feed, FeedFiles files) {
        this.feed = feed;
        this.files = files;
    }

    record Kind(String id, String mode, @Nullable String color) {}

    private record Trip(Kind route, String shape) {}

    /** @param modes of all that stops there */
    private record Place(String id, String parent, String name, double lat, double lon, Set<String> modes) {}

    record Line(Kind route, MapLine line) {}

    record Drawn(List<Line> lines, List<MapTile.Stop> stops) {}

    /** @param zip a feed as the planner has it: no reference of it leads nowhere */
    static Drawn read(String feed, Path zip) {
        try (var in = Files.newInputStream(zip);
                var files = new Archive(FeedLimits.DEFAULT).unpack(in, new Findings())) {
            return new TransitLines(feed, files).drawn();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the feed " + zip, e);
        }
    }

    private Drawn drawn() {
        files.each(
                "routes.txt",
                row -> routes.put(
                        row.get("route_id"),
                        new Kind(
                                feed + ":" + row.get("route_id"),
                                VehicleMode.of(row.get("route_type")),
                                color(row.get("route_color")))));
        files.each("trips.txt", row -> {
            var route = routes.get(row.get("route_id"));
            if (route != null) {
                trips.put(row.get("trip_id"), new Trip(route, row.get("shape_id")));
            }
        });
        files.each("stops.txt", this::stop);
        files.each("translations.txt", this::translation);
        var ways = ways();
        stops.values().forEach(it -> {
            var station = stops.get(it.parent);
            if (station != null) {
                station.modes.addAll(it.modes);
            }
        });
        return new Drawn(
                ways,
                stops.values().stream()
                        .filter(it -> !stops.containsKey(it.parent) && !it.modes.isEmpty())
                        .map(this::shown)
                        .toList());
    }

    private static @Nullable String color(String text) {
        return text.matches("[0-9A-Fa-f]{6}") ? text : null;
    }

    private void stop(Row row) {
        if (!row.get("stop_lat").isEmpty() && !row.get("stop_lon").isEmpty()) {
            stops.put(
                    row.get("stop_id"),
                    new Place(
                            row.get("stop_id"),
                            row.get("parent_station"),
                            row.get("stop_name"),
                            Double.parseDouble(row.get("stop_lat")),
                            Double.parseDouble(row.get("stop_lon")),
                            new TreeSet<>()));
        }
    }

    /** By the stop's id, or by its name. */
    private void translation(Row row) {
        if (row.get("table_name").equals("stops")
                && row.get("field_name").equals("stop_name")
                && row.get("language").startsWith("en")) {
            var key = row.get("record_id").isEmpty() ? "name " + row.get("field_value") : "id " + row.get("record_id");
            english.put(key, row.get("translation"));
        }
    }

    private MapTile.Stop shown(Place it) {
        return new MapTile.Stop(
                feed + ":" + it.id,
                it.lat,
                it.lon,
                it.name,
                english.getOrDefault("id " + it.id, english.get("name " + it.name)),
                List.copyOf(it.modes));
    }

    private List<Line> ways() {
        var calls = calls();
        var lines = new LinkedHashSet<Line>();
        var shapes = shapes();
        var drawn = new HashMap<Kind, Set<Object>>();
        trips.forEach((id, trip) -> {
            var own = drawn.computeIfAbsent(trip.route, _ -> new HashSet<>());
            var shape = shapes.get(trip.shape);
            var places = shape == null ? calls.get(id) : shape;
            if (places != null && places.size() > 1 && own.add(places)) {
                lines.add(new Line(trip.route, line(places)));
            }
        });
        return List.copyOf(lines);
    }

    /** Of trips without a shape; and to each stop comes what stops there. */
    private Map<String, List<Point>> calls() {
        var known = new HashSet<String>();
        files.each("shapes.txt", row -> known.add(row.get("shape_id")));
        var found = new HashMap<String, TreeMap<Integer, Point>>();
        files.each("stop_times.txt", row -> {
            var trip = trips.get(row.get("trip_id"));
            var stop = stops.get(row.get("stop_id"));
            if (trip != null && stop != null) {
                stop.modes.add(trip.route.mode);
                if (!known.contains(trip.shape)) {
                    found.computeIfAbsent(row.get("trip_id"), _ -> new TreeMap<>())
                            .put(Integer.valueOf(row.get("stop_sequence")), Point.of(stop.lat, stop.lon));
                }
            }
        });
        return lists(found);
    }

    private Map<String, List<Point>> shapes() {
        var found = new HashMap<String, TreeMap<Integer, Point>>();
        files.each("shapes.txt", row -> found.computeIfAbsent(row.get("shape_id"), _ -> new TreeMap<>())
                .put(
                        Integer.valueOf(row.get("shape_pt_sequence")),
                        Point.of(
                                Double.parseDouble(row.get("shape_pt_lat")),
                                Double.parseDouble(row.get("shape_pt_lon")))));
        return lists(found);
    }

    private record Point(int lat, int lon) {

        static Point of(double lat, double lon) {
            return new Point((int) Math.round(lat * MapLine.UNITS), (int) Math.round(lon * MapLine.UNITS));
        }
    }

    private static Map<String, List<Point>> lists(Map<String, TreeMap<Integer, Point>> found) {
        var lists = new HashMap<String, List<Point>>();
        found.forEach((id, its) -> lists.put(id, new ArrayList<>(its.values())));
        return lists;
    }

    private static MapLine line(List<Point> points) {
        return new MapLine(
                points.stream().mapToInt(Point::lat).toArray(),
                points.stream().mapToInt(Point::lon).toArray());
    }
}
