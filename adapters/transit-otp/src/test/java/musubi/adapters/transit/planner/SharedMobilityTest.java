package musubi.adapters.transit.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Vehicles on demand and shared vehicles, joined to buses by the clock, and what trips emit. One graph serves all questions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SharedMobilityTest {

    private static final TinyFeed BUSES = new TinyFeed("flex", 36.50, 140.60, 1, 20);

    private static final String RIDDEN = "{directOnly: true, direct: [SCOOTER_RENTAL, WALK]}";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final City city;

    SharedMobilityTest(@TempDir Path folder) {
        city = new City(folder, new FeedsInMemory());
    }

    @BeforeAll
    void build() {
        city.feeds.publish("flex", BUSES::writeFlexible);
        city.catchUp();
    }

    @AfterAll
    void close() {
        city.close();
    }

    @Test
    void aFeedWithTripsOnDemandIsLiveWithThem() {
        assertThat(city.feeds.states()).isEqualTo(Map.of(1L, "live"));
        assertThat(city.ask("{ trip(id: \"flex:FX\") { gtfsId } }"))
                .isEqualTo("{\"data\":{\"trip\":{\"gtfsId\":\"flex:FX\"}}}");
    }

    @Test
    void whatAnOperatorSaysOfItsEmissionsStandsAtThePlan() throws IOException {
        var bus = first(plan(BUSES.lon(1), BUSES.lon(19), "{transitOnly: true, transit: {transit: [{mode: BUS}]}}"));

        var kilometres = bus.at("/legs").findValues("distance").getLast().asDouble() / 1000;
        assertThat(bus.at("/emissionsPerPerson/co2").asDouble()).isCloseTo(50 * kilometres, within(1.0));
    }

    @Test
    void aSharedScooterIsRiddenAllTheWay() throws IOException {
        city.planner.rentals("one", scooters("one", 36.5001, 140.6120));

        assertThat(modes(plan(140.6120, 140.66, RIDDEN))).containsExactly("WALK", "SCOOTER");

        city.planner.rentals("one", Map.of());
        assertThat(modes(plan(140.6120, 140.66, RIDDEN))).containsExactly("WALK");
    }

    @Test
    void aRideEndsBeforeAZoneWhereNoneMayEnd() throws IOException {
        var files = scooters("zone", 36.5001, 140.6120);
        files.put("geofencing_zones", zone(36.495, 140.650, 36.505, 140.670));
        city.planner.rentals("zone", files);

        var way = first(plan(140.6120, 140.66, RIDDEN));

        assertThat(way.path("legs").findValuesAsText("mode")).containsExactly("WALK", "SCOOTER", "WALK");
        assertThat(way.at("/legs/1/to/lon").asDouble()).isLessThan(140.650);
        city.planner.rentals("zone", Map.of());
    }

    /** What cannot be read leaves the vehicles of before, and all else, as they are. */
    @Test
    void halfAFileChangesNothing() throws IOException {
        city.planner.rentals("half", scooters("half", 36.5001, 140.6120));
        city.planner.rentals("half", Map.of("system_information", "{\"last".getBytes(StandardCharsets.UTF_8)));

        assertThat(modes(plan(140.6120, 140.66, RIDDEN))).contains("SCOOTER");
        city.planner.rentals("half", Map.of());
    }

    /** State is no part of a graph: the next one gets it before it answers anybody. */
    @Test
    void sharedVehiclesAreInTheNextGraphToo() throws IOException {
        city.planner.rentals("next", scooters("next", 36.5001, 140.6120));
        city.planner.replace(
                RunningEngine.load(City.files(), city.folders.list().getFirst().folder(), City.PROPERTIES));

        assertThat(modes(plan(140.6120, 140.66, RIDDEN))).contains("SCOOTER");
        city.planner.rentals("next", Map.of());
    }

    private static byte[] zone(double south, double west, double north, double east) {
        return String.format(Locale.ROOT, """
                {"last_updated":"2026-11-24T09:00:00+09:00","ttl":60,"version":"3.0","data":{"global_rules":[],
                 "geofencing_zones":{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"rules":[
                 {"ride_start_allowed":true,"ride_end_allowed":false,"ride_through_allowed":true}]},"geometry":
                 {"type":"MultiPolygon","coordinates":[[[[%2$f,%1$f],[%4$f,%1$f],[%4$f,%3$f],[%2$f,%3$f],[%2$f,%1$f]]]]}}]}}}
                """, south, west, north, east).getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> modes(JsonNode plan) {
        return first(plan).path("legs").findValuesAsText("mode");
    }

    private static JsonNode first(JsonNode plan) {
        return plan.at("/data/planConnection/edges/0/node");
    }

    /** Along the line of the buses. */
    private JsonNode plan(double from, double to, String modes) throws IOException {
        return JSON.readTree(city.ask(String.format(Locale.ROOT, """
                { planConnection(origin: {location: {coordinate: {latitude: 36.5, longitude: %f}}},
                    destination: {location: {coordinate: {latitude: 36.5, longitude: %f}}},
                    dateTime: {earliestDeparture: "2026-11-24T09:03:00+09:00"}, modes: %s, first: 1) {
                  edges { node { emissionsPerPerson { co2 } legs { mode distance to { lat lon } } } } } }
                """, from, to, modes)));
    }

    private static Map<String, byte[]> scooters(String network, double lat, double lon) {
        var files = new TreeMap<String, String>();
        files.put("system_information", """
                {"system_id":"%s","languages":["ja"],"name":[{"text":"試験","language":"ja"}],"opening_hours":"24/7",
                 "feed_contact_email":"info@example.jp","timezone":"Asia/Tokyo"}""".formatted(network));
        files.put("vehicle_types", """
                {"vehicle_types":[{"vehicle_type_id":"s","form_factor":"scooter_standing","propulsion_type":"electric",
                 "max_range_meters":30000}]}""");
        files.put("vehicle_status", String.format(Locale.ROOT, """
                {"vehicles":[{"vehicle_id":"v1","lat":%f,"lon":%f,"is_reserved":false,"is_disabled":false,
                 "vehicle_type_id":"s","current_range_meters":20000}]}""", lat, lon));
        var bytes = new TreeMap<String, byte[]>();
        files.forEach((name, data) -> bytes.put(
                name,
                ("{\"last_updated\":\"2026-11-24T09:00:00+09:00\",\"ttl\":60,\"version\":\"3.0\",\"data\":" + data
                                + "}")
                        .getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }
}
