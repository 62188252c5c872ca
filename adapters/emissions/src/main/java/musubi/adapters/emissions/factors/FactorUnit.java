package musubi.adapters.emissions.factors;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a factor gives for one of what: {@code t-CO2/kWh}, {@code kg-CO2/人・日}, {@code GJ/千kWh}.
 *
 * @param text as the table writes it
 * @param gives one of it, in tonnes; in gigajoules for heat
 * @param gas null for heat, and for shares
 */
public record FactorUnit(
        String text, BigDecimal gives, @Nullable Gas gas, Unit per) {

    private static final Pattern SHAPE = Pattern.compile("(t|kg|GJ)(?:-?(CO2e?))?/(\\S{1,8})");
    private static final BigDecimal THOUSANDTH = new BigDecimal("0.001");

    static Optional<FactorUnit> find(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches() || parts.group(1).equals("GJ") != (parts.group(2) == null) && !text.equals("t/t")) {
            return Optional.empty();
        }
        var gives = parts.group(1).equals("kg") ? THOUSANDTH : BigDecimal.ONE;
        var gas = parts.group(2) == null ? null : parts.group(2).equals("CO2") ? Gas.CO2 : Gas.CO2E;
        return Unit.find(parts.group(3)).map(per -> new FactorUnit(text, gives, gas, per));
    }
}
