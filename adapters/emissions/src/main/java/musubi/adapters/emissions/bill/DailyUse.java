package musubi.adapters.emissions.bill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import musubi.adapters.emissions.factors.Unit;
import musubi.adapters.emissions.inventory.Doubt;

/** What the days of each meter used, by its last thirteen bills, whatever unit each of them was written in. */
final class DailyUse {

    private static final int BILLS = 13;
    private static final int DECIMALS = 6;

    /** By meter, in the smallest unit of what it measures. */
    private final Map<String, Deque<BigDecimal>> before = new HashMap<>();

    /** Whether a bill is unlike those before it; then it is one of them. Slips of one day, and what cannot be read, are not compared. */
    Optional<Doubt> add(BillRow row) {
        var period = row.period();
        var quantity = row.quantity();
        var unit = Unit.find(row.unit()).orElse(null);
        if (period == null || quantity == null || unit == null || period.days() == 1) {
            return Optional.empty();
        }
        var smallest = Unit.of(unit.dimension()).getFirst();
        var bills = before.computeIfAbsent(row.meter() + "|" + unit.dimension(), _ -> new ArrayDeque<>());
        var perDay = quantity.divide(BigDecimal.valueOf(period.days()), DECIMALS, RoundingMode.HALF_UP);
        List<BigDecimal> earlier = bills.stream()
                .map(it -> smallest.in(unit, it).stripTrailingZeros())
                .toList();
        bills.addLast(unit.in(smallest, perDay));
        if (bills.size() > BILLS) {
            bills.removeFirst();
        }
        return Doubt.ofDay(perDay, unit, earlier);
    }
}
