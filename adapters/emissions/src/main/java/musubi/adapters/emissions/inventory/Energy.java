package musubi.adapters.emissions.inventory;

import java.math.BigDecimal;
import java.util.Optional;
import musubi.adapters.emissions.factors.Edition;
import musubi.adapters.emissions.factors.Editions;
import musubi.adapters.emissions.factors.Factor;
import musubi.adapters.emissions.factors.FactorKind;
import musubi.adapters.emissions.factors.Series;

/**
 * The use as the energy law counts it (省エネ法): heat, and crude-oil equivalent. No weights: those for non-fossil fuels belong to the
 * intensity alone. City gas counts as the meter reads it, with another heat than inside its factor.
 *
 * @param gigajoules rounded as {@link Tonnes} says
 * @param kilolitres of crude oil, likewise
 */
public record Energy(BigDecimal gigajoules, BigDecimal kilolitres, Factor factor, Edition edition) {

    private static final BigDecimal CRUDE_OIL = new BigDecimal("0.0258");

    /** None where the law counts no such use, or its heat is not known. */
    static Optional<Energy> of(Asked asked, Editions editions) {
        var edition = editions.find(Series.ENERGY_LAW, asked.year()).orElse(null);
        if (edition == null) {
            return Optional.empty();
        }
        return editions.find(
                        edition,
                        asked.activity().factor(),
                        it -> it.kind() == FactorKind.HEAT && it.supplierNo().isEmpty())
                .map(it -> {
                    var amount = asked.amount(it.unit().per());
                    var heat = amount.exact().multiply(it.value());
                    return new Energy(
                            Tonnes.of(heat, amount.divisor()),
                            Tonnes.of(heat.multiply(CRUDE_OIL), amount.divisor()),
                            it,
                            edition);
                });
    }
}
