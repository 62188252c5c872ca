package musubi.adapters.transit.demo.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import musubi.adapters.transit.sharing.GbfsOracle;
import org.junit.jupiter.api.Test;

/** The demonstration city's shared vehicles. */
class DemoFleetTest {

    private static final Instant NOW = Instant.parse("2026-11-27T00:30:00Z");

    @Test
    void theFleetIsGoodGbfs() {
        var files = new LinkedHashMap<String, byte[]>();
        var fleet = new DemoFleet(NOW);
        fleet.system().forEach((name, bytes) -> files.put(name.replace(".json", ""), bytes));
        fleet.status().forEach((name, bytes) -> files.put(name.replace(".json", ""), bytes));

        assertThat(GbfsOracle.errors(files)).isEmpty();
    }

    @Test
    void theSameTimeGivesTheSameFleet() {
        assertThat(new DemoFleet(NOW).status().get("vehicle_status.json"))
                .isEqualTo(new DemoFleet(NOW).status().get("vehicle_status.json"));
    }
}
