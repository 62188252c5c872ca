package musubi.adapters.emissions.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import musubi.adapters.emissions.bill.BillRow;
import musubi.adapters.emissions.bill.FirmYear;
import musubi.adapters.emissions.bill.Outcome;
import musubi.adapters.emissions.bill.Period;
import musubi.adapters.emissions.factors.FactorData;
import musubi.adapters.emissions.inventory.Estimator;
import musubi.adapters.emissions.inventory.Estimators;
import musubi.adapters.emissions.inventory.GwpSet;
import musubi.adapters.emissions.inventory.Result;
import musubi.adapters.emissions.inventory.Use;
import org.jspecify.annotations.Nullable;

/** A firm's fiscal 2025, bill by bill, with the editions that are shipped. */
public final class InventedYear {

    private static final FactorData SHIPPED = FactorData.shipped();

    private final Estimator estimator =
            new Estimators(SHIPPED.activities(), "medium-city", GwpSet.AR5).with(SHIPPED.editions());
    private final List<Outcome> outcomes = new ArrayList<>();

    /** @param days the first and the last, as {@code 2025-04-13/2025-05-12} */
    public InventedYear bill(
            String site,
            String activity,
            String supplier,
            String days,
            String quantity,
            String unit,
            @Nullable String yen) {
        var ends = days.split("/");
        var row = new BillRow(
                outcomes.size() + 2,
                site,
                activity,
                supplier,
                "",
                new Period(LocalDate.parse(ends[0]), LocalDate.parse(ends[ends.length - 1])),
                new BigDecimal(quantity),
                unit,
                yen == null ? null : new BigDecimal(yen),
                "",
                "",
                List.of());
        outcomes.add(
                switch (estimator.estimate(new Use(activity, quantity, unit, "2025", supplier, "", site))) {
                    case Result.Calculated result -> new Outcome.Calculated(row, result, List.of());
                    case Result.Unresolved(var _, var reason, var text, var _) ->
                        new Outcome.Unresolved(row, reason, text);
                });
        return this;
    }

    public FirmYear year() {
        return FirmYear.of("invented-firm", 2025, outcomes);
    }
}
