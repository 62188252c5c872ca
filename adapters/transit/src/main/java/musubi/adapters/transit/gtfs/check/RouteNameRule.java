package musubi.adapters.transit.gtfs.check;

import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/** A route has a name. */
final class RouteNameRule implements RowRule {

    /** Neither a short nor a long name. Remedy: fill in one of them. */
    static final Defect NAMELESS = Defect.warning(
            "route_both_short_and_long_name_missing",
            "The route {} has no name. Fill in route_short_name or route_long_name.",
            "路線{}に名称がありません。route_short_nameかroute_long_nameを入れてください。",
            "GTFS Schedule, routes.txt: route_short_name");

    @Override
    public boolean reads(String table) {
        return table.equals("routes.txt");
    }

    @Override
    public void row(Row row, Findings findings) {
        if (row.get("route_short_name").isEmpty() && row.get("route_long_name").isEmpty()) {
            findings.add(NAMELESS, row, "route_short_name", row.get("route_id"));
        }
    }
}
