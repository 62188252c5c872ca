package musubi.adapters.emissions.pact;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import musubi.adapters.emissions.pact.wire.Decimals;
import musubi.adapters.emissions.production.Output;
import musubi.adapters.emissions.production.OutputUnit;
import org.jspecify.annotations.Nullable;

/**
 * How much of a year's energy goes to one product: one rule for all products, by what they weigh, count, take or earn.
 *
 * @param units made of the product in the year, in its declared unit of measurement
 * @param rule by what the year is shared out
 * @param measure of this product, by the rule
 * @param of all products together
 */
record Production(BigDecimal units, String rule, BigDecimal measure, BigDecimal of) {

    private static final List<String> RULES = List.of("pieces", "kilograms", "hours", "yen");

    private static final Map<String, OutputUnit> COUNTED = Map.of(
            "pieces", OutputUnit.PIECE,
            "kilograms", OutputUnit.KILOGRAM,
            "hours", OutputUnit.HOUR,
            "yen", OutputUnit.YEN);

    /** What products that are declared so are counted in. */
    private static final Map<String, OutputUnit> DECLARED = Map.of(
            "piece", OutputUnit.PIECE,
            "kilogram", OutputUnit.KILOGRAM,
            "liter", OutputUnit.LITRE,
            "cubic meter", OutputUnit.CUBIC_METRE,
            "square meter", OutputUnit.SQUARE_METRE,
            "hour", OutputUnit.HOUR);

    /**
     * As the request says it, or of what the firm sent of its production.
     *
     * @param made in the year
     * @param declared the footprint's unit of measurement
     */
    static Production read(JsonNode json, Supplier<List<Output>> made, String declared) {
        if (!json.path("product").isTextual()) {
            return read(json);
        }
        var rule = rule(json);
        var unit = DECLARED.get(declared);
        var product = json.path("product").textValue();
        var all = made.get();
        var units = unit == null ? BigDecimal.ZERO : sum(all, product, unit);
        var measure = sum(all, product, Objects.requireNonNull(COUNTED.get(rule)));
        if (units.signum() <= 0 || measure.signum() <= 0) {
            throw Refused.of(
                    422,
                    "not-produced",
                    "/production/product",
                    "The firm sent no production of this product in this year that is counted by " + rule + " and by "
                            + (declared.isEmpty() ? "the declared unit" : declared) + ".",
                    "この年度にこの製品の生産量（配分基準と宣言単位の両方）が登録されていません。");
        }
        return new Production(units, rule, measure, sum(all, null, Objects.requireNonNull(COUNTED.get(rule))));
    }

    /** Of one product, or of all. Tonnes are kilograms. */
    private static BigDecimal sum(List<Output> made, @Nullable String product, OutputUnit unit) {
        return made.stream()
                .filter(it -> product == null || it.product().equals(product))
                .map(it -> in(unit, it))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal in(OutputUnit unit, Output it) {
        if (it.unit() == unit) {
            return it.quantity();
        }
        return unit == OutputUnit.KILOGRAM && it.unit() == OutputUnit.TONNE
                ? it.quantity().movePointRight(3)
                : BigDecimal.ZERO;
    }

    private static Production read(JsonNode json) {
        var it = new Production(positive(json, "units"), rule(json), positive(json, "measure"), positive(json, "of"));
        if (it.measure.compareTo(it.of) > 0) {
            throw Refused.of(
                    422,
                    "more-than-all",
                    "/production/measure",
                    "One product is not more than all: measure is at most of.",
                    "一製品の measure は全体 of を超えません。");
        }
        return it;
    }

    private static String rule(JsonNode json) {
        var rule = json.path("rule").asText("");
        if (!RULES.contains(rule)) {
            throw Refused.of(
                    422,
                    "no-rule",
                    "/production/rule",
                    "Say by what the year is shared out among products: " + String.join(", ", RULES) + ".",
                    "配分の基準を選んでください: " + String.join("、", RULES));
        }
        return rule;
    }

    /** Of a year's kilograms those of so many units. */
    BigDecimal share(BigDecimal kilograms, BigDecimal amount) {
        return kilograms.multiply(measure).multiply(amount).divide(of.multiply(units), MathContext.DECIMAL128);
    }

    String text(int fiscalYear) {
        return "By " + rule + ": " + Decimals.plain(measure) + " of " + Decimals.plain(of) + " in fiscal " + fiscalYear
                + ", over " + Decimals.plain(units) + " units; the rest is other products and overhead.";
    }

    static BigDecimal positive(JsonNode json, String name) {
        return Decimals.find(json.path(name).asText(""))
                .filter(it -> it.signum() > 0)
                .orElseThrow(() -> Refused.of(
                        422,
                        "not-a-quantity",
                        "/production/" + name,
                        "Write a decimal number as text, more than 0.",
                        "0より大きい10進数を文字列で書いてください。"));
    }
}
