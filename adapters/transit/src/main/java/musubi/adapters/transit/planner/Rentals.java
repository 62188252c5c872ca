package musubi.adapters.transit.planner;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import musubi.adapters.transit.planner.engine.EngineFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The shared vehicles of all networks as they are now, for the graph that is live and each one that takes its place. */
final class Rentals {

    private static final Logger LOG = LoggerFactory.getLogger(Rentals.class);

    /** Some thousand vehicles are linked to the streets in less than a second. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Map<String, Map<String, byte[]>> networks = new ConcurrentHashMap<>();

    void keep(String network, Map<String, byte[]> gbfs) {
        networks.put(network, Map.copyOf(gbfs));
    }

    void give(RunningEngine engine) {
        networks.keySet().forEach(it -> give(engine, it));
    }

    /** A network that cannot be read leaves those before, and all else, as they are. */
    void give(RunningEngine engine, String network) {
        try {
            var gbfs = networks.getOrDefault(network, Map.of());
            engine.tell(
                    it -> {
                        it.rentals(network, gbfs);
                        return network;
                    },
                    PATIENCE);
        } catch (EngineFailure | NotAnswered | RequestPool.Closed unreadable) {
            LOG.error("Shared vehicles of {} are not planned with", network, unreadable);
        }
    }
}
