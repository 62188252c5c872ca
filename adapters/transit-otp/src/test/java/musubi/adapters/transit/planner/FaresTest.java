package musubi.adapters.transit.planner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Three operators in one graph, each of whom says his fares in another way: none takes away the prices of another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaresTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final City city;

    FaresTest(@TempDir Path folder) {
        city = new City(folder, new FeedsInMemory());
        publish("own", WholeFeed.files());
        publish("cash", moved("36.6", older()));
        var card = moved("36.7", older());
        card.put("fare_attributes.txt", """
                fare_id,price,currency_type,payment_method,transfers,agency_id,ic_price
                F200,200,JPY,0,0,AG,198
                F300,300,JPY,1,,AG,
                """);
        publish("card", card);
        city.catchUp();
    }

    /** Without Fares V2. */
    private static Map<String, String> older() {
        var files = WholeFeed.files();
        files.keySet()
                .removeIf(
                        it -> it.matches("(areas|stop_areas|timeframes|rider_categories|fare_(?!attr|rules).*)\\.txt"));
        files.computeIfPresent("routes.txt", (_, text) -> text.replace("network_id", "route_desc"));
        return files;
    }

    private static Map<String, String> moved(String latitude, Map<String, String> files) {
        files.computeIfPresent("stops.txt", (_, text) -> text.replace("36.50", latitude));
        files.computeIfPresent("shapes.txt", (_, text) -> text.replace("36.50", latitude));
        return files;
    }

    private void publish(String operator, Map<String, String> files) {
        city.feeds.publish(operator, zip -> {
            try {
                Files.write(zip, Push.of(files).normalised());
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }

    @AfterAll
    void close() {
        city.close();
    }

    @Test
    void everyFeedGoesLive() {
        assertThat(city.feeds.states()).isEqualTo(Map.of(1L, "live", 2L, "live", 3L, "live"));
    }

    @Test
    void pricesOfFaresV2AreThere() throws IOException {
        assertThat(prices("36.50")).contains("own:CASH 200 JPY");
    }

    @Test
    void olderFaresAreThereBesideThem() throws IOException {
        assertThat(prices("36.6")).containsExactly("- 200 JPY");
    }

    @Test
    void aCardHasAPriceOfItsOwn() throws IOException {
        assertThat(prices("36.7")).containsExactly("- 200 JPY", "card:ic 198 JPY");
    }

    /** Medium, amount and currency of each offer for a ride from the first stop to the second. */
    private TreeSet<String> prices(String latitude) throws IOException {
        var answer = city.ask("""
                { planConnection(origin: {location: {coordinate: {latitude: %s, longitude: 140.60}}},
                    destination: {location: {coordinate: {latitude: %s, longitude: 140.645}}},
                    dateTime: {earliestDeparture: "2026-12-02T07:50:00+09:00"}, modes: {transitOnly: true}, first: 1) {
                  edges { node { legs { fareProducts { product { medium { id }
                    ... on DefaultFareProduct { price { amount currency { code } } } } } } } } } }
                """.formatted(latitude, latitude));
        var prices = new TreeSet<String>();
        for (var product : JSON.readTree(answer).findValues("product")) {
            prices.add(product.path("medium").path("id").asText("-") + " "
                    + product.at("/price/amount").asInt() + " "
                    + product.at("/price/currency/code").asText());
        }
        return prices;
    }
}
