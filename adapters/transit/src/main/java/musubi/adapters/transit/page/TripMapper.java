package musubi.adapters.transit.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says a plan in words and numbers to be read. What the plan does not know, is not shown: never as nought. */
final class TripMapper {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("M/d", Locale.ROOT);

    private final LocalDate today;

    /** @param today days are named where they are another */
    TripMapper(LocalDate today) {
        this.today = today;
    }

    List<Trip> map(JsonNode plan) {
        var trips = new ArrayList<Trip>();
        plan.path("itineraries").forEach(it -> trips.add(trip(trips.size() + 1, it)));
        return List.copyOf(trips);
    }

    private Trip trip(int number, JsonNode it) {
        var start = OffsetDateTime.parse(it.path("start").asText());
        var end = OffsetDateTime.parse(it.path("end").asText());
        var fare = yen(it.path("fare"));
        var card = yen(it.path("icFare"));
        return new Trip(
                number,
                TIME.format(start),
                TIME.format(end),
                start.toLocalDate().equals(today) ? null : DAY.format(start),
                minutes(Duration.between(start, end).toSeconds()),
                it.path("transfers").asInt(),
                Math.round(it.path("walkDistance").asDouble()),
                fare,
                card == null || card.equals(fare) ? null : card,
                whole(it.at("/co2/grams")),
                whole(it.at("/co2/byCar")),
                text(it.at("/stepFree/answer")),
                legs(it.path("legs")));
    }

    private static List<TripLeg> legs(JsonNode legs) {
        var mapped = new ArrayList<TripLeg>();
        legs.forEach(it -> mapped.add(leg(it)));
        return List.copyOf(mapped);
    }

    private static TripLeg leg(JsonNode it) {
        var route = it.path("route");
        var trip = it.path("trip");
        var state = trip.path("realTimeState").asText();
        var start = it.path("start");
        return new TripLeg(
                Chip.symbol(it.path("mode").asText()),
                it.path("mode").asText(),
                text(route.path(route.hasNonNull("shortName") ? "shortName" : "longName")),
                text(trip.path("headsign")),
                text(route.path("agency")),
                text(route.path("color")),
                end(it.path("from"), start),
                end(it.path("to"), it.path("end")),
                start.hasNonNull("estimated") ? delay(start) : null,
                trip.path("realTime").asBoolean(),
                state.equals("CANCELED") || state.equals("DELETED"),
                trip.path("sameVehicle").asBoolean(),
                minutes(it.path("duration").asLong()),
                Math.round(it.path("distance").asDouble()),
                text(it.path("geometry")),
                text(it.at("/rental/network")),
                booking(it.path("booking")),
                between(it.path("stops")),
                alerts(it.path("alerts")));
    }

    private static TripEnd end(JsonNode place, JsonNode time) {
        var scheduled = time(time.path("scheduled"));
        var expected = time.hasNonNull("estimated") ? time(time.path("estimated")) : scheduled;
        return new TripEnd(
                text(place.path("name")),
                expected,
                expected.equals(scheduled) ? null : scheduled,
                text(place.path("platform")),
                place.hasNonNull("wheelchair")
                        ? place.path("wheelchair").asText().toLowerCase(Locale.ROOT)
                        : null,
                place.path("lat").asDouble(),
                place.path("lon").asDouble());
    }

    private static @Nullable TripBooking booking(JsonNode it) {
        return it.isObject()
                ? new TripBooking(
                        text(it.path("message")),
                        text(it.path("phone")),
                        text(it.path("bookingUrl")),
                        text(it.path("notice")))
                : null;
    }

    /** Without where one gets on and off, which the leg itself names. */
    private static List<TripCall> between(JsonNode stops) {
        var calls = new ArrayList<TripCall>();
        for (var at = 1; at + 1 < stops.size(); at++) {
            var call = stops.get(at);
            var time = call.hasNonNull("departure") ? call.path("departure") : call.path("arrival");
            calls.add(new TripCall(
                    call.path("place").path("name").asText(),
                    time(time.path(time.hasNonNull("estimated") ? "estimated" : "scheduled"))));
        }
        return List.copyOf(calls);
    }

    private static List<TripAlert> alerts(JsonNode alerts) {
        var mapped = new ArrayList<TripAlert>();
        alerts.forEach(it ->
                mapped.add(new TripAlert(text(it.path("header")), text(it.path("description")), text(it.path("url")))));
        return List.copyOf(mapped);
    }

    private static long delay(JsonNode time) {
        return Math.round(Duration.between(
                                OffsetDateTime.parse(time.path("scheduled").asText()),
                                OffsetDateTime.parse(time.path("estimated").asText()))
                        .toSeconds()
                / 60.0);
    }

    private static String time(JsonNode moment) {
        return moment.isTextual() ? TIME.format(OffsetDateTime.parse(moment.asText())) : "";
    }

    /** A minute that is begun is a minute on the way. */
    private static long minutes(long seconds) {
        return Math.max(1, Math.ceilDiv(seconds, 60));
    }

    private static @Nullable Long yen(JsonNode fare) {
        return fare.path("currency").asText().equals("JPY") ? whole(fare.path("amount")) : null;
    }

    private static @Nullable Long whole(JsonNode number) {
        return number.isNumber() ? Math.round(number.asDouble()) : null;
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() && !node.asText().isBlank() ? node.asText() : null;
    }
}
