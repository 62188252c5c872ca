package musubi.adapters.transit.gtfs.normal;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import musubi.adapters.transit.gtfs.check.FeedFacts;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/** Puts a station without coordinates amid its stops; the check has said so already. Planners cannot place it otherwise. */
final class StationPlaces implements Step {

    private static final String FILE = "stops.txt";

    private static final class Middle {
        private final DoubleSummaryStatistics lat = new DoubleSummaryStatistics();
        private final DoubleSummaryStatistics lon = new DoubleSummaryStatistics();
    }

    @Override
    public void apply(FeedFiles files, FeedFacts facts, Findings findings) {
        var middles = new HashMap<String, Middle>();
        var lost = new ArrayList<String>();
        files.each(FILE, row -> {
            if (isLost(row)) {
                lost.add(row.get("stop_id"));
            } else if (!row.get("parent_station").isEmpty()
                    && !row.get("stop_lat").isEmpty()) {
                var middle = middles.computeIfAbsent(row.get("parent_station"), _ -> new Middle());
                middle.lat.accept(Double.parseDouble(row.get("stop_lat")));
                middle.lon.accept(Double.parseDouble(row.get("stop_lon")));
            }
        });
        if (!lost.isEmpty()) {
            files.find(FILE).ifPresent(it -> files.put(placed(it, middles)));
        }
    }

    private static boolean isLost(Row row) {
        return row.get("location_type").equals("1")
                && (row.get("stop_lat").isEmpty() || row.get("stop_lon").isEmpty());
    }

    private static FeedFile placed(FeedFile stops, Map<String, Middle> middles) {
        List<String> header = stops.header();
        return FeedFile.of(FILE, csv -> {
            csv.writeRecord(header);
            stops.each(row -> {
                var cells = new ArrayList<>(row.cells());
                var middle = middles.get(row.get("stop_id"));
                if (isLost(row) && middle != null) {
                    cells.set(header.indexOf("stop_lat"), degrees(middle.lat));
                    cells.set(header.indexOf("stop_lon"), degrees(middle.lon));
                }
                csv.writeRecord(cells);
            });
        });
    }

    private static String degrees(DoubleSummaryStatistics values) {
        return String.format(Locale.ROOT, "%.6f", values.getAverage());
    }
}
