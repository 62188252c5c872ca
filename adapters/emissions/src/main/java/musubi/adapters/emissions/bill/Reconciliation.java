package musubi.adapters.emissions.bill;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Month;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The two views of a fiscal year beside each other: the bills whose meters were read in it ({@code billed}), and the days that are in it
 * ({@code calendar}); and what was moved over the first of April between them.
 */
@Schema(name = "EmissionReconciliation")
record Reconciliation(
        int fiscalYear,
        List<Entry> entries,

        @Schema(description = "bills of this year, and of the next, that wait for a person and stand in no entry")
        int unresolved) {

    /**
     * {@code calendar = billed - toYearBefore + fromYearAfter}, to the last digit.
     *
     * @param toYearBefore of this year's bills, for days before the first of April
     * @param fromYearAfter of the next year's bills, for days until the 31st of March
     */
    @Schema(name = "EmissionReconciliationEntry")
    record Entry(
            String site,
            String activity,
            String unit,
            Amounts billed,
            Amounts toYearBefore,
            Amounts fromYearAfter,
            Amounts calendar) {}

    @Schema(name = "EmissionReconciliationAmounts")
    record Amounts(String quantity, String yen, String tonnes) {}

    private enum Part {
        BILLED,
        BEFORE,
        AFTER,
        CALENDAR
    }

    private record Place(String site, String activity, String unit) {}

    private record Sums(BigDecimal quantity, BigDecimal yen, BigDecimal tonnes) {

        static final Sums NONE = new Sums(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

        Sums plus(Sums other) {
            return new Sums(quantity.add(other.quantity), yen.add(other.yen), tonnes.add(other.tonnes));
        }

        Amounts amounts() {
            return new Amounts(quantity.toPlainString(), yen.toPlainString(), tonnes.toPlainString());
        }
    }

    private static final Comparator<Place> IN_ORDER =
            Comparator.comparing(Place::site).thenComparing(Place::activity).thenComparing(Place::unit);

    /** @param next the year after, whose first bills may be of March */
    static Reconciliation of(FirmYear year, FirmYear next) {
        var april = YearMonth.of(year.fiscalYear(), Month.APRIL);
        var places = new TreeMap<Place, Map<Part, Sums>>(IN_ORDER);
        for (var outcome : year.outcomes()) {
            if (outcome instanceof Outcome.Calculated it) {
                var whole = whole(it);
                var before = until(it, april.minusMonths(1));
                add(places, it, Part.BILLED, whole);
                add(places, it, Part.BEFORE, before);
                add(places, it, Part.CALENDAR, whole.plus(negated(before)));
            }
        }
        for (var outcome : next.outcomes()) {
            if (outcome instanceof Outcome.Calculated it) {
                var after = until(it, april.plusMonths(11));
                if (!after.equals(Sums.NONE)) {
                    add(places, it, Part.AFTER, after);
                    add(places, it, Part.CALENDAR, after);
                }
            }
        }
        return new Reconciliation(
                year.fiscalYear(),
                places.entrySet().stream()
                        .map(it -> entry(it.getKey(), it.getValue()))
                        .toList(),
                unresolved(year) + unresolved(next));
    }

    private static int unresolved(FirmYear year) {
        return (int) year.outcomes().stream()
                .filter(it -> !(it instanceof Outcome.Calculated))
                .count();
    }

    private static Entry entry(Place place, Map<Part, Sums> parts) {
        return new Entry(
                place.site(),
                place.activity(),
                place.unit(),
                parts.getOrDefault(Part.BILLED, Sums.NONE).amounts(),
                parts.getOrDefault(Part.BEFORE, Sums.NONE).amounts(),
                parts.getOrDefault(Part.AFTER, Sums.NONE).amounts(),
                parts.getOrDefault(Part.CALENDAR, Sums.NONE).amounts());
    }

    private static void add(TreeMap<Place, Map<Part, Sums>> places, Outcome.Calculated it, Part part, Sums sums) {
        var row = it.row();
        places.computeIfAbsent(
                        new Place(row.site(), it.result().activity().id(), row.unit()), _ -> new EnumMap<>(Part.class))
                .merge(part, sums, Sums::plus);
    }

    private static Sums whole(Outcome.Calculated it) {
        return new Sums(
                Objects.requireNonNull(it.row().quantity()),
                Objects.requireNonNullElse(it.row().yen(), BigDecimal.ZERO),
                it.result().figures().getFirst().tonnes());
    }

    /** By days, up to the end of a month. */
    private static Sums until(Outcome.Calculated it, YearMonth last) {
        var period = Objects.requireNonNull(it.row().period());
        var whole = whole(it);
        return YearMonth.from(period.from()).isAfter(last)
                ? Sums.NONE
                : new Sums(
                        until(period, whole.quantity(), last),
                        until(period, whole.yen(), last),
                        until(period, whole.tonnes(), last));
    }

    private static BigDecimal until(Period period, BigDecimal amount, YearMonth last) {
        return MonthShares.calendar(period, amount).headMap(last.plusMonths(1)).values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Sums negated(Sums sums) {
        return new Sums(
                sums.quantity().negate(), sums.yen().negate(), sums.tonnes().negate());
    }
}
