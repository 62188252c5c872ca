package musubi.adapters.emissions.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import musubi.adapters.emissions.bill.FirmYear;
import musubi.adapters.emissions.bill.Ledger;
import musubi.adapters.emissions.bill.Outcome;
import musubi.adapters.emissions.energy.EnergyYear;
import musubi.adapters.emissions.factors.Activity;
import musubi.adapters.emissions.inventory.Basis;
import musubi.adapters.emissions.inventory.CertifiedElectricity;
import musubi.adapters.emissions.inventory.Inventory;
import org.jspecify.annotations.Nullable;

/** Lays a firm's year out for a page or a report: every number of it is a sum of entries of the ledger. */
public final class BoardReader {

    private static final BigDecimal HUNDRED = new BigDecimal("100");
    private static final int FIRST_MONTH = 4;

    private BoardReader() {}

    /** @param certified what the year's certificates take off */
    public static YearBoard of(FirmYear year, Ledger.View view, CertifiedElectricity certified) {
        var entries = Ledger.of(year.fiscalYear(), view, year.outcomes()).entries();
        var activities = activities(year);
        var sources = sources(entries, activities);
        return new YearBoard(
                year.fiscalYear(),
                view.text(),
                sources,
                months(entries, sources),
                sites(entries),
                sum(entries, Ledger.Entry::yen),
                Inventory.of(year.fiscalYear(), Basis.MARKET, year.results(), certified),
                EnergyYear.of(year),
                waiting(year),
                (int) activitiesWithoutYen(year),
                before(year.fiscalYear(), entries));
    }

    private static Map<String, Activity> activities(FirmYear year) {
        var activities = new TreeMap<String, Activity>();
        for (var outcome : year.outcomes()) {
            if (outcome instanceof Outcome.Calculated(var _, var result, var _)) {
                activities.put(result.activity().id(), result.activity());
            }
        }
        return activities;
    }

    private static long activitiesWithoutYen(FirmYear year) {
        return year.outcomes().stream()
                .filter(it -> it instanceof Outcome.Calculated && it.row().yen() == null)
                .count();
    }

    /** The largest first. */
    private static List<YearBoard.Source> sources(List<Ledger.Entry> entries, Map<String, Activity> activities) {
        return by(entries, Ledger.Entry::activity).entrySet().stream()
                .map(it -> {
                    var activity = Objects.requireNonNull(activities.get(it.getKey()));
                    var units = it.getValue().stream()
                            .map(Ledger.Entry::unit)
                            .distinct()
                            .toList();
                    return new YearBoard.Source(
                            activity.id(),
                            activity.name(),
                            activity.scope().text(),
                            sum(it.getValue(), Ledger.Entry::quantity),
                            units.size() == 1 ? units.getFirst() : null,
                            sum(it.getValue(), Ledger.Entry::tonnes),
                            sum(it.getValue(), Ledger.Entry::tonnesLocation),
                            sum(it.getValue(), Ledger.Entry::yen));
                })
                .sorted(Comparator.comparing(YearBoard.Source::tonnes)
                        .reversed()
                        .thenComparing(YearBoard.Source::activity))
                .toList();
    }

    private static List<YearBoard.Month> months(List<Ledger.Entry> entries, List<YearBoard.Source> sources) {
        var months = new ArrayList<YearBoard.Month>();
        new TreeMap<>(by(entries, Ledger.Entry::month)).forEach((month, of) -> {
            var cells = new ArrayList<@Nullable BigDecimal>();
            for (var source : sources) {
                var own = of.stream()
                        .filter(it -> it.activity().equals(source.activity()))
                        .toList();
                cells.add(own.isEmpty() ? null : sum(own, Ledger.Entry::tonnes));
            }
            months.add(new YearBoard.Month(
                    YearMonth.parse(month), cells, sum(of, Ledger.Entry::tonnes), sum(of, Ledger.Entry::yen)));
        });
        return months;
    }

    private static List<YearBoard.Place> sites(List<Ledger.Entry> entries) {
        var all = sum(entries, Ledger.Entry::tonnes);
        var sites = new ArrayList<YearBoard.Place>();
        by(entries, Ledger.Entry::site).forEach((site, of) -> {
            var tonnes = sum(of, Ledger.Entry::tonnes);
            var share = all.signum() == 0
                    ? BigDecimal.ZERO
                    : tonnes.multiply(HUNDRED).divide(all, 1, RoundingMode.HALF_UP);
            sites.add(new YearBoard.Place(site, tonnes, sum(of, Ledger.Entry::yen), share));
        });
        return sites;
    }

    private static List<YearBoard.Waiting> waiting(FirmYear year) {
        var waiting = new ArrayList<YearBoard.Waiting>();
        for (var outcome : year.outcomes()) {
            if (outcome instanceof Outcome.Unresolved(var row, var _, var text)) {
                var period = Objects.requireNonNull(row.period());
                var quantity = Objects.requireNonNull(row.quantity());
                waiting.add(new YearBoard.Waiting(
                        (row.activity() + " " + row.slip()).strip(),
                        period.from().equals(period.to())
                                ? period.to().toString()
                                : period.from() + " – " + period.to(),
                        quantity.toPlainString() + " " + row.unit(),
                        text));
            }
        }
        return waiting;
    }

    /** What the year that counts by days has less than the year of twelve bills. */
    private static YearBoard.@Nullable Moved before(int fiscalYear, List<Ledger.Entry> entries) {
        var first = YearMonth.of(fiscalYear, FIRST_MONTH).toString();
        var earlier =
                entries.stream().filter(it -> it.month().compareTo(first) < 0).toList();
        if (earlier.isEmpty()) {
            return null;
        }
        var quantities = by(earlier, Ledger.Entry::unit).entrySet().stream()
                .map(it -> sum(it.getValue(), Ledger.Entry::quantity)
                                .stripTrailingZeros()
                                .toPlainString() + " " + it.getKey())
                .collect(Collectors.joining(", "));
        return new YearBoard.Moved(sum(earlier, Ledger.Entry::tonnes), sum(earlier, Ledger.Entry::yen), quantities);
    }

    private static Map<String, List<Ledger.Entry>> by(List<Ledger.Entry> entries, Function<Ledger.Entry, String> key) {
        return entries.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
    }

    private static BigDecimal sum(List<Ledger.Entry> entries, Function<Ledger.Entry, String> number) {
        return entries.stream().map(number).map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
