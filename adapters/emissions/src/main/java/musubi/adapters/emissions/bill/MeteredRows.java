package musubi.adapters.emissions.bill;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import musubi.adapters.emissions.inventory.Estimator;
import musubi.adapters.emissions.inventory.Result;
import musubi.adapters.emissions.meter.Meter;
import musubi.adapters.emissions.meter.MeterDay;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;

/**
 * Makes rows of what meters measured, month by month: each day ends in one of them, and each of them in exactly one way. Days that are
 * not all known wait for a person, and so do days between others of which nobody told anything.
 */
final class MeteredRows {

    /** As most bills call it. */
    private static final String ACTIVITY = "電気";

    private static final String UNIT = "kWh";

    private final Estimator estimator;
    private final MeterStandings standings;

    private MeteredRows(Estimator estimator, MeterStandings standings) {
        this.estimator = estimator;
        this.standings = standings;
    }

    /**
     * @param days of the fiscal year by meter, each in their order
     * @param bills of the firm, of this year and of those beside it
     */
    static List<MeteredRow> of(
            Estimator estimator,
            int fiscalYear,
            List<Meter> meters,
            Map<String, List<MeterDay>> days,
            List<BillRow> bills) {
        if (days.isEmpty()) {
            return List.of();
        }
        var electricity = bills.stream()
                .filter(it -> estimator.isElectricity(Sorting.use(it)))
                .toList();
        var rows = new MeteredRows(estimator, new MeterStandings(meters, new BilledDays(fiscalYear, electricity)));
        return meters.stream()
                .flatMap(it -> rows.of(it, days.getOrDefault(it.meter(), List.of())).stream())
                .toList();
    }

    private List<MeteredRow> of(Meter meter, List<MeterDay> days) {
        var rows = new ArrayList<MeteredRow>();
        var run = new ArrayList<MeterDay>();
        Standing before = null;
        for (var day : withoutHoles(days)) {
            var standing = standings.of(meter, day);
            if (before != null && !(standing.equals(before) && isSameMonth(run.getFirst(), day))) {
                rows.add(row(meter, before, run));
                run.clear();
            }
            before = standing;
            run.add(day);
        }
        if (before != null) {
            rows.add(row(meter, before, run));
        }
        return rows;
    }

    /** A day between two others of which nobody told anything is unknown, and not left out. */
    private static List<MeterDay> withoutHoles(List<MeterDay> days) {
        var all = new ArrayList<MeterDay>();
        for (var day : days) {
            var next = all.isEmpty() ? day.day() : all.getLast().day().plusDays(1);
            next.datesUntil(day.day()).map(MeterDay::unknown).forEach(all::add);
            all.add(day);
        }
        return all;
    }

    private static boolean isSameMonth(MeterDay one, MeterDay other) {
        return YearMonth.from(one.day()).equals(YearMonth.from(other.day()));
    }

    private MeteredRow row(Meter meter, Standing standing, List<MeterDay> run) {
        var unknown = run.stream().mapToInt(MeterDay::unknown).sum();
        var provisional = run.stream().mapToInt(MeterDay::provisional).sum();
        var supply = standing instanceof Standing.Counts(var it, var _) ? it : new Supply("", "");
        var row = new BillRow(
                0,
                meter.setting().site(),
                ACTIVITY,
                supply.supplier(),
                supply.menu(),
                new Period(run.getFirst().day(), run.getLast().day()),
                run.stream().map(MeterDay::kilowattHours).reduce(BigDecimal.ZERO, BigDecimal::add),
                UNIT,
                null,
                meter.meter(),
                "",
                List.of());
        return new MeteredRow(
                meter, outcome(row, standing, unknown, run.size() * MeterDay.SLOTS, provisional), unknown, provisional);
    }

    private Outcome outcome(BillRow row, Standing standing, int unknown, int slots, int provisional) {
        return switch (standing) {
            case Standing.Billed() -> new Outcome.Duplicate(row, 0);
            case Standing.Waits(var reason, var text) -> new Outcome.Unresolved(row, reason, text);
            case Standing.Incomplete() -> new Outcome.Unresolved(row, "half-hours-missing", missing(unknown, slots));
            case Standing.Counts(var _, var ofBill) ->
                switch (estimator.estimate(Sorting.use(row))) {
                    case Result.Calculated calculated ->
                        new Outcome.Calculated(row, calculated, notices(ofBill, provisional));
                    case Result.Unresolved(var _, var reason, var text, var _) ->
                        new Outcome.Unresolved(row, reason, text);
                };
        };
    }

    private static Text missing(int unknown, int slots) {
        return new Text(
                "Of " + unknown + " of the " + slots
                        + " half hours of these days nothing is known, and what was used then is in no"
                        + " sum. Send the readings, or the bill.",
                "この期間の30分値 " + slots + " コマのうち " + unknown + " コマが分からず、その使用量は合計に含まれません。" + "計量値か請求を送ってください。");
    }

    private static List<Notice> notices(boolean ofBill, int provisional) {
        var notices = new ArrayList<Notice>();
        if (ofBill) {
            notices.add(Notice.information(
                    "supplier-of-bill",
                    "supplier",
                    "Supplier and menu are those of the site's nearest bill.",
                    "供給会社とメニューは、同じ拠点の最も近い請求によります。",
                    null));
        }
        if (provisional > 0) {
            notices.add(Notice.warning(
                    "provisional-readings",
                    "quantity",
                    provisional + " half hours are provisional, and may still change.",
                    "30分値のうち " + provisional + " コマは速報値で、変わることがあります。",
                    null));
        }
        return notices;
    }
}
