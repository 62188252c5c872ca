package musubi.adapters.emissions.bill;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;

/** Two views of the time of a bill, which come to the same: whole in the month of its reading, or by days to each month. */
final class MonthShares {

    /** Watt hours of kilowatt hours, millilitres of litres. */
    private static final int DECIMALS = 3;

    private MonthShares() {}

    /** {@code billed}: the statutory year counts twelve bills as they are, each in the month in which the meter was read. */
    static SortedMap<YearMonth, BigDecimal> billed(Period period, BigDecimal amount) {
        var months = new TreeMap<YearMonth, BigDecimal>();
        months.put(YearMonth.from(period.to()), amount);
        return months;
    }

    /**
     * {@code calendar}: pro rata by days. Each share is what was reached by the end of the month less what was reached before, so
     * that the shares come to the bill to the last digit.
     */
    static SortedMap<YearMonth, BigDecimal> calendar(Period period, BigDecimal amount) {
        var months = new TreeMap<YearMonth, BigDecimal>();
        var decimals = Math.max(DECIMALS, amount.scale());
        var days = BigDecimal.valueOf(period.days());
        var reached = BigDecimal.ZERO;
        for (var month = YearMonth.from(period.from());
                !month.isAfter(YearMonth.from(period.to()));
                month = month.plusMonths(1)) {
            var end = month.atEndOfMonth().isAfter(period.to()) ? period.to() : month.atEndOfMonth();
            var until = BigDecimal.valueOf(ChronoUnit.DAYS.between(period.from(), end) + 1);
            var upToHere = amount.multiply(until).divide(days, decimals, RoundingMode.HALF_UP);
            months.put(month, upToHere.subtract(reached));
            reached = upToHere;
        }
        return months;
    }
}
