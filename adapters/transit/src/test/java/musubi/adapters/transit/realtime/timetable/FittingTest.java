package musubi.adapters.transit.realtime.timetable;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import musubi.adapters.transit.SampleFeed;
import musubi.adapters.transit.realtime.Feeds;
import musubi.adapters.transit.realtime.wire.RealtimeKind;
import org.junit.jupiter.api.Test;

/** Around a change of timetables: realtime for the ids of the one, and the other is live. */
class FittingTest {

    /** In both A to B; what was T1 at eight is T9, and T1 now sets out at nine; sequences are other ones. */
    private static final Timetable OLD = timetable("winter", 1, "T1,08:00:00,08:00:00,A,1", "T1,08:18:00,08:18:00,B,2");

    private static final Timetable LIVE = timetable(
            "spring",
            2,
            "T1,09:00:00,09:00:00,A,10",
            "T1,09:18:00,09:18:00,B,20",
            "T9,08:00:00,08:00:00,A,10",
            "T9,08:18:00,08:18:00,B,20");

    private static Timetable timetable(String version, long number, String... times) {
        var lines = new String[times.length + 1];
        lines[0] = "trip_id,arrival_time,departure_time,stop_id,stop_sequence";
        System.arraycopy(times, 0, lines, 1, times.length);
        return Feeds.timetable(
                SampleFeed.good()
                        .with("trips.txt", "route_id,service_id,trip_id,direction_id", "R,daily,T1,0", "R,daily,T9,1")
                        .with("stop_times.txt", lines)
                        .with("feed_info.txt", "feed_publisher_name,feed_version", "架空交通," + version)
                        .zip(),
                number);
    }

    private static String fitted(String header, String trip, String stops) {
        var message =
                Feeds.json("{'header':{'gtfs_realtime_version':'2.0'" + header + "},'entity':[{'id':'1','trip_update':"
                        + "{'trip':{" + trip + "},'stop_time_update':[" + stops + "]}}]}");
        var fitted = new Fitting(LIVE, () -> List.of(OLD), ZoneId.of("Asia/Tokyo")).fit(message, Map.of());
        var entity = fitted.message().entities().getFirst();
        assertThat(RealtimeKind.TRIP_UPDATES.holds(entity)).isTrue();
        return Objects.requireNonNull(entity.trip()).tripId() + " "
                + Objects.requireNonNull(entity.tripUpdate()).stopTimes().stream()
                        .map(it -> it.stopSequence())
                        .toList()
                + " " + fitted.match();
    }

    @Test
    void theFeedVersionSaysWhoseIdsTheyAre() {
        assertThat(fitted(",'feed_version':'winter'", "'trip_id':'T1'", "{'stop_sequence':2}"))
                .isEqualTo("T9 [20] Match[matched=0, rekeyed=1, unmatched=0]");
        assertThat(fitted(",'feed_version':'spring'", "'trip_id':'T1'", "{'stop_sequence':20}"))
                .isEqualTo("T1 [20] Match[matched=1, rekeyed=0, unmatched=0]");
        assertThat(fitted("", "'trip_id':'T1'", "{'stop_sequence':20}"))
                .isEqualTo("T1 [20] Match[matched=1, rekeyed=0, unmatched=0]");
    }

    @Test
    void idsOfNobodyAreFoundByStopsAndStart() {
        var stops = "{'stop_sequence':1,'stop_id':'A'},{'stop_sequence':2,'stop_id':'B'}";

        assertThat(fitted("", "'trip_id':'x','start_time':'08:00:30'", stops))
                .isEqualTo("T9 [10, 20] Match[matched=0, rekeyed=1, unmatched=0]");
        assertThat(fitted("", "'trip_id':'x','start_time':'08:02:00'", stops))
                .isEqualTo("x [1, 2] Match[matched=0, rekeyed=0, unmatched=1]");
        assertThat(fitted("", "'trip_id':'x'", stops)).startsWith("x ");
        assertThat(fitted("", "'trip_id':'x','start_time':'08:00:00'", "{'stop_id':'B'},{'stop_id':'A'}"))
                .startsWith("x ");
        // under way, three minutes late, B at 09:21 on 27 November in Japan
        assertThat(fitted(
                        "",
                        "'trip_id':'x','start_date':'20261127'",
                        "{'stop_sequence':2,'stop_id':'B','arrival':{'delay':180,'time':1795738860}}"))
                .isEqualTo("T1 [20] Match[matched=0, rekeyed=1, unmatched=0]");
    }

    @Test
    void addedTripsAreOfNoTimetable() {
        assertThat(fitted("", "'trip_id':'x','schedule_relationship':'NEW'", "{'stop_id':'B'}"))
                .isEqualTo("x [null] Match[matched=0, rekeyed=0, unmatched=0]");
    }
}
