package musubi.adapters.transit.gtfs.check;

import java.util.List;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;
import musubi.hub.message.Severity;

/** What has a start and an end starts before it ends. */
final class RangeRule implements RowRule {

    /** The end is before the start. Remedy: swap them; after midnight count on, as in 25:10:00. */
    static final Defect REVERSED = Defect.error(
            "start_and_end_range_out_of_order",
            "The end is before the start: {}. Swap them; after midnight count on, as in 25:10:00.",
            "終了が開始より前です: {}。入れ替えるか、深夜0時以降は25:10:00のように書いてください。",
            "GTFS Schedule, Field Definitions: start and end");

    /** The end is the start: nothing lies between. */
    static final Defect EMPTY = Defect.warning(
            "start_and_end_range_equal",
            "The end is the start: {}. Nothing lies between.",
            "終了と開始が同じです: {}。",
            "GTFS Schedule, Field Definitions: start and end");

    private static final List<Pair> PAIRS = List.of(
            new Pair("frequencies.txt", "start_time", "end_time", Severity.ERROR, false),
            new Pair("feed_info.txt", "feed_start_date", "feed_end_date", Severity.WARNING, true),
            new Pair("timeframes.txt", "start_time", "end_time", Severity.WARNING, false),
            new Pair(
                    "stop_times.txt",
                    "start_pickup_drop_off_window",
                    "end_pickup_drop_off_window",
                    Severity.WARNING,
                    false));

    /** @param meet whether both may be the same: a single day is a range of days */
    private record Pair(String table, String from, String to, Severity severity, boolean meet) {}

    @Override
    public boolean reads(String table) {
        return PAIRS.stream().anyMatch(it -> it.table.equals(table));
    }

    @Override
    public void row(Row row, Findings findings) {
        for (var pair : PAIRS) {
            if (pair.table.equals(row.file())) {
                check(pair, row, findings);
            }
        }
    }

    private static void check(Pair pair, Row row, Findings findings) {
        var from = number(row.get(pair.from));
        var to = number(row.get(pair.to));
        if (from < 0 || to < 0) {
            return; // not there, or said by the value's own rule
        }
        var both = row.get(pair.from) + " – " + row.get(pair.to);
        if (to < from) {
            findings.add(REVERSED.as(pair.severity), row, pair.to, both);
        } else if (to == from && !pair.meet) {
            findings.add(EMPTY, row, pair.to, both);
        }
    }

    private static int number(String value) {
        return FieldType.DATE.fits(value) ? Integer.parseInt(value) : FeedTime.seconds(value);
    }
}
