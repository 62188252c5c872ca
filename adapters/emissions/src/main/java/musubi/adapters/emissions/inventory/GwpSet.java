package musubi.adapters.emissions.inventory;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.function.Function;
import musubi.adapters.emissions.factors.Edition;
import musubi.adapters.emissions.factors.Editions;
import musubi.adapters.emissions.factors.Factor;
import musubi.adapters.emissions.factors.FactorKind;
import musubi.adapters.emissions.factors.Gas;

/** By which assessment report of the IPCC gases are weighed. It is said with every figure. */
public enum GwpSet {
    AR4,
    AR5,
    AR6;

    /** What gets out of one gas or of a blend, which is the sum of its gases by mass. None where a gas is not in the edition. */
    Optional<Figure> figure(Asked asked, Edition edition, Editions editions) {
        var inputs = new LinkedHashMap<String, String>();
        inputs.put(
                "quantity",
                asked.quantity().toPlainString() + " " + asked.unit().text());
        inputs.put("gwpSet", name());
        return potential(asked.activity().factor(), edition, editions, inputs).map(it -> {
            inputs.put("gwp", it.value().toPlainString());
            var exact = asked.amount(it.unit().per()).exact().multiply(it.value());
            return new Figure(Basis.GWP, Tonnes.of(exact), Gas.CO2E, new Trace(it, edition, "quantity x GWP", inputs));
        });
    }

    private Optional<Factor> potential(
            String gas, Edition edition, Editions editions, LinkedHashMap<String, String> inputs) {
        var shares = editions.factors(edition, gas).stream()
                .filter(it -> it.kind() == FactorKind.SHARE)
                .toList();
        if (shares.isEmpty()) {
            return own(gas, edition, editions);
        }
        var sum = BigDecimal.ZERO;
        Factor last = null;
        for (var share : shares) {
            var part = own(share.menu(), edition, editions).orElse(null);
            if (part == null) {
                return Optional.empty();
            }
            inputs.put(
                    share.menu(),
                    share.value().toPlainString() + " x " + part.value().toPlainString());
            sum = sum.add(share.value().multiply(part.value()));
            last = part;
        }
        return Optional.ofNullable(last).map(blend(gas, sum));
    }

    /** The row that a table of blends would have. */
    private static Function<Factor, Factor> blend(String gas, BigDecimal sum) {
        return part -> new Factor(
                gas,
                "",
                "",
                part.menu(),
                part.kind(),
                new BigDecimal(sum.stripTrailingZeros().toPlainString()),
                part.unit(),
                null,
                "",
                false,
                null,
                null,
                "");
    }

    private Optional<Factor> own(String gas, Edition edition, Editions editions) {
        return editions.find(
                edition, gas, it -> it.kind() == FactorKind.GWP && it.menu().equals(name()));
    }
}
