package musubi.adapters.transit.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import musubi.adapters.transit.gtfs.table.FeedFiles;

/**
 * Finds the places of one feed: each station with its platforms is one, and so are poles of one name that stand side by side,
 * as Japanese feeds have one for each direction.
 */
final class PlaceReader {

    /** Poles of one name further apart are two places: every town has a 本町. */
    private static final double SIDE_BY_SIDE = 300;

    private final String feed;
    private final FeedFiles files;
    private final Map<String, Map<String, String>> byRecord = new HashMap<>();
    private final Map<String, Map<String, String>> byValue = new HashMap<>();

    private PlaceReader(String feed, FeedFiles files) {
        this.feed = feed;
        this.files = files;
    }

    /** @param files normalised */
    static List<KnownPlace> read(String feed, FeedFiles files) {
        return new PlaceReader(feed, files).places();
    }

    private List<KnownPlace> places() {
        translations();
        var modes = modes();
        var groups = new LinkedHashMap<String, List<StopRow>>();
        var poles = new ArrayList<StopRow>();
        files.each("stops.txt", row -> {
            var stop = StopRow.of(row, modes.getOrDefault(row.get("stop_id"), Set.of()));
            if (stop == null) {
                return;
            }
            if (stop.isStation()) {
                groups.computeIfAbsent(stop.id(), _ -> new ArrayList<>()).addFirst(stop);
            } else if (!stop.parent().isEmpty()) {
                groups.computeIfAbsent(stop.parent(), _ -> new ArrayList<>()).add(stop);
            } else {
                poles.add(stop);
            }
        });
        var all = new ArrayList<>(groups.values());
        all.addAll(sideBySide(poles));
        return all.stream()
                .filter(it -> !it.getFirst().name().isEmpty())
                .map(it -> KnownPlace.of(feed, it, names(it.getFirst())))
                .toList();
    }

    private static List<List<StopRow>> sideBySide(List<StopRow> poles) {
        var byName = new LinkedHashMap<String, List<List<StopRow>>>();
        for (var pole : poles) {
            var places = byName.computeIfAbsent(pole.name(), _ -> new ArrayList<>());
            places.stream()
                    .filter(it -> it.getFirst().metresTo(pole) <= SIDE_BY_SIDE)
                    .findFirst()
                    .orElseGet(() -> {
                        var other = new ArrayList<StopRow>();
                        places.add(other);
                        return other;
                    })
                    .add(pole);
        }
        return byName.values().stream().flatMap(List::stream).toList();
    }

    /** What calls at each stop. */
    private Map<String, Set<String>> modes() {
        var byRoute = new HashMap<String, String>();
        files.each("routes.txt", row -> {
            var mode = Vehicles.of(row.get("route_type"));
            if (mode != null) {
                byRoute.put(row.get("route_id"), mode);
            }
        });
        var byTrip = new HashMap<String, String>();
        files.each("trips.txt", row -> {
            var mode = byRoute.get(row.get("route_id"));
            if (mode != null) {
                byTrip.put(row.get("trip_id"), mode);
            }
        });
        var byStop = new HashMap<String, Set<String>>();
        files.each("stop_times.txt", row -> {
            var mode = byTrip.get(row.get("trip_id"));
            if (mode != null) {
                byStop.computeIfAbsent(row.get("stop_id"), _ -> new TreeSet<>()).add(mode);
            }
        });
        return byStop;
    }

    private void translations() {
        files.each("translations.txt", row -> {
            if (!row.get("table_name").equals("stops")
                    || !row.get("field_name").equals("stop_name")
                    || row.get("translation").isEmpty()) {
                return;
            }
            var record = row.get("record_id");
            var map = record.isEmpty() ? byValue : byRecord;
            map.computeIfAbsent(record.isEmpty() ? row.get("field_value") : record, _ -> new HashMap<>())
                    .put(row.get("language").toLowerCase(Locale.ROOT), row.get("translation"));
        });
    }

    /** What is said of the record counts before what is said of the value (translations.txt, record_id). */
    private Names names(StopRow stop) {
        var translated = new HashMap<>(byValue.getOrDefault(stop.name(), Map.of()));
        translated.putAll(byRecord.getOrDefault(stop.id(), Map.of()));
        return new Names(stop.name(), translated);
    }
}
