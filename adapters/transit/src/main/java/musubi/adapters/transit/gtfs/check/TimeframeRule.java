package musubi.adapters.transit.gtfs.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/** The hours of one group of timeframes and one service do not overlap: of two fares at one time neither is known to hold. */
final class TimeframeRule implements RowRule {

    /** Two timeframes at one time. Remedy: let one end where the next begins. */
    static final Defect OVERLAP = Defect.warning(
            "timeframe_overlap",
            "Two timeframes of the group {} overlap. Let one end where the next begins.",
            "時間帯グループ{}の時間帯が重なっています。",
            "GTFS Schedule, timeframes.txt: There must be no overlapping time intervals for the same group and service");

    private static final int DAY = 24 * 3600;

    private final Map<Group, List<Span>> spans =
            new TreeMap<>(Comparator.comparing(Group::timeframe).thenComparing(Group::service));

    private record Group(String timeframe, String service) {}

    private record Span(int start, int end, long line) {}

    @Override
    public boolean reads(String table) {
        return table.equals("timeframes.txt");
    }

    @Override
    public void row(Row row, Findings findings) {
        var start = row.get("start_time").isEmpty() ? 0 : FeedTime.seconds(row.get("start_time"));
        var end = row.get("end_time").isEmpty() ? DAY : FeedTime.seconds(row.get("end_time"));
        if (start >= 0 && end > start) {
            spans.computeIfAbsent(
                            new Group(row.get("timeframe_group_id"), row.get("service_id")), _ -> new ArrayList<>())
                    .add(new Span(start, end, row.line()));
        }
    }

    @Override
    public void end(Findings findings) {
        spans.forEach((group, its) -> {
            its.sort(Comparator.comparingInt(Span::start));
            for (var at = 1; at < its.size(); at++) {
                if (its.get(at).start < its.get(at - 1).end) {
                    findings.add(OVERLAP, "timeframes.txt", "start_time", its.get(at).line, group.timeframe);
                }
            }
        });
    }
}
