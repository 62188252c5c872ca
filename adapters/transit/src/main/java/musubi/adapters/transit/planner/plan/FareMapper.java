package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what the legs of an itinerary cost an ordinary passenger. A ticket that is good for several legs stands at each
 * of them with the same id, and is paid once.
 */
final class FareMapper {

    /** Null when a ride has no known price, or prices are in several currencies: a part of the price would mislead. */
    Plan.@Nullable Fare map(JsonNode legs) {
        var paid = new HashSet<String>();
        var total = BigDecimal.ZERO;
        String currency = null;
        for (var leg : legs) {
            if (!leg.path("transitLeg").asBoolean()) {
                continue;
            }
            var use = ordinary(leg.path("fareProducts"));
            if (use == null) {
                return null;
            }
            var price = use.path("product").path("price");
            var itsCurrency = price.path("currency").path("code").asText();
            if (currency != null && !currency.equals(itsCurrency)) {
                return null;
            }
            currency = itsCurrency;
            if (paid.add(use.path("id").asText())) {
                total = total.add(price.path("amount").decimalValue());
            }
        }
        return currency == null ? null : new Plan.Fare(total.doubleValue(), currency);
    }

    /** The first price that is for everybody. */
    private static @Nullable JsonNode ordinary(JsonNode uses) {
        return StreamSupport.stream(uses.spliterator(), false)
                .filter(use -> use.path("product").path("price").isObject())
                .filter(FareMapper::isForEverybody)
                .findFirst()
                .orElse(null);
    }

    private static boolean isForEverybody(JsonNode use) {
        var category = use.path("product").path("riderCategory");
        return !category.isObject() || category.path("isDefault").asBoolean();
    }
}
