package musubi.adapters.transit.realtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How fresh and how good an operator's realtime is.
 *
 * @param timetable the version of the timetable whose ids are served; absent where the operator has none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RealtimeReport(String operator, @Nullable Long timetable, List<Feed> feeds) {

    /** How old a feed may be: 90 seconds, alerts ten minutes (GTFS-realtime best practices); silent after ten times that. */
    enum Freshness {
        FRESH,
        LATE,
        SILENT
    }

    /**
     * One kind.
     *
     * @param timestamp when it was true, as its operator says
     * @param age of it, in seconds
     * @param match how the trips fit the timetable; absent for alerts, and where there is no timetable
     * @param planner what the trip planner made of it; absent before it has it
     * @param lastDay how good it was in the last 24 hours; absent where nothing came
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Feed(
            String kind,
            String protobuf,
            String json,
            Instant timestamp,
            Instant receivedAt,
            long age,
            Freshness freshness,
            int entities,
            RealtimeAnswer.@Nullable MatchRate match,
            @Nullable Planned planner,
            @Nullable Quality lastDay,
            List<Hour> hours) {}

    /** @param failures entities that plans do not go by, counted by the planner's word for why */
    record Planned(int applied, Map<String, Integer> failures) {}

    /**
     * @param score from 0 to 100
     * @param late messages that came late
     * @param faulty entities with an error
     * @param rules how often each rule was broken, by its code
     */
    record Quality(
            int score,
            long messages,
            long refused,
            long late,
            long entities,
            long faulty,
            double matchRate,
            Map<String, Long> rules) {

        static Quality of(QualityHour sum) {
            var trips = sum.matched() + sum.rekeyed() + sum.unmatched();
            return new Quality(
                    sum.score(),
                    sum.messages(),
                    sum.refused(),
                    sum.late(),
                    sum.entities(),
                    sum.faulty(),
                    trips == 0 ? 1 : Math.round(10_000.0 * (sum.matched() + sum.rekeyed()) / trips) / 10_000.0,
                    sum.rules());
        }
    }

    /** One hour of the last 24. */
    record Hour(Instant hour, int score, long messages) {}
}
