package musubi.adapters.transit.realtime;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import musubi.adapters.transit.realtime.timetable.Match;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/**
 * What a sender of realtime is told.
 *
 * @param timestamp of the header
 * @param sent entities of the message
 * @param served entities that are served of this kind now
 * @param leftOut entities of the message that are not served, since they would mislead
 * @param match how the trips fit the timetable; absent where there is none, or no trip in the message
 * @param notices which rules the message breaks
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RealtimeAnswer(
        String operator,
        String kind,
        Instant timestamp,
        int sent,
        int served,
        int leftOut,
        @Nullable MatchRate match,
        List<Notice> notices) {

    /** @param rate of the trips, how many fit, from 0 to 1 */
    record MatchRate(int matched, int rekeyed, int unmatched, double rate) {

        static MatchRate of(Match match) {
            return new MatchRate(
                    match.matched(), match.rekeyed(), match.unmatched(), Math.round(match.rate() * 10_000) / 10_000.0);
        }
    }
}
