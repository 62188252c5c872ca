package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** From OpenTripPlanner's {@code Itinerary} to ours. */
final class ItineraryMapper {

    private final LegMapper legs = new LegMapper();
    private final FareMapper fares = new FareMapper();
    private final Co2Mapper co2 = new Co2Mapper();
    private final StepFreeMapper steps = new StepFreeMapper();

    /** How far a car would go is known when all ways are. */
    Plan.Itinerary map(JsonNode node) {
        var theirs = node.path("legs");
        var emitted = co2.legs(node);
        var ours = IntStream.range(0, theirs.size())
                .mapToObj(at -> legs.map(theirs.get(at), emitted.get(at)))
                .toList();
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
                delay(ours),
                fares.map(theirs),
                fares.mapIc(theirs),
                new Co2(Co2Mapper.sum(emitted), 0),
                steps.map(theirs),
                ours);
    }

    /** That of the last vehicle. */
    private static @Nullable Long delay(List<Plan.Leg> legs) {
        return legs.reversed().stream()
                .filter(it -> it.trip() != null)
                .findFirst()
                .map(it -> it.end().delay())
                .orElse(null);
    }
}
