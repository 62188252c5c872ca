package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
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
 * @param unanswered the modes that could not be searched for now: with them there may be better ways
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Plan(
        @Nullable OffsetDateTime searchTime,
        List<Itinerary> itineraries,
        List<Reason> reasons,
        List<Unanswered> unanswered) {

    /**
     * One way to get there.
     *
     * @param transfers how often one changes vehicles
     * @param delay by how many seconds one arrives later than the timetable says, absent without real-time data
     * @param fare what it costs altogether in cash, if the feeds say so of every ride
     * @param icFare the same by IC card
     * @param co2 what one person causes
     * @param stepFree whether one gets there without steps
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
            @Nullable Long delay,
            @Nullable Fare fare,
            @Nullable Fare icFare,
            Co2 co2,
            StepFree stepFree,
            List<Leg> legs) {

        /** The same, once it is known how far a car would go. */
        Itinerary besideACarOf(double metres) {
            return new Itinerary(
                    start,
                    end,
                    duration,
                    waitingTime,
                    walkTime,
                    walkDistance,
                    transfers,
                    elevationGained,
                    elevationLost,
                    delay,
                    fare,
                    icFare,
                    new Co2(co2.grams(), Co2Mapper.byCar(metres)),
                    stepFree,
                    legs);
        }

        double distance() {
            return legs.stream().mapToDouble(Leg::distance).sum();
        }

        boolean onFoot() {
            return legs.stream().allMatch(it -> it.mode().equals("WALK"));
        }
    }

    /**
     * A part of the way in or with one vehicle, or on foot. What only vehicles have is absent on foot.
     *
     * @param mode {@code WALK}, {@code BUS}, {@code RAIL}, ...
     * @param rental what is hired for it
     * @param booking how it is ordered beforehand
     * @param co2 what one person causes, absent where it is not known
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
            @Nullable Rental rental,
            @Nullable Booking booking,
            @Nullable LegCo2 co2,
            @Nullable String geometry,
            List<Call> stops,
            List<Alert> alerts) {}

    /**
     * @param estimated by real-time data, absent without
     * @param delay in seconds, less than 0 for early; absent without real-time data
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Time(
            OffsetDateTime scheduled,
            @Nullable OffsetDateTime estimated,
            @Nullable Long delay) {

        static Time of(OffsetDateTime scheduled, @Nullable OffsetDateTime estimated) {
            return new Time(
                    scheduled,
                    estimated,
                    estimated == null
                            ? null
                            : Duration.between(scheduled, estimated).toSeconds());
        }
    }

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

    /** @param mode of those that were asked for */
    record Unanswered(String mode, Text text) {}

    /**
     * @param code as OpenTripPlanner names it, for example {@code NO_TRANSIT_CONNECTION}; {@code NO_WAY} where it names none
     * @param parameter the parameter that it is about, if one is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Reason(String code, @Nullable String parameter, Text text) {}
}
