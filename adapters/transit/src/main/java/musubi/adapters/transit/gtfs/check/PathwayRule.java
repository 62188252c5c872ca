package musubi.adapters.transit.gtfs.check;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/**
 * A station that has pathways has them whole: one gets from an entrance to every place where one boards, and from there to an exit.
 * None of it keeps anybody from planning, for a planner without pathways walks straight; so all of it is a warning.
 */
final class PathwayRule implements RowRule {

    /** Nobody gets there, or nobody gets out again. Remedy: the pathways that are missing, or is_bidirectional. */
    static final Defect UNREACHABLE = Defect.warning(
            "pathway_unreachable_location",
            "No pathways lead from an entrance to {}, or none from there to an exit. Add what is missing.",
            "出入口から{}まで、またはそこから出口までの通路がありません。通路を追加してください。",
            "GTFS Schedule, pathways.txt: Pathways must be exhaustive");

    /** A way that ends where it begins. Remedy: two places. */
    static final Defect LOOP = Defect.warning(
            "pathway_loop",
            "The pathway {} ends where it begins. Name two places.",
            "通路{}の始点と終点が同じです。",
            "GTFS Schedule, pathways.txt: from_stop_id, to_stop_id");

    /** A node is where ways meet; with one neighbour it is the end of a dead end. Remedy: another pathway, or no node. */
    static final Defect DANGLING = Defect.warning(
            "pathway_dangling_generic_node",
            "The node {} has one neighbour, so it leads nowhere. Join it to another place, or leave it out.",
            "ノード{}は1か所としかつながっておらず、行き止まりです。",
            "GTFS Schedule, stops.txt: location_type 3; pathways.txt");

    private static final String ENTRANCE = "2";
    private static final String NODE = "3";

    private final Map<String, Location> locations = new TreeMap<>();
    private final Map<String, Set<String>> ways = new HashMap<>();
    private final Map<String, Set<String>> back = new HashMap<>();

    private record Location(String type, String parent, long line) {}

    @Override
    public boolean reads(String table) {
        return table.equals("stops.txt") || table.equals("pathways.txt");
    }

    @Override
    public void row(Row row, Findings findings) {
        if (row.file().equals("stops.txt")) {
            var type = row.get("location_type").isEmpty() ? "0" : row.get("location_type");
            locations.putIfAbsent(row.get("stop_id"), new Location(type, row.get("parent_station"), row.line()));
            return;
        }
        var from = row.get("from_stop_id");
        var to = row.get("to_stop_id");
        if (from.equals(to)) {
            findings.add(LOOP, row, "to_stop_id", row.get("pathway_id"));
            return;
        }
        join(from, to);
        if (row.get("is_bidirectional").equals("1")) {
            join(to, from);
        }
    }

    private void join(String from, String to) {
        ways.computeIfAbsent(from, _ -> new HashSet<>()).add(to);
        back.computeIfAbsent(to, _ -> new HashSet<>()).add(from);
    }

    @Override
    public void end(Findings findings) {
        if (ways.isEmpty()) {
            return;
        }
        var entered = reached(ways);
        var left = reached(back);
        var complete = stationsWithPathways();
        var withBoardingAreas = new HashSet<String>();
        locations.values().stream().filter(it -> it.type.equals("4")).forEach(it -> withBoardingAreas.add(it.parent));
        locations.forEach((id, location) -> {
            var isBoardedAt = location.type.equals("0") && !withBoardingAreas.contains(id) || location.type.equals("4");
            if (isBoardedAt && complete.contains(station(id)) && !(entered.contains(id) && left.contains(id))) {
                findings.add(UNREACHABLE, "stops.txt", "stop_id", location.line, id);
            }
            if (location.type.equals(NODE) && neighbours(id).size() == 1) {
                findings.add(DANGLING, "stops.txt", "stop_id", location.line, id);
            }
        });
    }

    private Set<String> neighbours(String id) {
        var all = new HashSet<>(ways.getOrDefault(id, Set.of()));
        all.addAll(back.getOrDefault(id, Set.of()));
        return all;
    }

    /** What the ways lead to from the entrances. */
    private Set<String> reached(Map<String, Set<String>> along) {
        var reached = new HashSet<String>();
        var next = new ArrayDeque<String>();
        locations.forEach((id, location) -> {
            if (location.type.equals(ENTRANCE)) {
                next.add(id);
            }
        });
        while (!next.isEmpty()) {
            var at = next.remove();
            if (reached.add(at)) {
                next.addAll(along.getOrDefault(at, Set.of()));
            }
        }
        return reached;
    }

    /** A station with one pathway is taken to have all that there are (pathways.txt: they are exhaustive). */
    private Set<String> stationsWithPathways() {
        var stations = new HashSet<String>();
        ways.forEach((from, to) -> {
            stations.add(station(from));
            to.forEach(it -> stations.add(station(it)));
        });
        stations.remove("");
        return stations;
    }

    /** The station that a place lies in, also by its platform; empty for none. */
    private String station(String id) {
        var location = locations.get(id);
        var parent = location == null ? null : locations.get(location.parent);
        if (location == null || parent == null) {
            return "";
        }
        return parent.type.equals("1") ? location.parent : parent.parent;
    }
}
