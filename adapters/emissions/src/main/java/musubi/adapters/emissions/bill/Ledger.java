package musubi.adapters.emissions.bill;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import musubi.adapters.emissions.factors.Unit;
import musubi.adapters.emissions.inventory.Basis;
import musubi.adapters.emissions.inventory.Figure;
import musubi.adapters.emissions.inventory.Result;
import musubi.hub.adapter.WrongRequest;

/** A firm's fiscal year by month, site and source, in one of the two views of time; both come to the same. */
@Schema(name = "EmissionLedger")
public record Ledger(
        int fiscalYear,
        @Schema(allowableValues = {"billed", "calendar"}) String view,
        List<Entry> entries,

        @Schema(description = "rows that stand in no entry, for they wait for a person")
        int unresolved) {

    /** @param tonnes the figure that counts; of electricity market-based */
    @Schema(name = "EmissionLedgerEntry")
    public record Entry(
            String month,
            String site,
            String activity,
            String quantity,
            String unit,
            String yen,
            String tonnes,

            @Schema(description = "of electricity by the national average, else as tonnes")
            String tonnesLocation) {}

    /** How a bill is spread over months. */
    public enum View {
        BILLED(MonthShares::billed),
        CALENDAR(MonthShares::calendar);

        private final BiFunction<Period, BigDecimal, SortedMap<YearMonth, BigDecimal>> shares;

        public static View of(String text) {
            return switch (text) {
                case "billed" -> BILLED;
                case "calendar" -> CALENDAR;
                default -> throw new WrongRequest("A view is billed or calendar.", "view は billed か calendar です。");
            };
        }

        View(BiFunction<Period, BigDecimal, SortedMap<YearMonth, BigDecimal>> shares) {
            this.shares = shares;
        }

        /** What of an amount of a bill belongs to each month; the shares come to the amount, to the last digit. */
        public SortedMap<YearMonth, BigDecimal> shares(Period period, BigDecimal amount) {
            return shares.apply(period, amount);
        }

        /** As it is asked for. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private record Amounts(BigDecimal quantity, BigDecimal yen, BigDecimal tonnes, BigDecimal location) {

        Amounts plus(Amounts other) {
            return new Amounts(
                    quantity.add(other.quantity),
                    yen.add(other.yen),
                    tonnes.add(other.tonnes),
                    location.add(other.location));
        }
    }

    private record Place(YearMonth month, String site, String activity, String unit) {}

    private static final Comparator<Place> IN_ORDER = Comparator.comparing(Place::month)
            .thenComparing(Place::site)
            .thenComparing(Place::activity)
            .thenComparing(Place::unit);

    public static Ledger of(int fiscalYear, View view, List<Outcome> outcomes) {
        var places = new TreeMap<Place, Amounts>(IN_ORDER);
        var unresolved = 0;
        for (var outcome : outcomes) {
            if (outcome instanceof Outcome.Calculated(var row, var result, var _)) {
                spread(row, result, view, places);
            } else {
                unresolved++;
            }
        }
        var entries = places.entrySet().stream()
                .map(it -> entry(it.getKey(), it.getValue()))
                .toList();
        return new Ledger(fiscalYear, view.text(), entries, unresolved);
    }

    private static Entry entry(Place place, Amounts amounts) {
        return new Entry(
                place.month().toString(),
                place.site(),
                place.activity(),
                amounts.quantity().toPlainString(),
                place.unit(),
                amounts.yen().toPlainString(),
                amounts.tonnes().toPlainString(),
                amounts.location().toPlainString());
    }

    private static void spread(BillRow row, Result.Calculated result, View view, TreeMap<Place, Amounts> places) {
        var period = Objects.requireNonNull(row.period());
        var counts = result.figures().getFirst().tonnes();
        var location = result.figures().stream()
                .filter(it -> it.basis() == Basis.LOCATION)
                .map(Figure::tonnes)
                .findFirst()
                .orElse(counts);
        var quantities = view.shares.apply(period, Objects.requireNonNull(row.quantity()));
        var yen = view.shares.apply(period, Objects.requireNonNullElse(row.yen(), BigDecimal.ZERO));
        var tonnes = view.shares.apply(period, counts);
        var unit = Unit.find(row.unit()).map(Unit::text).orElse(row.unit());
        var byLocation = view.shares.apply(period, location);
        quantities.forEach((month, quantity) -> places.merge(
                new Place(month, row.site(), result.activity().id(), unit),
                new Amounts(
                        quantity,
                        yen.getOrDefault(month, BigDecimal.ZERO),
                        tonnes.getOrDefault(month, BigDecimal.ZERO),
                        byLocation.getOrDefault(month, BigDecimal.ZERO)),
                Amounts::plus));
    }
}
