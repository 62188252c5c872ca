package musubi.adapters.transit.planner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import musubi.adapters.transit.planner.engine.Applied;
import musubi.adapters.transit.realtime.wire.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * Realtime in a graph that serves, and in the one that takes its place. Tomorrow's trips: OpenTripPlanner forgets realtime of days that
 * are over by its own clock.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LiveRealtimeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate DAY = LocalDate.now(Clock.system(City.ZONE)).plusDays(1);
    private static final int TRIPS = 200;

    private final City city;

    LiveRealtimeTest(@TempDir Path folder) {
        city = new City(
                folder,
                new FeedsInMemory(),
                City.HEAP_MEGABYTES,
                City.DEADLINE,
                List.of(graph -> graph.realtime("hill", "trip-updates", updates(TRIPS, 240))));
    }

    @AfterAll
    void close() {
        city.close();
    }

    /** Every minute from 05:00 on a bus from A over B to C. */
    private static void write(Path zip) {
        var files = new LinkedHashMap<String, String>();
        files.put(
                "agency.txt", "agency_id,agency_name,agency_url,agency_timezone\nA,バス,https://example.jp,Asia/Tokyo\n");
        files.put(
                "calendar.txt",
                "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nD,1,1,1,1,1,1,1,"
                        + date(DAY.minusDays(2)) + "," + date(DAY.plusDays(20)) + "\n");
        files.put("routes.txt", "route_id,agency_id,route_short_name,route_long_name,route_type\nR,A,1,一番線,3\n");
        files.put(
                "stops.txt",
                "stop_id,stop_name,stop_lat,stop_lon\nA,一,36.50,140.60\nB,二,36.53,140.61\nC,三,36.56,140.62\n");
        files.put("trips.txt", "route_id,service_id,trip_id\n" + lines("R,D,T%1$d"));
        files.put(
                "stop_times.txt",
                "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
                        + lines("T%1$d,%2$s:00,%2$s:00,A,1\nT%1$d,%3$s:00,%3$s:00,B,2\nT%1$d,%4$s:00,%4$s:00,C,3"));
        Zips.write(zip, files);
    }

    private static String lines(String form) {
        return IntStream.range(0, TRIPS)
                .mapToObj(at -> form.formatted(at, time(at), time(at + 10), time(at + 20)) + "\n")
                .collect(Collectors.joining());
    }

    private static String time(int minute) {
        return "%02d:%02d".formatted(5 + minute / 60, minute % 60);
    }

    private static String date(LocalDate day) {
        return day.format(DateTimeFormatter.BASIC_ISO_DATE);
    }

    private static byte[] updates(int trips, int delay) {
        return feed(IntStream.range(0, trips)
                .mapToObj(at -> """
                        {'id':'%1$d','trip_update':{'trip':{'trip_id':'T%1$d','start_date':'%2$s'},'stop_time_update':
                        [{'stop_sequence':1,'departure':{'delay':%3$d}}]}}""".formatted(at, date(DAY), delay))
                .collect(Collectors.joining(",")));
    }

    private static byte[] feed(String entities) {
        var json = "{'header':{'gtfs_realtime_version':'2.0','timestamp':1795734300},'entity':[" + entities + "]}";
        var read = (Wire.Read) Wire.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        return read.message().bytes();
    }

    private JsonNode leg() throws Exception {
        var answer = city.ask("""
                { planConnection(origin: {location: {coordinate: {latitude: 36.50, longitude: 140.60}}},
                    destination: {location: {coordinate: {latitude: 36.56, longitude: 140.62}}},
                    dateTime: {earliestDeparture: "%sT06:00:30+09:00"}, modes: {transitOnly: true}, first: 1) {
                  edges { node { legs { realtimeState departureDelay start { scheduledTime estimated { time } }
                    trip { gtfsId } alerts { alertHeaderText } } } } } }
                """.formatted(DAY));
        return JSON.readTree(answer)
                .at("/data/planConnection/edges/0/node/legs")
                .valueStream()
                .filter(it -> it.path("trip").has("gtfsId"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer));
    }

    @Test
    @Order(1)
    void aGraphKnowsTheDelaysBeforeItServes() throws Exception {
        city.feeds.publish("hill", DAY.minusDays(2), DAY.plusDays(20), LiveRealtimeTest::write);
        city.catchUp();

        assertThat(leg().path("realtimeState").asText()).isEqualTo("UPDATED");
        assertThat(leg().path("departureDelay").asInt()).isEqualTo(240);
    }

    @Test
    @Order(2)
    void whatIsPushedIsInThePlanWhenTheCallReturns() throws Exception {
        var graph = city.planner.findGraph().orElseThrow();

        assertThat(graph.realtime("hill", "trip-updates", updates(TRIPS, 60))).isEqualTo(new Applied(TRIPS, Map.of()));
        assertThat(leg().path("departureDelay").asInt()).isEqualTo(60);
        assertThat(graph.realtime("hill", "trip-updates", feed(""))).isEqualTo(new Applied(0, Map.of()));
        assertThat(leg().path("departureDelay").asInt()).isZero();
    }

    @Test
    @Order(3)
    void alertsAndPositionsAreShownAndReplaced() throws Exception {
        var graph = city.planner.findGraph().orElseThrow();
        graph.realtime("hill", "alerts", feed("""
                {'id':'1','alert':{'informed_entity':[{'route_id':'R'}],'effect':'DETOUR','header_text':
                {'translation':[{'text':'迂回運行','language':'ja'}]}}}"""));
        graph.realtime("hill", "vehicle-positions", feed("""
                {'id':'1','vehicle':{'trip':{'trip_id':'T65','start_date':'%s'},'vehicle':{'id':'bus-1'},
                'position':{'latitude':36.51,'longitude':140.60},'current_stop_sequence':2}}""".formatted(date(DAY))));

        assertThat(leg().at("/alerts/0/alertHeaderText").asText()).isEqualTo("迂回運行");
        assertThat(city.ask("{ routes { patterns { vehiclePositions { vehicleId lat } } } }"))
                .contains("\"vehicleId\":\"hill:bus-1\",\"lat\":36.5");
        graph.realtime("hill", "alerts", feed(""));
        graph.realtime("hill", "vehicle-positions", feed(""));
        assertThat(leg().path("alerts")).isEmpty();
        assertThat(city.ask("{ routes { patterns { vehiclePositions { vehicleId } } } }"))
                .doesNotContain("bus-1");
    }

    @Test
    @Order(4)
    void tripsThatTheGraphDoesNotKnowAreCounted() {
        var graph = city.planner.findGraph().orElseThrow();

        assertThat(graph.realtime("hill", "trip-updates", updates(TRIPS + 3, 60)))
                .isEqualTo(new Applied(TRIPS, Map.of("TRIP_NOT_FOUND", 3)));
    }

    /** Whoever asks while the graph is replaced sees the delay of before or the one that is replayed, and never none. */
    @Test
    @Order(5)
    void noAnswerIsWithoutDelayWhileTheGraphIsReplaced() throws Exception {
        var query = """
                { planConnection(origin: {location: {coordinate: {latitude: 36.50, longitude: 140.60}}},
                    destination: {location: {coordinate: {latitude: 36.56, longitude: 140.62}}},
                    dateTime: {earliestDeparture: "%sT06:00:30+09:00"}, modes: {transitOnly: true}, first: 1) {
                  edges { node { legs { realtimeState } } } } }
                """.formatted(DAY);
        city.feeds.publish("hill", DAY.minusDays(2), DAY.plusDays(20), LiveRealtimeTest::write);
        var traveller = new Traveller(city, query);
        try (traveller) {
            city.catchUp();
        }

        assertThat(traveller.asked()).isPositive();
        assertThat(traveller.differentAnswers()).singleElement().satisfies(it -> assertThat(it)
                .contains("\"realtimeState\":\"UPDATED\"")
                .doesNotContain("errors"));
        assertThat(leg().path("departureDelay").asInt()).isEqualTo(240);
    }
}
