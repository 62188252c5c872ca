package musubi.adapters.transit.planner;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.SortedMap;
import musubi.adapters.transit.planner.engine.PlannerEngineFactory;

/**
 * What rides cost with a transit card, beside the graph: by feed, by fare, in the currency of the fare. OpenTripPlanner knows two
 * prices for one fare in Fares V2 alone, and where one feed has those, it leaves out the fares of all others.
 */
final class CardPrices {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CardPrices() {}

    static void write(SortedMap<String, SortedMap<String, BigDecimal>> prices, Path folder) {
        try {
            JSON.writeValue(folder.resolve(PlannerEngineFactory.CARD_PRICES).toFile(), prices);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("Cannot write the prices with a card into " + folder, unwritable);
        }
    }
}
