package musubi.adapters.transit.gtfs.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/** A transfer says between what: stops, or for those who stay seated, trips. */
final class TransferRule implements RowRule {

    /** The trip is one of another route. Remedy: the route of the trip, or no route. */
    static final Defect OTHER_ROUTE = Defect.warning(
            "transfer_with_invalid_trip_and_route",
            "The trip {} does not belong to the route that the transfer names.",
            "便{}は乗換に書かれた路線の便ではありません。",
            "GTFS Schedule, transfers.txt: from_route_id, to_route_id");

    private final Map<String, String> routes = new HashMap<>();

    @Override
    public boolean reads(String table) {
        return table.equals("trips.txt") || table.equals("transfers.txt");
    }

    @Override
    public void row(Row row, Findings findings) {
        if (row.file().equals("trips.txt")) {
            routes.put(row.get("trip_id"), row.get("route_id"));
            return;
        }
        var seated =
                row.get("transfer_type").equals("4") || row.get("transfer_type").equals("5");
        for (var side : List.of("from", "to")) {
            Conditional.require(row, side + (seated ? "_trip_id" : "_stop_id"), true, findings);
            var route = routes.getOrDefault(row.get(side + "_trip_id"), "");
            var named = row.get(side + "_route_id");
            if (!route.isEmpty() && !named.isEmpty() && !route.equals(named)) {
                findings.add(OTHER_ROUTE, row, side + "_route_id", row.get(side + "_trip_id"));
            }
        }
    }
}
