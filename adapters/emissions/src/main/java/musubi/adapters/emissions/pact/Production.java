package musubi.adapters.emissions.pact;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import musubi.adapters.emissions.pact.wire.Decimals;

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

    static Production read(JsonNode json) {
        var rule = json.path("rule").asText("");
        if (!RULES.contains(rule)) {
            throw Refused.of(
                    422,
                    "no-rule",
                    "/production/rule",
                    "Say by what the year is shared out among products: " + String.join(", ", RULES) + ".",
                    "配分の基準を選んでください: " + String.join("、", RULES));
        }
        var it = new Production(positive(json, "units"), rule, positive(json, "measure"), positive(json, "of"));
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
