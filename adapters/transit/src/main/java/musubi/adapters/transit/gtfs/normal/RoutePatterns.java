package musubi.adapters.transit.gtfs.normal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import musubi.adapters.transit.gtfs.check.FeedFacts;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.FeedFile;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Findings;

/**
 * Adds {@code pattern_jp.txt} (停車パターン, v3 and later) beside {@code routes_jp.txt} (v1 and v2): what was said of a route
 * is said of a pattern with the route's id, and each trip of the route names it. The old file stays.
 */
final class RoutePatterns implements Step {

    /** The old file was carried over into the new one. */
    static final Defect ADDED = Defect.information(
            "patterns-added",
            "pattern_jp.txt and trips.txt/jp_pattern_id were made from routes_jp.txt, {} patterns in all.",
            "routes_jp.txtからpattern_jp.txtとtrips.txtのjp_pattern_idを作りました（{}件）。",
            "標準的なバス情報フォーマット 第3版 pattern_jp.txt");

    private static final List<String> COLUMNS =
            List.of("route_update_date", "origin_stop", "via_stop", "destination_stop");

    @Override
    public void apply(FeedFiles files, FeedFacts facts, Findings findings) {
        var routes = files.find("routes_jp.txt");
        var trips = files.find("trips.txt");
        if (routes.isEmpty() || trips.isEmpty() || files.has("pattern_jp.txt")) {
            return;
        }
        var ids = new HashSet<String>();
        var patterns = patterns(routes.get(), ids);
        if (ids.isEmpty() || trips.get().header().contains("jp_pattern_id")) {
            return;
        }
        files.put(patterns);
        files.put(trips(trips.get(), ids));
        findings.add(ADDED, "routes_jp.txt", String.valueOf(ids.size()));
    }

    private static FeedFile patterns(FeedFile routes, Set<String> ids) {
        return FeedFile.of("pattern_jp.txt", csv -> {
            csv.writeRecord("jp_pattern_id", COLUMNS.get(0), COLUMNS.get(1), COLUMNS.get(2), COLUMNS.get(3));
            routes.each(row -> {
                if (!row.get("route_id").isEmpty() && ids.add(row.get("route_id"))) {
                    var cells = new ArrayList<String>();
                    cells.add(row.get("route_id"));
                    COLUMNS.forEach(it -> cells.add(row.get(it)));
                    csv.writeRecord(cells);
                }
            });
        });
    }

    private static FeedFile trips(FeedFile trips, Set<String> patterns) {
        var header = trips.header();
        return FeedFile.of("trips.txt", csv -> {
            csv.writeRecord(with(header, "jp_pattern_id"));
            trips.each(row -> {
                var route = row.get("route_id");
                // a short row is filled up, so that the new cell stands in its own column
                var cells = new ArrayList<>(row.cells()
                        .subList(0, Math.min(header.size(), row.cells().size())));
                while (cells.size() < header.size()) {
                    cells.add("");
                }
                csv.writeRecord(with(cells, patterns.contains(route) ? route : ""));
            });
        });
    }

    private static List<String> with(List<String> cells, String last) {
        var more = new ArrayList<>(cells);
        more.add(last);
        return more;
    }
}
