package musubi.adapters.transit.planner.otp;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Serializable;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import musubi.adapters.transit.planner.engine.PlannerEngineFactory;
import org.opentripplanner.core.model.id.FeedScopedId;
import org.opentripplanner.model.fare.FareMedium;
import org.opentripplanner.model.fare.FareOffer;
import org.opentripplanner.model.fare.FareProduct;
import org.opentripplanner.transit.model.basic.Money;

/** What fares of {@code fare_attributes.txt} cost with a transit card, by feed and fare, in the currency of the fare. */
record CardPrices(Map<String, Map<String, BigDecimal>> prices) implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** None where the graph was built without. */
    static CardPrices in(Path folder) throws IOException {
        var file = folder.resolve(PlannerEngineFactory.CARD_PRICES);
        return new CardPrices(Files.exists(file) ? JSON.readValue(file.toFile(), new TypeReference<>() {}) : Map.of());
    }

    /** The same ride, paid with a card; nothing where the offer names a medium itself, or no such price is known. */
    Optional<FareOffer> of(FareOffer offer) {
        var product = offer.fareProduct();
        var feed = product.id().getFeedId();
        var price = prices.getOrDefault(feed, Map.of()).get(product.id().getId());
        if (price == null || product.medium() != null) {
            return Optional.empty();
        }
        var amount = Money.ofFractionalAmount(product.price().currency(), price.floatValue());
        var card = FareProduct.of(product.id(), product.name(), amount)
                .withMedium(new FareMedium(new FeedScopedId(feed, "ic"), "ICカード"))
                .build();
        return Optional.of(FareOffer.of(offer.startTime(), card));
    }
}
