package musubi.adapters.transit.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import musubi.adapters.transit.planner.City;
import musubi.adapters.transit.planner.FeedsInMemory;
import musubi.adapters.transit.planner.Zips;
import musubi.adapters.transit.sharing.RideZones;
import musubi.hub.message.Party;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One line for each route type, basic and extended, each from a stop of its own to another one that is 420 m away where no
 * street leads there, or else 3.6 km; at eight in the morning and in three minutes.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RouteTypesTest {

    /** The basic types of routes.txt and all that the extended route types name. */
    private static final List<Integer> TYPES = List.of(
            0, 1, 2, 3, 4, 5, 6, 7, 11, 12, 100, 101, 102, 103, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115,
            116, 117, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 400, 401, 402, 403, 404, 405, 700, 701, 702,
            703, 704, 705, 706, 707, 708, 709, 710, 711, 712, 713, 714, 715, 716, 800, 900, 901, 902, 903, 904, 905,
            906, 1000, 1100, 1200, 1300, 1301, 1302, 1303, 1304, 1305, 1306, 1307, 1400, 1500, 1501, 1502, 1503, 1504,
            1505, 1506, 1507, 1551, 1560);

    private final City city;
    private final PlanSearch search;

    RouteTypesTest(@TempDir Path folder) {
        city = new City(folder, new FeedsInMemory());
        city.feeds.publish("all", zip -> Zips.write(zip, files()));
        city.catchUp();
        search = new PlanSearch(city.planner, new RideZones(City.CLOCK), City.ZONE);
    }

    @AfterAll
    void close() {
        city.close();
    }

    static List<Integer> types() {
        return TYPES;
    }

    @Test
    void theFeedIsLive() {
        assertThat(city.feeds.states()).isEqualTo(Map.of(1L, "live"));
    }

    @ParameterizedTest
    @MethodSource("types")
    void everyRouteTypeRides(int type) {
        var plan = plan(type, Modes.ALL);

        assertThat(plan.itineraries()).as("reasons %s", plan.reasons()).anySatisfy(it -> assertThat(it.legs())
                .anySatisfy(leg -> assertThat(leg.trip()).isNotNull().satisfies(trip -> assertThat(trip.id())
                        .isEqualTo("all:T" + type))));
    }

    /** Where nothing drives on a street there is none to walk on. */
    @ParameterizedTest
    @MethodSource("aside")
    void nobodyIsSentOnFootWhereNoStreetIs(int type) {
        assertThat(plan(type, Modes.ALL).itineraries())
                .noneMatch(it -> it.legs().stream().allMatch(leg -> leg.mode().equals("WALK")));
    }

    static List<Integer> aside() {
        return List.of(1, 2, 4, 6, 7, 12, 100, 401, 1000, 1100, 1200, 1300, 1400);
    }

    @Test
    void aDemandBusIsATaxiAndAskedForAsOne() {
        assertThat(plan(1501, Modes.parse("TAXI")).itineraries()).isNotEmpty();
        assertThat(plan(1501, Modes.parse("BUS")).itineraries()).isEmpty();
    }

    private Plan plan(int type, Modes modes) {
        var request = new PlanRequest(
                new Point.Stop("all:A" + type),
                new Point.Stop("all:B" + type),
                OffsetDateTime.parse("2026-11-24T07:58:00+09:00"),
                false,
                3,
                false,
                modes,
                Locale.JAPANESE);
        return search.plan(request, Reader.grant(OpenGate.create(), Party.HUB));
    }

    private static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put(
                "agency.txt",
                "agency_id,agency_name,agency_url,agency_timezone\nA,全種交通,https://example.jp,Asia/Tokyo\n");
        files.put(
                "calendar.txt",
                "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n"
                        + "D,1,1,1,1,1,1,1,20260101,20261231\n");
        files.put("routes.txt", rows("route_id,route_short_name,route_type", "R%1$d,%1$d,%1$d"));
        files.put("trips.txt", rows("route_id,service_id,trip_id", "R%1$d,D,T%1$d"));
        files.put("stops.txt", table("stop_id,stop_name,stop_lat,stop_lon", at -> {
            var lat = 36.0 + at * 0.02;
            return "A%1$d,東%1$d,%2$.4f,140.0\nB%1$d,西%1$d,%2$.4f,%3$.4f\n"
                    .formatted(TYPES.get(at), lat, aside().contains(TYPES.get(at)) ? 140.0047 : 140.04);
        }));
        files.put(
                "stop_times.txt",
                rows(
                        "trip_id,arrival_time,departure_time,stop_id,stop_sequence",
                        "T%1$d,08:00:00,08:00:00,A%1$d,1\nT%1$d,08:03:00,08:03:00,B%1$d,2"));
        return files;
    }

    private static String rows(String header, String row) {
        return table(header, at -> (row + "\n").formatted(TYPES.get(at)));
    }

    private static String table(String header, java.util.function.IntFunction<String> rows) {
        return header + "\n" + IntStream.range(0, TYPES.size()).mapToObj(rows).collect(Collectors.joining());
    }
}
