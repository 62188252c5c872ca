package musubi.adapters.transit.gtfs.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/** What lies in what: platforms, entrances and nodes in stations, boarding areas on platforms; and vehicles stop at platforms. */
final class StationRule implements RowRule {

    /** A station lies in nothing. Remedy: an empty parent_station. */
    static final Defect STATION_IN_STATION = Defect.error(
            "station_with_parent_station",
            "The station {} has a parent_station. Leave it empty.",
            "駅(location_type=1){}にparent_stationがあります。空にしてください。",
            "GTFS Schedule, stops.txt: parent_station, Forbidden for stations");

    /** A platform, an entrance or a node lies in a station (1), a boarding area on a platform (0). */
    static final Defect WRONG_PARENT = Defect.error(
            "wrong_parent_location_type",
            "{} lies in something that holds no such place. Name a station (1), or for a boarding area a platform (0).",
            "{}のparent_stationの種類が正しくありません。駅(1)、乗車エリアではのりば(0)を指定してください。",
            "GTFS Schedule, stops.txt: parent_station");

    /** An entrance, a node or a boarding area by itself leads nowhere. Remedy: fill in parent_station. */
    static final Defect NO_PARENT = Defect.error(
            "location_without_parent_station",
            "{} is an entrance, a node or a boarding area and names no parent_station.",
            "{}は出入口・ノード・乗車エリアなのでparent_stationが必須です。",
            "GTFS Schedule, stops.txt: parent_station, Required for entrances, generic nodes and boarding areas");

    /** Vehicles stop at stops and platforms. Remedy: the platform's own id. */
    static final Defect NOT_A_STOP = Defect.error(
            "location_with_unexpected_stop_time",
            "A vehicle stops at {}, which is no stop or platform (location_type 0).",
            "停留所・のりば(location_type=0)でない{}に停車しています。",
            "GTFS Schedule, stop_times.txt: stop_id, Referenced locations must be stops/platforms");

    /** One changes between stops, or between stations. */
    static final Defect NO_TRANSFER = Defect.error(
            "transfer_with_invalid_stop_location_type",
            "A transfer is at {}, which is neither a stop nor a station (location_type 0 or 1).",
            "停留所でも駅でもない{}で乗り換えています(location_typeは0か1)。",
            "GTFS Schedule, transfers.txt: from_stop_id, to_stop_id");

    /** A pathway joins platforms, entrances, nodes and boarding areas, not the station as a whole. */
    static final Defect NO_PATHWAY = Defect.error(
            "pathway_to_wrong_location_type",
            "A pathway ends at the station {}. Name a platform, an entrance, a node or a boarding area of it.",
            "通路の端が駅{}です。のりば・出入口・ノード・乗車エリアを指定してください。",
            "GTFS Schedule, pathways.txt: from_stop_id, to_stop_id");

    /** A platform with boarding areas is reached by them. Remedy: a boarding area in place of the platform. */
    static final Defect BY_BOARDING_AREA = Defect.warning(
            "pathway_to_platform_with_boarding_areas",
            "A pathway ends at the platform {}, which has boarding areas. Name one of them.",
            "通路の端ののりば{}には乗車エリアがあります。乗車エリアを指定してください。",
            "GTFS Schedule, pathways.txt: from_stop_id");

    private final Ids ids;
    private final Map<String, String> types = new HashMap<>();
    private final Set<String> withBoardingAreas = new HashSet<>();
    private final List<Child> children = new ArrayList<>();

    private record Child(String id, String type, String parent, long line) {}

    StationRule(Ids ids) {
        this.ids = ids;
    }

    @Override
    public boolean reads(String table) {
        return Set.of("stops.txt", "stop_times.txt", "transfers.txt", "pathways.txt")
                .contains(table);
    }

    @Override
    public void row(Row row, Findings findings) {
        switch (row.file()) {
            case "stops.txt" -> stop(row, findings);
            case "stop_times.txt" -> ends(row, NOT_A_STOP, "1234", findings, "stop_id");
            case "transfers.txt" -> ends(row, NO_TRANSFER, "234", findings, "from_stop_id", "to_stop_id");
            default -> {
                ends(row, NO_PATHWAY, "1", findings, "from_stop_id", "to_stop_id");
                boardingAreas(row, findings);
            }
        }
    }

    private void stop(Row row, Findings findings) {
        var type = row.get("location_type").isEmpty() ? "0" : row.get("location_type");
        var parent = row.get("parent_station");
        if (!type.equals("0")) {
            types.put(row.get("stop_id"), type);
        }
        if (!parent.isEmpty()) {
            children.add(new Child(row.get("stop_id"), type, parent, row.line()));
        } else if (type.equals("2") || type.equals("3") || type.equals("4")) {
            findings.add(NO_PARENT, row, "parent_station", row.get("stop_id"));
        }
        if (type.equals("4")) {
            withBoardingAreas.add(parent);
        }
        // stops.txt, stop_access: Forbidden for all but stops of a station
        if (!type.equals("0") || parent.isEmpty()) {
            Conditional.forbid(row, "stop_access", findings);
        }
    }

    private void ends(Row row, Defect defect, String wrong, Findings findings, String... fields) {
        for (var field : fields) {
            var type = types.get(row.get(field));
            if (type != null && wrong.contains(type)) {
                findings.add(defect, row, field, row.get(field));
            }
        }
    }

    private void boardingAreas(Row row, Findings findings) {
        for (var field : List.of("from_stop_id", "to_stop_id")) {
            if (withBoardingAreas.contains(row.get(field))) {
                findings.add(BY_BOARDING_AREA, row, field, row.get(field));
            }
        }
    }

    @Override
    public void end(Findings findings) {
        for (var child : children) {
            var parent = types.getOrDefault(child.parent, "0");
            if (child.type.equals("1")) {
                findings.add(STATION_IN_STATION, "stops.txt", "parent_station", child.line, child.id);
            } else if (ids.of("stops.txt/stop_id").contains(child.parent)
                    && !parent.equals(child.type.equals("4") ? "0" : "1")) {
                findings.add(WRONG_PARENT, "stops.txt", "parent_station", child.line, child.id);
            }
        }
    }
}
