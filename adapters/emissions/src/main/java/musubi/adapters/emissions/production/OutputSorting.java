package musubi.adapters.emissions.production;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import musubi.adapters.emissions.bill.Period;
import musubi.hub.message.Notice;

/** Says of every row of a table of production how it ends: none is lost on the way, and none ends twice. */
final class OutputSorting {

    private static final int MOST = 100;

    /** By product and unit, by the first day: none has days in common with another. */
    private final Map<String, TreeMap<LocalDate, Output>> known = new HashMap<>();

    private final List<OutputRow> kept = new ArrayList<>();
    private final List<Notice> errors = new ArrayList<>();
    private int taken;
    private int replaced;
    private int duplicate;
    private int rejected;

    /** @param earlier what the firm said before */
    OutputSorting(List<Output> earlier) {
        earlier.forEach(
                it -> of(it.site(), it.product(), it.unit()).put(it.period().from(), it));
    }

    OutputAnswer sort(boolean dryRun, OutputTable table) {
        table.rows().forEach(this::take);
        return new OutputAnswer(
                dryRun,
                table.rows().size(),
                taken,
                replaced,
                duplicate,
                rejected,
                errors.stream().limit(MOST).toList(),
                table.notices());
    }

    /** Those that are to be kept, one for the same days. */
    List<OutputRow> kept() {
        return List.copyOf(kept);
    }

    private void take(OutputRow row) {
        var period = row.period();
        if (!row.errors().isEmpty() || period == null) {
            rejected++;
            errors.addAll(row.errors());
            return;
        }
        var unit = Objects.requireNonNull(row.unit());
        var output = new Output(row.site(), row.product(), period, Objects.requireNonNull(row.quantity()), unit);
        var others = of(row.site(), row.product(), unit);
        var nearest = others.floorEntry(period.to());
        if (nearest == null || !overlap(nearest.getValue().period(), period)) {
            taken++;
            keep(row, output, others);
        } else if (!nearest.getValue().period().equals(period)) {
            rejected++;
            errors.add(Notice.error(
                    "overlap",
                    row.line() + ":days",
                    "Of some of these days another row says what was made. Send whole months, or the same days.",
                    "一部の日について別の数量が登録済みです。同じ期間で送るか、月単位にそろえてください。",
                    null));
        } else if (nearest.getValue().quantity().compareTo(output.quantity()) == 0) {
            duplicate++;
        } else {
            replaced++;
            keep(row, output, others);
        }
    }

    private void keep(OutputRow row, Output output, TreeMap<LocalDate, Output> others) {
        others.put(output.period().from(), output);
        kept.add(row);
    }

    private TreeMap<LocalDate, Output> of(String site, String product, OutputUnit unit) {
        return known.computeIfAbsent(String.join("\n", site, product, unit.name()), _ -> new TreeMap<>());
    }

    private static boolean overlap(Period one, Period other) {
        return !one.from().isAfter(other.to()) && !other.from().isAfter(one.to());
    }
}
