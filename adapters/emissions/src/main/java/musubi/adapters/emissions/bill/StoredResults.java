package musubi.adapters.emissions.bill;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import musubi.adapters.emissions.factors.Editions;
import musubi.adapters.emissions.factors.FirmResults;
import musubi.adapters.emissions.inventory.Estimators;
import musubi.adapters.emissions.inventory.Figure;
import musubi.adapters.emissions.meter.Meters;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;

/** Calculates every firm's years before and after, as the hub itself, and counts what differs. */
final class StoredResults implements FirmResults {

    private final BillStore store;
    private final Meters meters;
    private final Estimators estimators;
    private final Gate gate;

    StoredResults(BillStore store, Meters meters, Estimators estimators, Gate gate) {
        this.store = store;
        this.meters = meters;
        this.estimators = estimators;
        this.gate = gate;
    }

    private record Year(String firm, int fiscalYear) {}

    @Override
    public List<Touched> touched(Editions before, Editions after, @Nullable Integer fiscalYear) {
        var grant = gate.grant(new Access.Reading(Party.HUB, BillFormats.TABLE, "touched", null));
        var firms = new TreeMap<String, List<BillRow>>();
        var years = new TreeSet<>(Comparator.comparing(Year::firm).thenComparing(Year::fiscalYear));
        for (var kept : store.listAll(grant)) {
            var period = kept.row().period();
            firms.computeIfAbsent(kept.firm(), _ -> new ArrayList<>()).add(kept.row());
            if (period != null && (fiscalYear == null || fiscalYear == period.fiscalYear())) {
                years.add(new Year(kept.firm(), period.fiscalYear()));
            }
        }
        meters.allYears().stream()
                .filter(it -> fiscalYear == null || fiscalYear == it.fiscalYear())
                .forEach(it -> years.add(new Year(it.firm(), it.fiscalYear())));
        var touched = new ArrayList<Touched>();
        years.forEach(year -> {
            var rows = firms.getOrDefault(year.firm(), List.of());
            var changed = changed(results(year, rows, before), results(year, rows, after));
            if (changed > 0) {
                touched.add(new Touched(year.firm(), year.fiscalYear(), changed));
            }
        });
        return touched;
    }

    private List<String> results(Year year, List<BillRow> rows, Editions editions) {
        var estimator = estimators.with(editions);
        var bills = new Sorting(estimator, List.of()).sort(rows, year.fiscalYear());
        var metered = MeteredRows.of(
                estimator,
                year.fiscalYear(),
                meters.list(Party.HUB, year.firm()),
                meters.days(Party.HUB, year.firm(), year.fiscalYear()),
                rows);
        return FirmYear.of(year.firm(), year.fiscalYear(), bills, metered).outcomes().stream()
                .map(StoredResults::said)
                .toList();
    }

    private static int changed(List<String> before, List<String> after) {
        var changed = 0;
        for (var i = 0; i < before.size(); i++) {
            changed += before.get(i).equals(after.get(i)) ? 0 : 1;
        }
        return changed;
    }

    private static String said(Outcome outcome) {
        return outcome instanceof Outcome.Calculated(var _, var result, var _)
                ? result.figures().stream().map(Figure::tonnes).toList().toString()
                : outcome.word();
    }
}
