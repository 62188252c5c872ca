package musubi.adapters.transit.planner.plan;

import java.util.Map;
import java.util.UUID;
import musubi.adapters.transit.gtfs.GtfsFormats;
import musubi.hub.gate.AccessRule;
import musubi.hub.gate.Gate;
import musubi.hub.journal.DecisionStore;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A gate for open data alone. Permitted reads of it are not written down, so the store behind it is never asked. */
final class OpenGate {

    private OpenGate() {}

    static Gate create() {
        var store = new DecisionStore(JdbcClient.create(new DriverManagerDataSource()), UUID::randomUUID);
        return new Gate(() -> Map.of(GtfsFormats.STATIC, AccessRule.open("CC BY 4.0")), store);
    }
}
