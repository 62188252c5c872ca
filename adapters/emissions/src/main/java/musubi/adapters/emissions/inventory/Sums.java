package musubi.adapters.emissions.inventory;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.Optional;
import musubi.adapters.emissions.factors.Edition;
import musubi.adapters.emissions.factors.Factor;
import musubi.adapters.emissions.factors.Gas;

/** The formulas. Every one multiplies exact decimals, and is rounded once. */
final class Sums {

    private static final BigDecimal CO2 = new BigDecimal("44");
    private static final BigDecimal CARBON = new BigDecimal("12");

    private Sums() {}

    /** Use times factor, as the table prints it. */
    static Figure byFactor(Basis basis, Asked asked, Factor factor, Edition edition) {
        var amount = asked.amount(factor.unit().per());
        var exact =
                amount.exact().multiply(factor.value()).multiply(factor.unit().gives());
        var inputs = inputs(asked, amount);
        inputs.put("factor", factor.printed() + " " + factor.unit().text());
        var formula = isOne(amount.divisor()) ? "quantity x factor" : "quantity / m3PerTonne x factor";
        return new Figure(
                basis,
                Tonnes.of(exact, amount.divisor()),
                Objects.requireNonNullElse(factor.unit().gas(), Gas.CO2E),
                new Trace(factor, edition, formula, inputs));
    }

    /** Use times heat times carbon times 44/12, where the row says what it is made of. */
    static Optional<Figure> byLaw(Asked asked, Factor factor, Edition edition) {
        var heat = factor.heat();
        var carbon = factor.carbon();
        if (heat == null || carbon == null) {
            return Optional.empty();
        }
        var amount = asked.amount(factor.unit().per());
        var exact = amount.exact().multiply(heat).multiply(carbon).multiply(CO2);
        var inputs = inputs(asked, amount);
        inputs.put("heat", heat + " GJ/" + factor.unit().per().text());
        inputs.put("carbon", carbon + " tC/GJ");
        var formula = isOne(amount.divisor())
                ? "quantity x heat x carbon x 44/12"
                : "quantity / m3PerTonne x heat x carbon x 44/12";
        return Optional.of(new Figure(
                Basis.LAW,
                Tonnes.of(exact, CARBON.multiply(amount.divisor())),
                Gas.CO2,
                new Trace(factor, edition, formula, inputs)));
    }

    private static LinkedHashMap<String, String> inputs(Asked asked, Asked.Amount amount) {
        var inputs = new LinkedHashMap<String, String>();
        inputs.put(
                "quantity",
                asked.quantity().toPlainString() + " " + asked.unit().text());
        if (!isOne(amount.divisor())) {
            inputs.put("m3PerTonne", amount.divisor().toPlainString());
        }
        return inputs;
    }

    private static boolean isOne(BigDecimal divisor) {
        return divisor.compareTo(BigDecimal.ONE) == 0;
    }
}
