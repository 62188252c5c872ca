package musubi.adapters.transit.gtfs.check;

import java.util.List;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/** Where a vehicle comes on demand (GTFS-Flex): a window in place of times, and one place of three kinds. */
final class FlexRule implements RowRule {

    /** A row stands at a stop, in a group of stops or in a zone, in one of them. */
    static final Defect NOWHERE = Defect.error(
            "stop-time-without-place",
            "The row names no stop, group of stops or zone. Fill in stop_id.",
            "停留所・停留所グループ・区域のいずれもありません。stop_idを入れてください。",
            "GTFS Schedule, stop_times.txt: stop_id, Required if location_group_id and location_id are not defined");

    /** Two kinds of places in one row. */
    static final Defect TWO_PLACES = Defect.error(
            "stop-time-in-two-places",
            "The row names more than one of stop_id, location_group_id and location_id: {}. Keep one.",
            "stop_id、location_group_id、location_idのうち2つ以上があります: {}。1つにしてください。",
            "GTFS Schedule, stop_times.txt: stop_id, Forbidden if location_group_id or location_id are defined");

    /** The planner plans with trips on demand that are so at each call, and at places that are whole. This one is not. */
    static final Defect NOT_PLANNED = Defect.information(
            "flex-not-planned",
            "These trips on demand (GTFS-Flex) are published, and not planned, for they run in part by the clock, or at places or"
                    + " in windows that are not as they must be: {}.",
            "次のデマンド便(GTFS-Flex)は公開しますが、時刻表の区間が混在するか、区域・時間帯が正しくないため経路検索では使いません: {}。",
            "GTFS Schedule, stop_times.txt: start_pickup_drop_off_window");

    private static final List<String> PLACES = List.of("stop_id", "location_group_id", "location_id");
    static final String FROM = "start_pickup_drop_off_window";
    static final String TO = "end_pickup_drop_off_window";

    private final DemandServices demand;

    /** @param demand what is planned with */
    FlexRule(DemandServices demand) {
        this.demand = demand;
    }

    @Override
    public boolean reads(String table) {
        return table.equals("stop_times.txt");
    }

    @Override
    public void row(Row row, Findings findings) {
        if (!isOnDemand(row) && !row.get("stop_id").isEmpty()) {
            return; // nearly every row
        }
        var places = 0;
        for (var place : PLACES) {
            places += row.get(place).isEmpty() ? 0 : 1;
        }
        if (places == 0) {
            findings.add(NOWHERE, row, "stop_id", "");
        } else if (places > 1) {
            findings.add(TWO_PLACES, row, "stop_id", row.get("stop_id"));
        }
        if (isOnDemand(row)) {
            if (!demand.has(row)) {
                findings.add(NOT_PLANNED, row, "", row.get("trip_id"));
            }
            onDemand(row, findings);
        }
    }

    /** Whether the vehicle comes here on demand. */
    static boolean isOnDemand(Row row) {
        return !row.get(FROM).isEmpty()
                || !row.get(TO).isEmpty()
                || !row.get("location_id").isEmpty()
                || !row.get("location_group_id").isEmpty();
    }

    /** stop_times.txt: the conditions of each field that begin with "Forbidden if start_pickup_drop_off_window". */
    private static void onDemand(Row row, Findings findings) {
        Conditional.require(row, FROM, false, findings);
        Conditional.require(row, TO, false, findings);
        for (var field : List.of("arrival_time", "departure_time", "continuous_pickup", "continuous_drop_off")) {
            Conditional.forbid(row, field, findings);
        }
        if (!row.get("location_id").isEmpty() || !row.get("location_group_id").isEmpty()) {
            Conditional.forbid(row, "shape_dist_traveled", findings);
        }
        if (row.get("pickup_type").equals("0") || row.get("pickup_type").equals("3")) {
            Conditional.forbid(row, "pickup_type", findings);
        }
        if (row.get("drop_off_type").equals("0")) {
            Conditional.forbid(row, "drop_off_type", findings);
        }
    }
}
