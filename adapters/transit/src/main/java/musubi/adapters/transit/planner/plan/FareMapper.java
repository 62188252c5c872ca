package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Adds up what the legs of an itinerary cost an ordinary passenger. A ticket that is good for several legs stands at each
 * of them with the same id, and is paid once.
 */
final class FareMapper {

    /** An IC card, however the operator names it (fare_media.txt). */
    private static final Pattern IC = Pattern.compile("(?i)(^|[^a-z])ic([^a-z]|$)|suica|pasmo|交通系");

    private static final Pattern CASH = Pattern.compile("(?i)cash|現金");

    /** In cash: null when a ride has no known price, or prices are in several currencies. A part of it would mislead. */
    Plan.@Nullable Fare map(JsonNode legs) {
        return sum(legs, use -> !medium(use).isObject() || matches(use, CASH));
    }

    /** By IC card: null where a ride has no such price. */
    Plan.@Nullable Fare mapIc(JsonNode legs) {
        return sum(legs, use -> matches(use, IC));
    }

    private static JsonNode medium(JsonNode use) {
        return use.path("product").path("medium");
    }

    private static boolean matches(JsonNode use, Pattern names) {
        var medium = medium(use);
        return names.matcher(medium.path("id").asText().replaceFirst("^[^:]*:", ""))
                        .find()
                || names.matcher(medium.path("name").asText()).find();
    }

    private static Plan.@Nullable Fare sum(JsonNode legs, Predicate<JsonNode> paidBy) {
        var paid = new HashSet<String>();
        var total = BigDecimal.ZERO;
        String currency = null;
        for (var leg : legs) {
            if (!leg.path("transitLeg").asBoolean()) {
                continue;
            }
            var use = ordinary(leg.path("fareProducts"), paidBy);
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
    private static @Nullable JsonNode ordinary(JsonNode uses, Predicate<JsonNode> paidBy) {
        return StreamSupport.stream(uses.spliterator(), false)
                .filter(use -> use.path("product").path("price").isObject())
                .filter(FareMapper::isForEverybody)
                .filter(paidBy)
                .findFirst()
                .orElse(null);
    }

    private static boolean isForEverybody(JsonNode use) {
        var category = use.path("product").path("riderCategory");
        return !category.isObject() || category.path("isDefault").asBoolean();
    }
}
