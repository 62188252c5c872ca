package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;

/** From OpenTripPlanner's {@code Itinerary} to ours. */
final class ItineraryMapper {

    private final LegMapper legs = new LegMapper();
    private final FareMapper fares = new FareMapper();

    Plan.Itinerary map(JsonNode node) {
        return new Plan.Itinerary(
                OffsetDateTime.parse(node.path("start").asText()),
                OffsetDateTime.parse(node.path("end").asText()),
                node.path("duration").asLong(),
                node.path("waitingTime").asLong(),
                node.path("walkTime").asLong(),
                node.path("walkDistance").asDouble(),
                node.path("numberOfTransfers").asInt(),
                Field.number(node, "elevationGained"),
                Field.number(node, "elevationLost"),
                fares.map(node.path("legs")),
                List.copyOf(Field.list(node.path("legs"), legs::map)));
    }
}
