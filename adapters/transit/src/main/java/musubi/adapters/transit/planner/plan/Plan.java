package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code GET /transit/plan}, in OpenTripPlanner's words. Times carry the offset of the city, lengths are in
 * metres, durations in seconds. What is not known is left out.
 *
 * @param searchTime from when, or until when, it was searched
 * @param reasons why there is no itinerary, or no better one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Plan(@Nullable OffsetDateTime searchTime, List<Itinerary> itineraries, List<Reason> reasons) {

    /**
     * One way to get there.
     *
     * @param transfers how often one changes vehicles
     * @param fare what it costs altogether, if the feeds say so
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Itinerary(
            OffsetDateTime start,
            OffsetDateTime end,
            long duration,
            long waitingTime,
            long walkTime,
            double walkDistance,
            int transfers,
            @Nullable Double elevationGained,
            @Nullable Double elevationLost,
            @Nullable Fare fare,
            List<Leg> legs) {}

    /**
     * A part of the way in or with one vehicle, or on foot. What only vehicles have is absent on foot.
     *
     * @param mode {@code WALK}, {@code BUS}, {@code RAIL}, ...
     * @param geometry the line on the map, an encoded polyline of precision 5
     * @param stops all calls, those of boarding and alighting too
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Leg(
            String mode,
            Time start,
            Time end,
            long duration,
            double distance,
            Place from,
            Place to,
            @Nullable Route route,
            @Nullable Trip trip,
            @Nullable String geometry,
            List<Call> stops,
            List<Alert> alerts) {}

    /** @param estimated by real-time data, absent without */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Time(OffsetDateTime scheduled, @Nullable OffsetDateTime estimated) {}

    /**
     * @param stop {@code feed:stop}, absent where it is no stop
     * @param code what the sign at the stop says
     * @param platform where to stand
     * @param wheelchair {@code POSSIBLE}, {@code NOT_POSSIBLE} or {@code NO_INFORMATION}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Place(
            @Nullable String name,
            double lat,
            double lon,
            @Nullable String stop,
            @Nullable String code,
            @Nullable String platform,
            @Nullable String wheelchair) {}

    /** @param color six hexadecimal digits */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Route(
            String id,
            @Nullable String shortName,
            @Nullable String longName,
            @Nullable String color,
            @Nullable String textColor,
            @Nullable String agency) {}

    /**
     * @param serviceDate the timetable's day; a trip after midnight may belong to the day before
     * @param sameVehicle whether one stays in the vehicle of the leg before
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Trip(
            String id,
            @Nullable String headsign,
            @Nullable LocalDate serviceDate,
            boolean sameVehicle,
            boolean realTime,
            @Nullable String realTimeState,
            @Nullable String wheelchair) {}

    /** A vehicle's call at a stop. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Call(
            Place place, @Nullable Time arrival, @Nullable Time departure) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Alert(
            @Nullable String header,
            @Nullable String description,
            @Nullable String url,
            @Nullable String cause,
            @Nullable String effect) {}

    /** @param currency ISO 4217 */
    record Fare(double amount, String currency) {}

    /**
     * @param code as OpenTripPlanner names it, for example {@code NO_TRANSIT_CONNECTION}; {@code NO_WAY} where it names none
     * @param parameter the parameter that it is about, if one is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reason(String code, @Nullable String parameter, Text text) {}
}
