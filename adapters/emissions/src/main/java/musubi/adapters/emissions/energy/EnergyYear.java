package musubi.adapters.emissions.energy;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import musubi.adapters.emissions.bill.FirmYear;
import musubi.adapters.emissions.bill.Outcome;
import musubi.adapters.emissions.factors.Activity.Scope;
import musubi.adapters.emissions.factors.Unit;
import musubi.adapters.emissions.inventory.Energy;
import musubi.adapters.emissions.inventory.Result;

/**
 * What a firm's bills of a fiscal year come to by the energy law. From 1,500 kL of crude oil on a firm is a designated one
 * (特定事業者, 省エネ法 §7). Nothing is weighed: 0.8 for non-fossil fuels and 1.2 belong to the intensity and the non-fossil share
 * alone. City gas counts as the meter reads it. Numbers are decimal strings.
 */
@Schema(name = "EnergyYear")
public record EnergyYear(
        int fiscalYear,
        String firm,

        @Schema(example = "2381.184000") String gigajoules,

        @Schema(description = "of crude oil: gigajoules x 0.0258", example = "61.434547")
        String kilolitres,

        @Schema(description = "kilolitres from which on a firm is a designated one", example = "1500")
        String threshold,

        @Schema(description = "of the threshold, to a tenth", example = "4.1")
        String percent,

        @Schema(description = "whether the threshold is reached; with unresolved rows it may be though this says no")
        boolean reached,

        List<Source> sources,

        @Schema(description = "rows that stand in no sum, for they wait for a person")
        int unresolved,

        @Schema(description = "sources of the scopes 1 and 2 whose heat is not known, and that stand in no sum")
        List<String> withoutHeat,

        @Schema(description = "whose rows of heat were used")
        List<String> editions) {

    private static final BigDecimal THRESHOLD = new BigDecimal("1500");
    private static final BigDecimal HUNDRED = new BigDecimal("100");

    /** @param heat per unit, as the edition prints it */
    @Schema(name = "EnergySource")
    public record Source(
            String activity, String quantity, String unit, String heat, String gigajoules, String kilolitres) {}

    private record Key(String activity, String unit, String heat) {}

    private record Amounts(BigDecimal quantity, BigDecimal gigajoules, BigDecimal kilolitres) {

        Amounts plus(Amounts other) {
            return new Amounts(
                    quantity.add(other.quantity), gigajoules.add(other.gigajoules), kilolitres.add(other.kilolitres));
        }
    }

    /** Whether all that the firm sent is in it, so that it can be said that the threshold is not reached. */
    @JsonIgnore
    public boolean isWhole() {
        return !sources.isEmpty() && unresolved == 0 && withoutHeat.isEmpty();
    }

    public static EnergyYear of(FirmYear year) {
        var sources = new TreeMap<Key, Amounts>(
                Comparator.comparing(Key::activity).thenComparing(Key::unit).thenComparing(Key::heat));
        var without = new TreeSet<String>();
        var editions = new TreeSet<String>();
        var unresolved = 0;
        for (var outcome : year.outcomes()) {
            if (!(outcome instanceof Outcome.Calculated(var row, var result, var _))) {
                unresolved++;
                continue;
            }
            var energy = result.energy();
            if (energy != null) {
                editions.add(energy.edition().id());
                var quantity = row.quantity() == null ? BigDecimal.ZERO : row.quantity();
                sources.merge(
                        new Key(
                                result.activity().id(),
                                Unit.find(row.unit()).map(Unit::text).orElse(row.unit()),
                                heat(energy)),
                        new Amounts(quantity, energy.gigajoules(), energy.kilolitres()),
                        Amounts::plus);
            } else if (isOfTheFirm(result)) {
                without.add(result.activity().id());
            }
        }
        var sum = sources.values().stream()
                .reduce(new Amounts(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO), Amounts::plus);
        var list = new ArrayList<Source>();
        sources.forEach((key, of) -> list.add(new Source(
                key.activity(),
                of.quantity().toPlainString(),
                key.unit(),
                key.heat(),
                of.gigajoules().toPlainString(),
                of.kilolitres().toPlainString())));
        return new EnergyYear(
                year.fiscalYear(),
                year.firm(),
                sum.gigajoules().toPlainString(),
                sum.kilolitres().toPlainString(),
                THRESHOLD.toPlainString(),
                sum.kilolitres()
                        .multiply(HUNDRED)
                        .divide(THRESHOLD, 1, RoundingMode.HALF_UP)
                        .toPlainString(),
                sum.kilolitres().compareTo(THRESHOLD) >= 0,
                list,
                unresolved,
                List.copyOf(without),
                List.copyOf(editions));
    }

    private static String heat(Energy energy) {
        return energy.factor().printed() + " " + energy.factor().unit().text();
    }

    private static boolean isOfTheFirm(Result.Calculated result) {
        var scope = result.activity().scope();
        return scope == Scope.SCOPE1 || scope == Scope.SCOPE2;
    }
}
