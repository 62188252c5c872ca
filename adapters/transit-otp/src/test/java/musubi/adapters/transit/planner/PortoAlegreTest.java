package musubi.adapters.transit.planner;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A whole city from elsewhere: its streets from OpenStreetMap, its heights from a raster, its bus and its train in two feeds, and a
 * plan over its hills. A build of a minute of a processor and a gigabyte.
 */
class PortoAlegreTest {

    private static final Duration DEADLINE = Duration.ofMinutes(6);

    @Test
    void aPlanOverTheHillsTellsItsClimb(@TempDir Path folder) throws IOException {
        var streets = Files.createDirectories(folder.resolve("streets"));
        Files.copy(RealData.file("transit/porto-alegre/poa_osm.pbf"), streets.resolve("porto-alegre.osm.pbf"));
        Files.copy(RealData.file("transit/porto-alegre/poa_elevation.tif"), streets.resolve("porto-alegre.tif"));
        try (var city = new City(folder, new FeedsInMemory(), 1200, DEADLINE)) {
            publish(city, "bus", "transit/porto-alegre/poa_eptc.zip");
            publish(city, "train", "transit/porto-alegre/poa_trensurb.zip");
            city.catchUp();

            assertThat(city.feeds.states()).isEqualTo(Map.of(1L, "live", 2L, "live"));
            // from the hills of Nonoai to the station at the airport; times of feeds are read in the hub's zone
            var plans = new ObjectMapper().readTree(city.ask("""
                    { planConnection(origin: {location: {coordinate: {latitude: -30.0842, longitude: -51.2245}}},
                        destination: {location: {coordinate: {latitude: -29.9878, longitude: -51.1829}}},
                        dateTime: {earliestDeparture: "2019-05-14T14:00:00+09:00"}, first: 5) {
                      edges { node { elevationGained elevationLost legs { mode } } } } }
                    """));
            assertThat(plans.findValuesAsText("mode")).contains("WALK", "BUS");
            assertThat(plans.findValues("elevationGained")).anyMatch(it -> it.asDouble() > 1);
            assertThat(plans.findValues("elevationLost")).anyMatch(it -> it.asDouble() > 1);
        }
    }

    private static void publish(City city, String operator, String file) throws IOException {
        var push = Push.of(Files.readAllBytes(RealData.file(file)));
        assertThat(push.taken()).as(push.notices().toString()).isTrue();
        city.feeds.publish(operator, LocalDate.of(2019, 4, 15), LocalDate.of(2019, 7, 15), zip -> {
            try {
                Files.write(zip, push.normalised());
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
    }
}
