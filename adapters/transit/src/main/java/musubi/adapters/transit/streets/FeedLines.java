package musubi.adapters.transit.streets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.TreeMap;
import musubi.adapters.transit.gtfs.table.Archive;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.FeedLimits;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/**
 * Where the vehicles of one feed go: its shapes, and straight lines from stop to stop for trips without one.
 *
 * @param stops everything that can be walked to
 * @param lines in the order of the feed
 */
record FeedLines(List<StreetGraph.Place> stops, List<List<StreetGraph.Place>> lines) {

    /** @param zip a normalised feed */
    static FeedLines read(Path zip) {
        try (var in = Files.newInputStream(zip);
                var files = new Archive(FeedLimits.DEFAULT).unpack(in, new Findings())) {
            var stops = stops(files);
            var shapes = shapes(files);
            var lines = new ArrayList<>(shapes.values());
            lines.addAll(straight(files, stops, shapes));
            return new FeedLines(List.copyOf(new LinkedHashSet<>(stops.values())), lines);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the feed " + zip, e);
        }
    }

    private static SequencedMap<String, StreetGraph.Place> stops(FeedFiles files) {
        var stops = new LinkedHashMap<String, StreetGraph.Place>();
        files.each("stops.txt", row -> {
            if (!row.get("stop_lat").isEmpty() && !row.get("stop_lon").isEmpty()) {
                stops.put(row.get("stop_id"), place(row, "stop_lat", "stop_lon"));
            }
        });
        return stops;
    }

    private static SequencedMap<String, List<StreetGraph.Place>> shapes(FeedFiles files) {
        var points = new LinkedHashMap<String, TreeMap<Integer, StreetGraph.Place>>();
        files.each("shapes.txt", row -> points.computeIfAbsent(row.get("shape_id"), _ -> new TreeMap<>())
                .put(Integer.valueOf(row.get("shape_pt_sequence")), place(row, "shape_pt_lat", "shape_pt_lon")));
        var shapes = new LinkedHashMap<String, List<StreetGraph.Place>>();
        points.forEach((id, its) -> shapes.put(id, List.copyOf(its.values())));
        return shapes;
    }

    private static SequencedSet<List<StreetGraph.Place>> straight(
            FeedFiles files, Map<String, StreetGraph.Place> stops, Map<String, List<StreetGraph.Place>> shapes) {
        var trips = new LinkedHashMap<String, TreeMap<Integer, StreetGraph.Place>>();
        files.each("trips.txt", row -> {
            if (!shapes.containsKey(row.get("shape_id"))) {
                trips.put(row.get("trip_id"), new TreeMap<>());
            }
        });
        files.each("stop_times.txt", row -> {
            var trip = trips.get(row.get("trip_id"));
            var stop = stops.get(row.get("stop_id"));
            if (trip != null && stop != null) {
                trip.put(Integer.valueOf(row.get("stop_sequence")), stop);
            }
        });
        var lines = new LinkedHashSet<List<StreetGraph.Place>>();
        trips.values().forEach(it -> lines.add(List.copyOf(it.values())));
        return lines;
    }

    private static StreetGraph.Place place(Row row, String lat, String lon) {
        return StreetGraph.Place.of(Double.parseDouble(row.get(lat)), Double.parseDouble(row.get(lon)));
    }
}
