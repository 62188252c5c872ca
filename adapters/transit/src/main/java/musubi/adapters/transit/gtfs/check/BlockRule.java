package musubi.adapters.transit.gtfs.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/** One vehicle makes the trips of a block, one after the other. */
final class BlockRule implements RowRule {

    /** Two trips of one block and service at one time. Remedy: correct the times, or another block_id. */
    static final Defect OVERLAP = Defect.warning(
            "block_trips_with_overlapping_stop_times",
            "Two trips of one block run at the same time: {}. One vehicle cannot make both.",
            "同じブロック(block_id)の便が同時に走っています: {}。",
            "GTFS Schedule, trips.txt: block_id");

    private final StopTimesRule times;
    private final Map<Block, List<Trip>> blocks =
            new TreeMap<>(Comparator.comparing(Block::id).thenComparing(Block::service));

    private record Block(String id, String service) {}

    private record Trip(String id, long line) {}

    BlockRule(StopTimesRule times) {
        this.times = times;
    }

    @Override
    public boolean reads(String table) {
        return table.equals("trips.txt");
    }

    @Override
    public void row(Row row, Findings findings) {
        var block = row.get("block_id");
        if (!block.isEmpty()) {
            blocks.computeIfAbsent(new Block(block, row.get("service_id")), _ -> new ArrayList<>())
                    .add(new Trip(row.get("trip_id"), row.line()));
        }
    }

    @Override
    public void end(Findings findings) {
        for (var trips : blocks.values()) {
            var timed = trips.stream()
                    .filter(it -> times.start(it.id) >= 0)
                    .sorted(Comparator.comparingInt(it -> times.start(it.id)))
                    .toList();
            for (var i = 1; i < timed.size(); i++) {
                var before = timed.get(i - 1);
                var next = timed.get(i);
                if (times.start(next.id) < times.end(before.id)) {
                    findings.add(OVERLAP, "trips.txt", "block_id", next.line, before.id + ", " + next.id);
                }
            }
        }
    }
}
