package musubi.adapters.transit.gtfs.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/** Exit gates open one way, and lifts go between levels. */
final class GateRule implements RowRule {

    /** One cannot enter by an exit gate. Remedy: is_bidirectional 0. */
    static final Defect BOTH_WAYS = Defect.warning(
            "bidirectional_exit_gate",
            "The exit gate {} is bidirectional. Set is_bidirectional to 0.",
            "出口専用改札{}が双方向です。is_bidirectionalを0にしてください。",
            "GTFS Schedule, pathways.txt: is_bidirectional, Exit gates must not be bidirectional");

    /** A lift ends at a place without a level. Remedy: fill in its level_id. */
    static final Defect NO_LEVEL = Defect.warning(
            "missing_level_id",
            "A lift ends at {}, which has no level_id. Fill it in.",
            "エレベーターの端{}にlevel_idがありません。入れてください。",
            "GTFS Schedule, stops.txt: level_id; levels.txt, Required when describing pathways with elevators");

    private final Map<String, Boolean> levelled = new HashMap<>();

    @Override
    public boolean reads(String table) {
        return table.equals("stops.txt") || table.equals("pathways.txt");
    }

    @Override
    public void row(Row row, Findings findings) {
        if (row.file().equals("stops.txt")) {
            if (!row.get("parent_station").isEmpty()) {
                levelled.put(row.get("stop_id"), !row.get("level_id").isEmpty());
            }
            return;
        }
        if (row.get("pathway_mode").equals("7") && row.get("is_bidirectional").equals("1")) {
            findings.add(BOTH_WAYS, row, "is_bidirectional", row.get("pathway_id"));
        }
        if (row.get("pathway_mode").equals("5")) {
            for (var field : List.of("from_stop_id", "to_stop_id")) {
                if (!levelled.getOrDefault(row.get(field), true)) {
                    findings.add(NO_LEVEL, row, field, row.get(field));
                }
            }
        }
    }
}
