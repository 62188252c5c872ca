package musubi.adapters.transit.gtfs.normal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import musubi.adapters.transit.gtfs.check.FeedFacts;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/**
 * Says where one stays seated (transfer types 4 and 5): at the last stop of the one trip and the first of the other. GTFS lets
 * the stops be left out; planners refuse the table without them.
 */
final class InSeatTransfers implements Step {

    /** The stops of an in-seat transfer were taken from its trips. */
    static final Defect FILLED = Defect.information(
            "transfer-stops-filled",
            "The stops of in-seat transfers were taken from their trips: {}.",
            "車内乗継の停留所を便から補いました: {}。",
            "GTFS Schedule, transfers.txt: from_stop_id, Optional if transfer_type is 4 or 5");

    /** The trip does not call at the stop. Remedy: a stop of the trip. */
    static final Defect ELSEWHERE = Defect.warning(
            "transfer_with_invalid_trip_and_stop",
            "The trip of a transfer does not call at its stop: {}. Name a stop of the trip.",
            "乗換の便がその停留所に停車しません: {}。便の停留所を指定してください。",
            "GTFS Schedule, transfers.txt: from_trip_id, to_trip_id");

    private static final String FILE = "transfers.txt";

    @Override
    public void apply(FeedFiles files, FeedFacts facts, Findings findings) {
        var calls = new HashMap<String, TreeMap<Integer, String>>();
        files.each(FILE, row -> {
            for (var side : List.of("from", "to")) {
                if (!row.get(side + "_trip_id").isEmpty()) {
                    calls.put(row.get(side + "_trip_id"), new TreeMap<>());
                }
            }
        });
        if (calls.isEmpty()) {
            return;
        }
        files.each("stop_times.txt", row -> {
            var trip = calls.get(row.get("trip_id"));
            if (trip != null && !row.get("stop_id").isEmpty()) {
                trip.put(Integer.valueOf(row.get("stop_sequence")), row.get("stop_id"));
            }
        });
        files.find(FILE).ifPresent(file -> {
            var filled = new Filling(calls, stations(files), findings);
            var written = filled.of(file);
            if (filled.any) {
                files.put(written);
            }
        });
    }

    private static Map<String, String> stations(FeedFiles files) {
        var stations = new HashMap<String, String>();
        files.each("stops.txt", row -> {
            if (!row.get("parent_station").isEmpty()) {
                stations.put(row.get("stop_id"), row.get("parent_station"));
            }
        });
        return stations;
    }

    /** One writing of the table. */
    private static final class Filling {
        private final Map<String, TreeMap<Integer, String>> calls;
        private final Map<String, String> stations;
        private final Findings findings;
        private boolean any;

        Filling(Map<String, TreeMap<Integer, String>> calls, Map<String, String> stations, Findings findings) {
            this.calls = calls;
            this.stations = stations;
            this.findings = findings;
        }

        FeedFile of(FeedFile file) {
            var header = new ArrayList<>(file.header());
            for (var column : List.of("from_stop_id", "to_stop_id")) {
                if (!header.contains(column)) {
                    header.add(column);
                }
            }
            return FeedFile.of(FILE, csv -> {
                csv.writeRecord(header);
                file.each(row -> {
                    var cells = new ArrayList<>(row.cells());
                    while (cells.size() < header.size()) {
                        cells.add("");
                    }
                    fill(row, "from", cells, header);
                    fill(row, "to", cells, header);
                    csv.writeRecord(cells);
                });
            });
        }

        private void fill(Row row, String side, List<String> cells, List<String> header) {
            var trip = row.get(side + "_trip_id");
            var its = calls.getOrDefault(trip, new TreeMap<>());
            var stop = row.get(side + "_stop_id");
            if (its.isEmpty()) {
                return;
            }
            if (stop.isEmpty()) {
                var end = side.equals("from") ? its.lastEntry() : its.firstEntry();
                cells.set(header.indexOf(side + "_stop_id"), end.getValue());
                findings.add(FILLED, row, side + "_stop_id", end.getValue());
                any = true;
            } else if (its.values().stream().noneMatch(it -> it.equals(stop) || stop.equals(stations.get(it)))) {
                findings.add(ELSEWHERE, row, side + "_stop_id", trip + ", " + stop);
            }
        }
    }
}
