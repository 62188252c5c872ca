package musubi.adapters.energy.meter.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/**
 * A month as a map: a row for each day, a field for each half hour.
 *
 * @param largest kWh of all its half hours; 0 where nothing is known
 */
public record MonthMap(YearMonth month, List<DayCurve> days, BigDecimal largest) {

    private static final int SHADES = 9;

    static MonthMap of(YearMonth month, List<DayCurve> days) {
        var largest = days.stream()
                .flatMap(it -> it.slots().stream())
                .map(DayCurve.Slot::imported)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return new MonthMap(month, days, largest);
    }

    public boolean isEmpty() {
        return days.stream().noneMatch(DayCurve::isKnown);
    }

    public boolean hasExport() {
        return days.stream().flatMap(it -> it.slots().stream()).anyMatch(it -> it.exported() != null);
    }

    /** The class of a field: {@code heat-0} (nothing taken) to {@code heat-9} (the most of the month), {@code gap}, or {@code closed} where it is still to come. */
    public String shade(DayCurve.Slot slot) {
        var kWh = slot.imported();
        if (kWh == null) {
            return slot.isGap() ? "gap" : "closed";
        }
        return kWh.signum() == 0
                ? "heat-0"
                : "heat-"
                        + kWh.multiply(BigDecimal.valueOf(SHADES))
                                .divide(largest, 0, RoundingMode.CEILING)
                                .intValueExact();
    }
}
