package musubi.adapters.transit.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import musubi.adapters.transit.SampleFeed;
import org.junit.jupiter.api.Test;

/** What operators get wrong in feeds, and what they are told. */
class FeedCheckTest {

    private static final SampleFeed GOOD = SampleFeed.good();

    private final Reader reader = new Reader();

    @Test
    void aFeedWithoutStopTimesIsNone() {
        assertThat(reader.notices(GOOD.without("stop_times.txt").zip()))
                .contains("ERROR missing_required_file stop_times.txt");
    }

    @Test
    void aHeaderAloneIsNoTable() {
        assertThat(reader.notices(GOOD.with("routes.txt", "route_id,route_type").zip()))
                .contains("ERROR empty_file routes.txt");
    }

    @Test
    void aFeedWithoutCalendarsNeverRuns() {
        assertThat(reader.notices(GOOD.without("calendar.txt").zip()))
                .contains(
                        "ERROR missing_calendar_and_calendar_date_files calendar.txt",
                        "ERROR service-never calendar.txt");
    }

    @Test
    void datesAloneAreACalendar() {
        var feed = reader.good(GOOD.without("calendar.txt")
                .with("calendar_dates.txt", "service_id,date,exception_type", "daily,20261124,1", "daily,20261130,1")
                .zip());

        assertThat(feed.facts().serviceStart() + " " + feed.facts().serviceEnd())
                .isEqualTo("2026-11-24 2026-11-30");
    }

    @Test
    void anExpiredFeedIsTakenAndTold() {
        assertThat(reader.notices(
                        GOOD.replace("calendar.txt", "20271231", "20261123").zip()))
                .containsExactly("WARNING calendar-expired calendar.txt");
    }

    @Test
    void aFeedOfTheFutureIsTheNextOne() {
        assertThat(reader.notices(
                        GOOD.replace("calendar.txt", "20260101", "20261201").zip()))
                .containsExactly("INFORMATION calendar-future calendar.txt");
    }

    @Test
    void daysThatDoNotExistAreNamed() {
        assertThat(reader.notices(
                        GOOD.replace("calendar.txt", "20271231", "20270230").zip()))
                .contains("ERROR invalid_date calendar.txt:2/end_date");
    }

    @Test
    void timesGoOnBeyondMidnightAndNeverBack() {
        assertThat(reader.notices(GOOD.replace("stop_times.txt", "24:08:00,24:08:00", "00:08:00,00:08:00")
                        .zip()))
                .containsExactly(
                        "ERROR stop_time_with_arrival_before_previous_departure_time stop_times.txt:5/arrival_time");
    }

    @Test
    void rowsOfATripMayStandInAnyOrder() {
        assertThat(reader.notices(GOOD.with(
                                "stop_times.txt",
                                "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
                                "T1,08:18:00,08:18:00,B,20",
                                "T2,23:50:00,23:50:00,A,1",
                                "T1,08:00:00,08:00:00,A,3",
                                "T2,24:08:00,24:08:00,B,2")
                        .zip()))
                .isEmpty();
    }

    @Test
    void eachSlipOfATimetableIsPlaced() {
        assertThat(reader.notices(GOOD.with(
                                "stop_times.txt",
                                "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
                                "T1,8時,08:00:00,A,1",
                                "T1,08:18:00,08:17:00,B,1",
                                "T2,,,A,1",
                                "T3,08:18:00,08:18:00,C,2")
                        .zip()))
                .containsExactly(
                        "ERROR invalid_time stop_times.txt:2/arrival_time",
                        "ERROR foreign_key_violation stop_times.txt:5/trip_id",
                        "ERROR foreign_key_violation stop_times.txt:5/stop_id",
                        "ERROR duplicate_key stop_times.txt:3/stop_sequence",
                        "ERROR start_and_end_range_out_of_order stop_times.txt:3/departure_time",
                        "ERROR missing_trip_edge stop_times.txt:4/arrival_time",
                        "WARNING unusable_trip trips.txt");
    }

    @Test
    void stopsHaveAnIdOfTheirOwnAndAPlaceOnEarth() {
        assertThat(reader.notices(GOOD.with(
                                "stops.txt",
                                "stop_id,stop_name,stop_lat,stop_lon,parent_station",
                                "A,大甕駅,140.617,36.516,",
                                "A,大甕駅,36.516,140.617,",
                                "B,,0,0,Z",
                                "C,日立駅,,,")
                        .zip()))
                .containsExactly(
                        "ERROR coordinate-invalid stops.txt:2/stop_lat",
                        "ERROR duplicate_key stops.txt:3/stop_id",
                        "ERROR stop_without_location stops.txt:5/stop_lat",
                        "ERROR foreign_key_violation stops.txt:4/parent_station",
                        "WARNING point_near_origin stops.txt:4/stop_lat",
                        "WARNING missing_stop_name stops.txt:4/stop_name");
    }

    @Test
    void aHundredThousandWrongRowsAreOneSentence() {
        var rows = IntStream.range(0, 1000)
                .mapToObj(i -> "T9,08:00:00,08:00:00,A," + i)
                .collect(Collectors.joining("\n"));
        var notice = reader.read(
                        GOOD.with("stop_times.txt", "trip_id,arrival_time,departure_time,stop_id,stop_sequence", rows)
                                .zip())
                .notices()
                .getFirst();

        assertThat(notice.place()).isEqualTo("stop_times.txt:2/trip_id");
        assertThat(notice.text().en())
                .isEqualTo("Refers to what does not exist: T9. Add it to its table, or correct the id."
                        + " Found 1000 times, first in lines 2, 3, 4.");
        assertThat(notice.text().ja()).endsWith("全1000件(最初は2, 3, 4行目)。");
    }

    @Test
    void aMissingColumnIsNamedAndAnUnknownOneIsMentioned() {
        assertThat(reader.notices(
                        GOOD.replace("trips.txt", "service_id", "servise_id").zip()))
                .contains("ERROR missing_required_column trips.txt", "INFORMATION unknown_column trips.txt");
    }

    @Test
    void aQuoteThatIsNeverClosedIsNoCsv() {
        var endless = "x".repeat(20 << 20);

        assertThat(new Reader(new musubi.adapters.transit.gtfs.table.FeedLimits(1 << 30, 10, 100_000))
                        .notices(GOOD.with("routes.txt", "route_id,route_type", "\"" + endless)
                                .zip()))
                .contains("ERROR csv_parsing_failed routes.txt");
    }

    @Test
    void idsAreTextLetterForLetter() throws java.io.IOException {
        var feed = reader.good(GOOD.replace("stops.txt", "A,", "007,")
                .replace("stop_times.txt", ",A,", ",007,")
                .zip());

        assertThat(Reader.files(feed.normalised().bytes()).get("stop_times.txt"))
                .contains("T1,08:00:00,08:00:00,007,1");
    }
}
