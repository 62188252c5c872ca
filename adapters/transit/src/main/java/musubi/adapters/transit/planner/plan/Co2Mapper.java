package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What one person causes on a way: what the operators say, or else by {@code co2.csv}. Unknown is unknown. */
final class Co2Mapper {

    /** What OpenTripPlanner counts for a car and for those who sit in it, where nobody says otherwise. */
    private static final double GRAMS_OF_A_CAR = 170;

    private static final double PERSONS_IN_A_CAR = 1.3;

    private final Map<String, Rate> rates = read();

    private record Rate(double grams, LegCo2.Basis basis) {}

    /** In grams for one person. */
    static double byCar(double metres) {
        return rounded(metres / 1000 * GRAMS_OF_A_CAR / PERSONS_IN_A_CAR);
    }

    /** Of each leg; null where it is not known. */
    List<@Nullable LegCo2> legs(JsonNode itinerary) {
        var legs = itinerary.path("legs");
        var told = Field.number(itinerary.path("emissionsPerPerson"), "co2");
        return IntStream.range(0, legs.size())
                .<@Nullable LegCo2>mapToObj(at -> isTheOnlyRide(legs, at) && told != null
                        ? new LegCo2(rounded(told), LegCo2.Basis.FEED)
                        : byRate(legs.get(at)))
                .toList();
    }

    /** Null where it is not known of one of the legs. */
    static @Nullable Double sum(List<@Nullable LegCo2> legs) {
        var sum = 0.0;
        for (var leg : legs) {
            if (leg == null) {
                return null;
            }
            sum += leg.grams();
        }
        return rounded(sum);
    }

    /** OpenTripPlanner adds up the rides that it knows something of: of several rides the sum may lack some. */
    private static boolean isTheOnlyRide(JsonNode legs, int at) {
        return IntStream.range(0, legs.size())
                .allMatch(it -> legs.get(it).path("transitLeg").asBoolean() == (it == at));
    }

    private @Nullable LegCo2 byRate(JsonNode leg) {
        var rate = rates.get(key(leg));
        return rate == null
                ? null
                : new LegCo2(rounded(leg.path("distance").asDouble() / 1000 * rate.grams), rate.basis);
    }

    /**
     * What comes on demand is no bus, whatever its route says. Of a hired bicycle one does not always know whether it has a
     * motor: then the one with it is counted.
     */
    private static String key(JsonNode leg) {
        if (leg.path("pickupBookingInfo").isObject()) {
            return "ON_DEMAND";
        }
        var mode = leg.path("mode").asText();
        var hired = leg.path("rentedBike").asBoolean();
        var motor = leg.path("from").path("rentalVehicle").path("vehicleType").path("propulsionType");
        return mode.equals("BICYCLE") && hired && !motor.asText().equals("HUMAN") ? "E_BIKE" : mode;
    }

    private static double rounded(double grams) {
        return Math.round(grams * 10) / 10.0;
    }

    private static Map<String, Rate> read() {
        var resource = Objects.requireNonNull(Co2Mapper.class.getResourceAsStream("co2.csv"), "co2.csv");
        try (var csv = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .ofNamedCsvRecord(resource, StandardCharsets.UTF_8)) {
            var rates = new HashMap<String, Rate>();
            csv.forEach(row -> rates.put(
                    row.getField("key"),
                    new Rate(Double.parseDouble(row.getField("grams")), LegCo2.Basis.valueOf(row.getField("basis")))));
            return Map.copyOf(rates);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read co2.csv", unreadable);
        }
    }
}
