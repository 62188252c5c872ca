package musubi.adapters.transit.gtfs.check;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;
import org.jspecify.annotations.Nullable;

/** From when to when anything runs. */
final class ServiceDaysRule implements RowRule {

    /** No day in the whole feed has a service. Remedy: calendars with days, or dates that add a service. */
    static final Defect NEVER = Defect.error(
            "service-never",
            "No service runs on any day. Set weekdays in calendar.txt or add dates in calendar_dates.txt.",
            "運行する日が1日もありません。calendar.txtの曜日かcalendar_dates.txtの追加日を設定してください。",
            "GTFS Schedule, calendar.txt");

    /** A calendar ends before it starts. */
    static final Defect REVERSED = Defect.error(
            "start_and_end_range_out_of_order",
            "The service {} ends before it starts. Swap start_date and end_date.",
            "サービス{}の終了日が開始日より前です。start_dateとend_dateを確認してください。",
            "GTFS Schedule, calendar.txt: end_date");

    /**
     * All service days are over. Not an error: the planner takes feeds of the past, and plans trips in the past. Remedy:
     * send the feed that is valid now.
     */
    static final Defect EXPIRED = Defect.warning(
            "calendar-expired",
            "The last service day was {}. No trip of today will be found. Send the feed that is valid now.",
            "最終運行日は{}です。現在の便は検索されません。有効なフィードを送ってください。",
            "GTFS Schedule, calendar.txt: end_date");

    /** The first service day is to come: the feed is kept as the next one, and takes over on that day. */
    static final Defect FUTURE = Defect.information(
            "calendar-future",
            "The first service day is {}. Until then this is the next feed, and the current one stays.",
            "最初の運行日は{}です。それまでは次期フィードとし、現在のフィードを使い続けます。",
            "標準的なバス情報フォーマット GTFSデータ配信ガイドライン");

    private static final List<String> WEEKDAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private final LocalDate today;
    private @Nullable LocalDate start;
    private @Nullable LocalDate end;

    ServiceDaysRule(LocalDate today) {
        this.today = today;
    }

    @Override
    public boolean reads(String table) {
        return table.equals("calendar.txt") || table.equals("calendar_dates.txt");
    }

    @Override
    public void row(Row row, Findings findings) {
        if (row.file().equals("calendar_dates.txt")) {
            var date = date(row.get("date"));
            if (date != null && row.get("exception_type").equals("1")) {
                widen(date, date);
            }
            return;
        }
        var from = date(row.get("start_date"));
        var to = date(row.get("end_date"));
        if (from == null || to == null) {
            return; // said by the value's own rule
        }
        if (to.isBefore(from)) {
            findings.add(REVERSED, row, "end_date", row.get("service_id"));
        } else if (WEEKDAYS.stream().anyMatch(it -> row.get(it).equals("1"))) {
            widen(from, to);
        }
    }

    @Override
    public void end(Findings findings) {
        if (start == null || end == null) {
            findings.add(NEVER, "calendar.txt", "");
        } else if (end.isBefore(today)) {
            findings.add(EXPIRED, "calendar.txt", end.toString());
        } else if (start.isAfter(today)) {
            findings.add(FUTURE, "calendar.txt", start.toString());
        }
    }

    /** The first service day, or today where there is none. */
    LocalDate start() {
        return start == null ? today : start;
    }

    /** The last service day, or today where there is none. */
    LocalDate end() {
        return end == null ? today : end;
    }

    private void widen(LocalDate from, LocalDate to) {
        start = start == null || from.isBefore(start) ? from : start;
        end = end == null || to.isAfter(end) ? to : end;
    }

    private @Nullable LocalDate date(String value) {
        if (!FieldType.DATE.fits(value)) {
            return null;
        }
        return LocalDate.parse(value, DateTimeFormatter.BASIC_ISO_DATE);
    }
}
