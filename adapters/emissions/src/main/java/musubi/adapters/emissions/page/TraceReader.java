package musubi.adapters.emissions.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import musubi.adapters.emissions.bill.BillRow;
import musubi.adapters.emissions.bill.FirmYear;
import musubi.adapters.emissions.bill.Outcome;
import musubi.adapters.emissions.inventory.Energy;
import musubi.adapters.emissions.inventory.Figure;
import musubi.adapters.emissions.inventory.Result;
import org.jspecify.annotations.Nullable;

/** Finds the bills that a figure is made of, each with its whole trace; their shares come to the figure. */
final class TraceReader {

    private TraceReader() {}

    static List<TracedBill> of(FirmYear year, TraceQuery query) {
        var bills = new ArrayList<TracedBill>();
        for (var outcome : year.outcomes()) {
            if (outcome instanceof Outcome.Calculated(var row, var result, var _) && fits(row, result, query)) {
                var share = share(row, result, query);
                if (share != null) {
                    bills.add(bill(row, result, share));
                }
            }
        }
        return bills;
    }

    private static boolean fits(BillRow row, Result.Calculated result, TraceQuery query) {
        var activity = result.activity();
        return (query.site().isEmpty() || query.site().equals(row.site()))
                && (query.activity().isEmpty() || query.activity().equals(activity.id()))
                && (query.scopes().isEmpty()
                        || List.of(query.scopes().split(","))
                                .contains(activity.scope().text()));
    }

    /** Null where nothing of the bill belongs to the month. */
    private static @Nullable BigDecimal share(BillRow row, Result.Calculated result, TraceQuery query) {
        var tonnes = result.figures().getFirst().tonnes();
        return query.month() == null
                ? tonnes
                : query.view()
                        .shares(Objects.requireNonNull(row.period()), tonnes)
                        .get(query.month());
    }

    private static TracedBill bill(BillRow row, Result.Calculated result, BigDecimal share) {
        var period = Objects.requireNonNull(row.period());
        var energy = result.energy();
        return new TracedBill(
                period.days() == 1 ? period.to().toString() : period.from() + " – " + period.to(),
                row.site(),
                result.activity().name(),
                result.activity().scope().text(),
                row.supplier(),
                row.menu(),
                row.slip(),
                Objects.requireNonNull(row.quantity()).toPlainString() + " " + row.unit(),
                row.yen(),
                share,
                result.figures().stream().map(TraceReader::reading).toList(),
                energy == null ? null : said(energy));
    }

    private static TracedBill.Reading reading(Figure figure) {
        var trace = figure.trace();
        var factor = trace.factor();
        return new TracedBill.Reading(
                figure.basis().name().toLowerCase(Locale.ROOT),
                figure.tonnes().toPlainString(),
                figure.gas().text(),
                factor.printed() + " " + factor.unit().text(),
                (factor.supplier() + " " + factor.menu()).strip(),
                factor.provisional() || trace.edition().provisional(),
                trace.edition().id(),
                trace.edition().title(),
                trace.edition().licenceNotice(),
                trace.formula(),
                trace.inputs());
    }

    private static String said(Energy energy) {
        return energy.kilolitres().toPlainString() + " kL ("
                + energy.gigajoules().toPlainString() + " GJ, "
                + energy.factor().printed() + " " + energy.factor().unit().text() + ")";
    }
}
