package musubi.adapters.transit.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.planner.City;
import musubi.adapters.transit.planner.FeedsInMemory;
import musubi.adapters.transit.streets.StreetFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** From a house on the hill of the demonstration city: the shuttles at walking speed join it to the bus and the train. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HillTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    /** A door in the west of the estate, and the platform of the train in Hitachi. */
    private static final double[] HOUSE = {36.5893, 140.6325};

    private static final double[] BUS_STOP = {36.5868, 140.6365};
    private static final double[] TRAIN = {36.6408, 140.6915};

    private static final ObjectMapper JSON = new ObjectMapper();

    private final City city;
    private final Path folder;

    HillTest(@TempDir Path folder) {
        this.folder = folder;
        city = new City(folder, new FeedsInMemory());
    }

    @BeforeAll
    void build() throws IOException {
        var demo = DemoCity.load();
        Files.createDirectories(folder.resolve("streets"));
        new StreetFile(new DemoStreets(demo).make(), 2_000_000_000_000_000L)
                .write(folder.resolve("streets/hitachi-demo.osm.pbf"));
        var end = TODAY.plusYears(1);
        city.feeds.publish("hitachi-transit", TODAY, end, zip -> write(new DemoFeed(demo, TODAY).files(), zip));
        city.feeds.publish("hitachi-hill", TODAY, end, zip -> write(new DemoHill(TODAY).files(), zip));
        city.catchUp();
    }

    private static void write(FeedFiles files, Path zip) {
        try (files;
                var out = Files.newOutputStream(zip)) {
            files.zip(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @AfterAll
    void close() {
        city.close();
    }

    @Test
    void bothOperatorsAreInOneGraph() {
        assertThat(city.feeds.states()).as("%s", city.feeds.notices(2L)).isEqualTo(Map.of(1L, "live", 2L, "live"));
    }

    @Test
    void theLoopBringsOneToTheBusAndTheBusToTheTrain() {
        var plan = plan("09:03", TRAIN, "{transit: {access: [WALK], transit: [{mode: BUS}, {mode: RAIL}]}}");

        assertThat(trips(plan)).anySatisfy(it -> assertThat(it)
                .containsExactly(
                        "hitachi-hill:loop_weekday",
                        "hitachi-transit:60_weekday_1_0940",
                        "hitachi-transit:JB_weekday_0_1000"));
    }

    @Test
    void theShuttleOnDemandComesToTheDoorAndGoesOnByBusAndTrain() {
        var plan = plan("11:03", TRAIN, "{transit: {access: [WALK, FLEX], transit: [{mode: BUS}, {mode: RAIL}]}}");

        assertThat(trips(plan)).anySatisfy(it -> assertThat(it)
                .hasSize(3)
                .satisfiesExactly(
                        shuttle -> assertThat(shuttle).isEqualTo("hitachi-hill:down_weekday"),
                        bus -> assertThat(bus).startsWith("hitachi-transit:60_"),
                        train -> assertThat(train).startsWith("hitachi-transit:JB_")));
    }

    /** The streets are searched as for a car: what the operator says of its carts makes them slow. */
    @Test
    void theShuttleOnDemandGoesAtWalkingSpeedAndIsBookedBefore() {
        var ride = plan("11:03", BUS_STOP, "{directOnly: true, direct: [FLEX, WALK]}")
                .at("/data/planConnection/edges/0/node/legs/0");

        assertThat(ride.at("/pickupBookingInfo/minimumBookingNotice").asText()).isEqualTo("PT30M");
        assertThat(ride.at("/from/name").asText()).contains("高鈴台団地一帯");
        assertThat(ride.path("distance").asDouble() / ride.path("duration").asDouble() * 3.6)
                .isBetween(4.0, 7.0);
    }

    /** The trips of each way, in order. */
    private static List<List<String>> trips(JsonNode plan) {
        var ways = new ArrayList<List<String>>();
        plan.at("/data/planConnection/edges").forEach(edge -> ways.add(edge.findValuesAsText("gtfsId")));
        return ways;
    }

    /** Somebody who walks slowly, and not gladly. */
    private JsonNode plan(String time, double[] to, String modes) {
        try {
            return JSON.readTree(
                    city.ask(String.format(Locale.ROOT, """
                    { planConnection(origin: {location: {coordinate: {latitude: %f, longitude: %f}}},
                        destination: {location: {coordinate: {latitude: %f, longitude: %f}}},
                        preferences: {street: {walk: {speed: 0.7, reluctance: 5.0}}},
                        dateTime: {earliestDeparture: "2026-11-25T%s:00+09:00"}, modes: %s, first: 5) {
                      edges { node { start end legs { mode duration distance trip { gtfsId } from { name } to { name }
                         pickupBookingInfo { minimumBookingNotice } } } } } }
                    """, HOUSE[0], HOUSE[1], to[0], to[1], time, modes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
