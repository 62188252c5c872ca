package musubi.adapters.emissions.bill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import musubi.adapters.emissions.inventory.Doubt;
import musubi.adapters.emissions.inventory.Estimator;
import musubi.adapters.emissions.inventory.Result;
import musubi.adapters.emissions.inventory.Use;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;

/** Says of every row of a table how it ends: none is lost on the way, and none ends twice. */
final class Sorting {

    private static final int EARLIER = 0;
    private static final int BILLS = 13;
    private static final int DECIMALS = 3;

    private final Estimator estimator;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Map<String, List<Period>> periods = new HashMap<>();
    private final Map<String, Deque<BigDecimal>> perDay = new HashMap<>();

    /** @param earlier rows that came with earlier tables of the same firm */
    Sorting(Estimator estimator, List<BillRow> earlier) {
        this.estimator = estimator;
        earlier.forEach(it -> {
            seen.put(it.identity(), EARLIER);
            var period = it.period();
            if (period != null) {
                overlaps(it, period);
            }
        });
    }

    List<Outcome> sort(BillTable table) {
        return table.rows().stream().map(this::outcome).toList();
    }

    private Outcome outcome(BillRow row) {
        var period = row.period();
        if (!row.errors().isEmpty() || period == null || row.quantity() == null) {
            return new Outcome.Rejected(row);
        }
        var first = seen.putIfAbsent(row.identity(), row.line());
        if (first != null) {
            return new Outcome.Duplicate(row, first);
        }
        if (overlaps(row, period)) {
            return new Outcome.Unresolved(
                    row,
                    "overlap",
                    new Text(
                            "Another bill of this meter has some of these days. Decide which one counts.",
                            "同じメーターの別の請求と期間が重なっています。どちらが正しいか確認してください。"));
        }
        return switch (estimator.estimate(use(row))) {
            case Result.Calculated calculated -> new Outcome.Calculated(row, calculated, doubts(row, period));
            case Result.Unresolved(var _, var reason, var text, var _) -> new Outcome.Unresolved(row, reason, text);
        };
    }

    /** Yen per unit, and the days of this bill beside those of the same meter's last thirteen. */
    private List<Notice> doubts(BillRow row, Period period) {
        var doubts = new ArrayList<Notice>();
        var yen = row.yen();
        if (yen != null) {
            estimator.doubt(use(row), yen).map(Doubt::notice).ifPresent(doubts::add);
        }
        if (period.days() > 1) {
            var before = perDay.computeIfAbsent(row.meter() + "|" + row.unit(), _ -> new ArrayDeque<>());
            var ofDay = Objects.requireNonNull(row.quantity())
                    .divide(BigDecimal.valueOf(period.days()), DECIMALS, RoundingMode.HALF_UP);
            Doubt.ofDay(ofDay, List.copyOf(before)).map(Doubt::notice).ifPresent(doubts::add);
            before.addLast(ofDay);
            if (before.size() > BILLS) {
                before.removeFirst();
            }
        }
        return doubts;
    }

    /** A slip is of one day, and several of a day are usual. */
    private boolean overlaps(BillRow row, Period period) {
        if (period.days() == 1) {
            return false;
        }
        var others = periods.computeIfAbsent(row.meter(), _ -> new ArrayList<>());
        if (others.stream().anyMatch(period::overlaps)) {
            return true;
        }
        others.add(period);
        return false;
    }

    /** The statutory year of a bill is that in which its meter was read. */
    static Use use(BillRow row) {
        var quantity = row.quantity();
        var period = row.period();
        return new Use(
                row.activity(),
                quantity == null ? "" : quantity.toPlainString(),
                row.unit(),
                period == null ? "" : Integer.toString(period.fiscalYear()),
                row.supplier(),
                row.menu(),
                row.site());
    }
}
