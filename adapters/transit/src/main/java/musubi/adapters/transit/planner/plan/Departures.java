package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What leaves a stop next, from all of its poles and platforms.
 *
 * @param from since when
 * @param stops each pole and platform
 * @param departures the soonest first, by the timetable
 * @param alerts that are about the stop itself
 */
record Departures(OffsetDateTime from, List<Plan.Place> stops, List<Departure> departures, List<Plan.Alert> alerts) {

    /**
     * One vehicle that leaves.
     *
     * @param time with the delay where real-time data knows it
     * @param state {@code SCHEDULED}, {@code UPDATED}, {@code CANCELED}, {@code ADDED} or {@code MODIFIED}
     * @param realTime whether real-time data says so
     * @param stop the pole or platform, as in the list of stops
     * @param platform where to stand
     * @param serviceDate the timetable's day; what leaves after midnight may belong to the day before
     * @param wheelchair whether one gets into the vehicle
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Departure(
            Plan.Time time,
            String state,
            boolean realTime,
            String mode,
            Plan.Route route,
            @Nullable String headsign,
            String trip,
            LocalDate serviceDate,
            String stop,
            @Nullable String platform,
            @Nullable String wheelchair,
            List<Plan.Alert> alerts) {}
}
