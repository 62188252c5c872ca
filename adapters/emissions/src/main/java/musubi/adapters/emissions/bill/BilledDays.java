package musubi.adapters.emissions.bill;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which days of a fiscal year the electricity bills of each site have, and from whom each site had its electricity when. */
final class BilledDays {

    private static final int APRIL = 4;

    private final LocalDate first;
    private final int length;
    private final Map<String, BitSet> days = new HashMap<>();
    private final Map<String, TreeMap<LocalDate, Set<Supply>>> supplies = new HashMap<>();

    /** @param bills of electricity, of this year and of those beside it */
    BilledDays(int fiscalYear, List<BillRow> bills) {
        first = LocalDate.of(fiscalYear, APRIL, 1);
        length = (int) (first.plusYears(1).toEpochDay() - first.toEpochDay());
        bills.forEach(this::add);
    }

    private void add(BillRow bill) {
        var period = bill.period();
        if (period == null) {
            return;
        }
        var from = Math.max(0, period.from().toEpochDay() - first.toEpochDay());
        var to = Math.min(length, period.to().toEpochDay() - first.toEpochDay() + 1);
        if (from < to) {
            days.computeIfAbsent(bill.site(), _ -> new BitSet(length)).set((int) from, (int) to);
        }
        supplies.computeIfAbsent(bill.site(), _ -> new TreeMap<>())
                .computeIfAbsent(period.to(), _ -> new HashSet<>())
                .add(new Supply(bill.supplier(), bill.menu()));
    }

    /** The sites of which a bill has the day, in order; a bill that names no site is of the site that is empty. */
    Set<String> sites(LocalDate day) {
        var at = (int) (day.toEpochDay() - first.toEpochDay());
        var sites = new TreeSet<String>();
        days.forEach((site, of) -> {
            if (of.get(at)) {
                sites.add(site);
            }
        });
        return sites;
    }

    /**
     * What the site's last bill before the day says, or where there is none its first one behind it; several where bills of one reading
     * differ, none where there is no bill.
     */
    Set<Supply> supplies(String site, LocalDate day) {
        var bills = supplies.getOrDefault(site, new TreeMap<>());
        var nearest = bills.lowerEntry(day);
        var chosen = nearest == null ? bills.higherEntry(day) : nearest;
        return chosen == null ? Set.of() : chosen.getValue();
    }
}
