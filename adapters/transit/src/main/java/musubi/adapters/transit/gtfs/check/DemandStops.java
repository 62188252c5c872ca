package musubi.adapters.transit.gtfs.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Row;

/**
 * Calls on demand at a single stop, as calls at a group of that one stop: the same to a rider, and OpenTripPlanner 2.9 looks for
 * a time by the clock at any other ("could not interpolate").
 */
final class DemandStops {

    /** So that no group of the feed has the name. */
    private static final String PREFIX = "stop alone: ";

    private static final String TIMES = "stop_times.txt";
    private static final String GROUP = "location_group_id";
    private static final String STOP = "stop_id";

    private DemandStops() {}

    /** Rewrites the tables of the feed where they need it. */
    static void group(FeedFiles files, DemandServices demand) {
        var alone = new TreeSet<String>();
        files.each(TIMES, row -> {
            if (isAlone(row, demand)) {
                alone.add(row.get(STOP));
            }
        });
        if (alone.isEmpty()) {
            return;
        }
        files.find(TIMES).map(it -> times(it, demand)).ifPresent(files::put);
        files.put(with(files, "location_groups.txt", List.of(GROUP), alone));
        files.put(with(files, "location_group_stops.txt", List.of(GROUP, STOP), alone));
    }

    private static boolean isAlone(Row row, DemandServices demand) {
        return demand.has(row) && !row.get(STOP).isEmpty();
    }

    private static FeedFile times(FeedFile table, DemandServices demand) {
        var columns = new LinkedHashSet<>(table.header());
        columns.add(GROUP);
        return FeedFile.of(TIMES, csv -> {
            csv.writeRecord(columns);
            table.each(row -> csv.writeRecord(cells(row, columns, isAlone(row, demand))));
        });
    }

    private static List<String> cells(Row row, Set<String> columns, boolean alone) {
        var cells = new ArrayList<String>();
        for (var column : columns) {
            cells.add(
                    switch (column) {
                        case STOP -> alone ? "" : row.get(STOP);
                        case GROUP -> alone ? PREFIX + row.get(STOP) : row.get(GROUP);
                        default -> row.get(column);
                    });
        }
        return cells;
    }

    /** The table with a row more for each stop. */
    private static FeedFile with(FeedFiles files, String name, List<String> columns, Set<String> stops) {
        return FeedFile.of(name, csv -> {
            csv.writeRecord(columns);
            files.each(
                    name, row -> csv.writeRecord(columns.stream().map(row::get).toList()));
            for (var stop : stops) {
                csv.writeRecord(List.of(PREFIX + stop, stop).subList(0, columns.size()));
            }
        });
    }
}
