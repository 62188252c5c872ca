package musubi.adapters.emissions.page;

import java.time.YearMonth;
import java.util.List;
import musubi.adapters.emissions.bill.Ledger;
import org.jspecify.annotations.Nullable;

/**
 * Which bills of a year make a figure.
 *
 * @param month null: all
 * @param activity empty: all; likewise site
 * @param scopes joined by commas; empty: all
 */
record TraceQuery(Ledger.View view, @Nullable YearMonth month, String site, String activity, String scopes) {

    /** Whether it is of all electricity of the year: what certificates take off is known of that alone. */
    boolean hasAllElectricity() {
        return month == null
                && site.isEmpty()
                && activity.isEmpty()
                && (scopes.isEmpty() || List.of(scopes.split(",")).contains("2"));
    }
}
