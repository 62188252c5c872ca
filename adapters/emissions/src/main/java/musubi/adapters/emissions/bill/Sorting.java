package musubi.adapters.emissions.bill;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import musubi.adapters.emissions.inventory.Doubt;
import musubi.adapters.emissions.inventory.Estimator;
import musubi.adapters.emissions.inventory.Result;
import musubi.adapters.emissions.inventory.Use;
import musubi.hub.message.Notice;
import musubi.hub.message.Severity;
import musubi.hub.message.Text;

/** Says of every row of a table how it ends: none is lost on the way, and none ends twice. */
final class Sorting {

    private static final int EARLIER = 0;

    private final Estimator estimator;
    private final Map<String, Integer> seen = new HashMap<>();
    /** By meter, and by their first day: none has a day in common with another. */
    private final Map<String, TreeMap<LocalDate, Period>> periods = new HashMap<>();

    private final DailyUse daily = new DailyUse();

    /** @param earlier rows that came with earlier tables of the same firm */
    Sorting(Estimator estimator, List<BillRow> earlier) {
        this.estimator = estimator;
        earlier.forEach(it -> {
            seen.put(it.identity(), EARLIER);
            var period = it.period();
            if (period != null && !overlaps(it, period)) {
                daily.add(it);
            }
        });
    }

    List<Outcome> sort(BillTable table) {
        return table.rows().stream().map(this::outcome).toList();
    }

    /** The same, each handed on before the next is looked at. */
    void sort(BillTable table, Consumer<Outcome> sink) {
        table.rows().forEach(it -> sink.accept(outcome(it)));
    }

    /** Of rows that are kept, those of one fiscal year: the others count where they have days in common with it. */
    List<Outcome> sort(List<BillRow> kept, int fiscalYear) {
        var outcomes = new ArrayList<Outcome>();
        for (var row : kept) {
            var period = row.period();
            if (period != null && period.fiscalYear() == fiscalYear) {
                outcomes.add(outcome(row));
            } else if (period != null && !overlaps(row, period)) {
                daily.add(row);
            }
        }
        return outcomes;
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
                            "Another bill of this meter has some of these days. Decide which one counts; where it is another"
                                    + " meter, name its site.",
                            "同じメーターの別の請求と期間が重なっています。どちらが正しいか確認してください。別のメーターなら拠点を分けてください。"));
        }
        return switch (estimator.estimate(use(row))) {
            case Result.Calculated calculated -> new Outcome.Calculated(row, calculated, doubts(row, calculated));
            case Result.Unresolved(var _, var reason, var text, var _) -> new Outcome.Unresolved(row, reason, text);
        };
    }

    /** The amount itself, yen per unit, and the days of this bill beside those of the same meter's last ones. */
    private List<Notice> doubts(BillRow row, Result.Calculated result) {
        var doubts = new ArrayList<Notice>();
        result.hints().stream().filter(it -> it.severity() == Severity.WARNING).forEach(doubts::add);
        var yen = row.yen();
        if (yen != null) {
            estimator.doubt(use(row), yen).map(Doubt::notice).ifPresent(doubts::add);
        }
        daily.add(row).map(Doubt::notice).ifPresent(doubts::add);
        return doubts;
    }

    /** A slip is of one day, and several of a day are usual; a meter is read once a day. */
    private boolean overlaps(BillRow row, Period period) {
        if (period.days() == 1 && !estimator.isMetered(use(row))) {
            return false;
        }
        var others = periods.computeIfAbsent(row.meter(), _ -> new TreeMap<>());
        var nearest = others.floorEntry(period.to());
        if (nearest != null && nearest.getValue().overlaps(period)) {
            return true;
        }
        others.put(period.from(), period);
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
