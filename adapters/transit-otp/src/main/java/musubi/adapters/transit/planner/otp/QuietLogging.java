package musubi.adapters.transit.planner.otp;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.Map;
import org.slf4j.LoggerFactory;

/**
 * Levels for OpenTripPlanner's loggers where the application sets none. They share the application's logging, so its own
 * {@code logback.xml} does not count; and at its usual levels it would write down where people want to go.
 */
final class QuietLogging {

    private static final Map<String, Level> LEVELS = Map.of(
            "org.opentripplanner", Level.WARN,
            // one line for each oddity of a feed; the feed's own report names them better
            "DATA_IMPORT_ISSUES", Level.ERROR,
            "org.opentripplanner.graph_builder", Level.ERROR,
            "org.opentripplanner.transit.service", Level.ERROR,
            "org.opentripplanner.model.impl", Level.ERROR,
            "org.geotools", Level.WARN,
            // the coordinates of a place that has no street near
            "org.opentripplanner.routing.linking", Level.OFF,
            // a stack trace for each faulty query of a client, who is told anyway
            "org.opentripplanner.apis.support.graphql.LoggingDataFetcherExceptionHandler", Level.OFF);

    private QuietLogging() {}

    static void apply() {
        LEVELS.forEach((name, level) -> {
            if (LoggerFactory.getLogger(name) instanceof Logger logger && logger.getLevel() == null) {
                logger.setLevel(level);
            }
        });
    }
}
