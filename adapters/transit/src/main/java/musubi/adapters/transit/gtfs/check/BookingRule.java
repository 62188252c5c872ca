package musubi.adapters.transit.gtfs.check;

import java.util.List;
import java.util.Map;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/** Which notice a booking needs, by its type: at once (0), the same day (1), up to some day before (2); and whom one books with. */
final class BookingRule implements RowRule {

    /** The vehicle comes when it is called, and nobody says how one calls it. Remedy: pickup_booking_rule_id. */
    static final Defect UNKNOWN = Defect.warning(
            "booking-unknown",
            "Trips are picked up by arrangement, and no booking rule says how: {}. Fill in pickup_booking_rule_id.",
            "予約制の乗車ですが、予約方法がありません: {}。pickup_booking_rule_idを入れてください。",
            "GTFS Schedule, stop_times.txt: pickup_booking_rule_id, Recommended when pickup_type=2");

    private static final Map<String, List<String>> FORBIDDEN = Map.of(
            "0",
            List.of(
                    "prior_notice_duration_min",
                    "prior_notice_duration_max",
                    "prior_notice_last_day",
                    "prior_notice_last_time",
                    "prior_notice_start_day",
                    "prior_notice_start_time",
                    "prior_notice_service_id"),
            "1",
            List.of("prior_notice_last_day", "prior_notice_last_time", "prior_notice_service_id"),
            "2",
            List.of("prior_notice_duration_min", "prior_notice_duration_max"));

    private static final Map<String, List<String>> REQUIRED = Map.of(
            "0", List.of(),
            "1", List.of("prior_notice_duration_min"),
            "2", List.of("prior_notice_last_day", "prior_notice_last_time"));

    @Override
    public boolean reads(String table) {
        return table.equals("booking_rules.txt") || table.equals("stop_times.txt");
    }

    @Override
    public void row(Row row, Findings findings) {
        if (row.file().equals("booking_rules.txt")) {
            booking(row, findings);
        } else if (row.get("pickup_type").equals("2")
                && FlexRule.isOnDemand(row)
                && row.get("pickup_booking_rule_id").isEmpty()) {
            findings.add(UNKNOWN, row, "pickup_booking_rule_id", row.get("trip_id"));
        }
    }

    private static void booking(Row row, Findings findings) {
        var type = row.get("booking_type");
        FORBIDDEN.getOrDefault(type, List.of()).forEach(it -> Conditional.forbid(row, it, findings));
        REQUIRED.getOrDefault(type, List.of()).forEach(it -> Conditional.require(row, it, false, findings));
        if (!row.get("prior_notice_duration_max").isEmpty()) {
            Conditional.forbid(row, "prior_notice_start_day", findings);
        }
        if (!row.get("prior_notice_start_day").isEmpty()) {
            Conditional.require(row, "prior_notice_start_time", false, findings);
        } else {
            Conditional.forbid(row, "prior_notice_start_time", findings);
        }
        ordered(row, "prior_notice_duration_min", "prior_notice_duration_max", findings);
        // days are counted backwards: the last day to book is nearer to the trip than the first
        ordered(row, "prior_notice_last_day", "prior_notice_start_day", findings);
    }

    private static void ordered(Row row, String less, String more, Findings findings) {
        var low = row.get(less);
        var high = row.get(more);
        if (FieldType.INTEGER.fits(low)
                && FieldType.INTEGER.fits(high)
                && Integer.parseInt(low) > Integer.parseInt(high)) {
            findings.add(RangeRule.REVERSED.as(musubi.hub.message.Severity.WARNING), row, more, low + " – " + high);
        }
    }
}
