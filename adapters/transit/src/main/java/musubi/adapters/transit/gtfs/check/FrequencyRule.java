package musubi.adapters.transit.gtfs.check;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/** The headways of one trip follow each other. */
final class FrequencyRule implements RowRule {

    /** Two headways of one trip at one time: how often it runs is not known. */
    static final Defect OVERLAP = Defect.warning(
            "overlapping_frequency",
            "Two headways of trip {} overlap in time. Let one end where the next begins.",
            "便{}の運行間隔の時間帯が重なっています。",
            "GTFS Schedule, frequencies.txt");

    private final Map<String, TreeMap<Integer, Span>> spans = new HashMap<>();

    private record Span(int end, long line) {}

    @Override
    public boolean reads(String table) {
        return table.equals("frequencies.txt");
    }

    @Override
    public void row(Row row, Findings findings) {
        var start = FeedTime.seconds(row.get("start_time"));
        var end = FeedTime.seconds(row.get("end_time"));
        if (start >= 0 && end > start) {
            spans.computeIfAbsent(row.get("trip_id"), _ -> new TreeMap<>()).put(start, new Span(end, row.line()));
        }
    }

    @Override
    public void end(Findings findings) {
        spans.forEach((trip, its) -> {
            var end = -1;
            for (var span : its.entrySet()) {
                if (span.getKey() < end) {
                    findings.add(OVERLAP, "frequencies.txt", "start_time", span.getValue().line, trip);
                }
                end = Math.max(end, span.getValue().end);
            }
        });
    }
}
