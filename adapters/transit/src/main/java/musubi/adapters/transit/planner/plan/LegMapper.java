package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From OpenTripPlanner's {@code Leg} to ours. Calls on the way are read from {@code intermediatePlaces}: {@code stopCalls},
 * which is to replace it, fails for trips that run by headway ({@code frequencies.txt}).
 */
final class LegMapper {

    private final RentalMapper rentals = new RentalMapper();
    private final BookingMapper bookings = new BookingMapper();

    /** @param co2 in grams for one person, or null where it is not known */
    Plan.Leg map(JsonNode node, @Nullable LegCo2 co2) {
        return new Plan.Leg(
                node.path("mode").asText(),
                time(node.path("start")),
                time(node.path("end")),
                node.path("duration").asLong(),
                node.path("distance").asDouble(),
                place(node.path("from")),
                place(node.path("to")),
                route(node),
                trip(node),
                rentals.map(node),
                bookings.map(node),
                co2,
                Field.text(node.path("legGeometry"), "points"),
                calls(node),
                alerts(node));
    }

    static Plan.Time time(JsonNode node) {
        var scheduled = OffsetDateTime.parse(node.path("scheduledTime").asText());
        return Plan.Time.of(scheduled, Field.time(node.path("estimated"), "time"));
    }

    private static Plan.Place place(JsonNode node) {
        var stop = node.path("stop");
        return new Plan.Place(
                Field.text(node, "name"),
                node.path("lat").asDouble(),
                node.path("lon").asDouble(),
                Field.text(stop, "gtfsId"),
                Field.text(stop, "code"),
                Field.text(stop, "platformCode"),
                Field.text(stop, "wheelchairBoarding"));
    }

    private static Plan.@Nullable Route route(JsonNode leg) {
        var route = Field.present(leg.path("route"));
        return route == null ? null : route(route, leg.path("agency"));
    }

    static Plan.Route route(JsonNode route, JsonNode agency) {
        return new Plan.Route(
                route.path("gtfsId").asText(),
                Field.text(route, "shortName"),
                Field.text(route, "longName"),
                Field.text(route, "color"),
                Field.text(route, "textColor"),
                Field.text(agency, "name"));
    }

    private static Plan.@Nullable Trip trip(JsonNode leg) {
        var trip = Field.present(leg.path("trip"));
        return trip == null
                ? null
                : new Plan.Trip(
                        trip.path("gtfsId").asText(),
                        Field.text(leg, "headsign"),
                        serviceDate(leg),
                        leg.path("interlineWithPreviousLeg").asBoolean(),
                        leg.path("realTime").asBoolean(),
                        Field.text(leg, "realtimeState"),
                        Field.text(trip, "wheelchairAccessible"));
    }

    /** The API writes it {@code YYYYMMDD} or {@code YYYY-MM-DD}, by version. */
    private static @Nullable LocalDate serviceDate(JsonNode leg) {
        var text = Field.text(leg, "serviceDate");
        return text == null ? null : LocalDate.parse(text.replace("-", ""), DateTimeFormatter.BASIC_ISO_DATE);
    }

    /** None on foot. */
    private static List<Plan.Call> calls(JsonNode leg) {
        if (!leg.path("transitLeg").asBoolean()) {
            return List.of();
        }
        var calls = new ArrayList<Plan.Call>();
        calls.add(new Plan.Call(place(leg.path("from")), null, time(leg.path("start"))));
        calls.addAll(Field.list(leg.path("intermediatePlaces"), LegMapper::passed));
        calls.add(new Plan.Call(place(leg.path("to")), time(leg.path("end")), null));
        return calls;
    }

    private static Plan.Call passed(JsonNode place) {
        return new Plan.Call(place(place), time(place.path("arrival")), time(place.path("departure")));
    }

    static List<Plan.Alert> alerts(JsonNode node) {
        return Field.list(node.path("alerts"), LegMapper::alert);
    }

    private static Plan.Alert alert(JsonNode node) {
        return new Plan.Alert(
                Field.text(node, "alertHeaderText"),
                Field.text(node, "alertDescriptionText"),
                Field.text(node, "alertUrl"),
                Field.text(node, "alertCause"),
                Field.text(node, "alertEffect"));
    }
}
