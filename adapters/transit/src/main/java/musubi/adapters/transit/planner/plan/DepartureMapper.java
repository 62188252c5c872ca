package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** From OpenTripPlanner's {@code Stoptime} to ours. */
final class DepartureMapper {

    private final ZoneId zone;

    /** @param zone whose offset the times carry */
    DepartureMapper(ZoneId zone) {
        this.zone = zone;
    }

    /** @param stops as the planner gives them; one that it does not know is null */
    Departures map(OffsetDateTime from, JsonNode stops, int count) {
        var known = known(stops);
        var alerts = new LinkedHashSet<Plan.Alert>();
        known.forEach(it -> alerts.addAll(LegMapper.alerts(it)));
        var departures = known.stream()
                .flatMap(this::departures)
                .sorted(Comparator.comparing((Departures.Departure it) -> leaves(it.time()))
                        .thenComparing(Departures.Departure::trip))
                .limit(count)
                .toList();
        return new Departures(
                from, known.stream().map(DepartureMapper::stop).toList(), departures, List.copyOf(alerts));
    }

    private Stream<Departures.Departure> departures(JsonNode stop) {
        return StreamSupport.stream(stop.path("stoptimesWithoutPatterns").spliterator(), false)
                .filter(it -> !endsHere(it))
                .map(it -> departure(stop, it));
    }

    private static boolean endsHere(JsonNode call) {
        var last = call.at("/trip/arrivalStoptime/stopPositionInPattern");
        return last.isNumber()
                && last.asInt() == call.path("stopPositionInPattern").asInt();
    }

    static List<JsonNode> known(JsonNode stops) {
        return StreamSupport.stream(stops.spliterator(), false)
                .filter(JsonNode::isObject)
                .toList();
    }

    private static OffsetDateTime leaves(Plan.Time time) {
        return time.estimated() == null ? time.scheduled() : Objects.requireNonNull(time.estimated());
    }

    private static Plan.Place stop(JsonNode stop) {
        return new Plan.Place(
                Field.text(stop, "name"),
                stop.path("lat").asDouble(),
                stop.path("lon").asDouble(),
                Field.text(stop, "gtfsId"),
                Field.text(stop, "code"),
                Field.text(stop, "platformCode"),
                Field.text(stop, "wheelchairBoarding"));
    }

    private Departures.Departure departure(JsonNode stop, JsonNode node) {
        var trip = node.path("trip");
        var route = trip.path("route");
        var day = Instant.ofEpochSecond(node.path("serviceDay").asLong());
        var realTime = node.path("realtime").asBoolean();
        return new Departures.Departure(
                Plan.Time.of(at(day, node.path("scheduledDeparture").asLong()), estimated(realTime, day, node)),
                node.path("realtimeState").asText(),
                realTime,
                route.path("mode").asText(),
                LegMapper.route(route, route.path("agency")),
                Field.text(node, "headsign"),
                trip.path("gtfsId").asText(),
                day.atZone(zone).plusHours(12).toLocalDate(),
                stop.path("gtfsId").asText(),
                Field.text(stop, "platformCode"),
                Field.text(trip, "wheelchairAccessible"),
                LegMapper.alerts(trip));
    }

    /** Of a trip that does not run nothing is estimated. */
    private @Nullable OffsetDateTime estimated(boolean realTime, Instant day, JsonNode node) {
        return realTime && !node.path("realtimeState").asText().equals("CANCELED")
                ? at(day, node.path("realtimeDeparture").asLong())
                : null;
    }

    private OffsetDateTime at(Instant day, long seconds) {
        return day.plusSeconds(seconds).atZone(zone).toOffsetDateTime();
    }
}
