package musubi.adapters.transit.planner.engine;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How somebody wants to go who asks for a way, as far as the GTFS GraphQL API has no word for it. What a request says itself
 * counts before it.
 *
 * @param stairs how much worse stairs are than level ground, or null for the usual
 * @param slope the steepest that is gladly walked, as a ratio, or null for any; the request must ask for a wheelchair
 * @param slopeAlone whether nothing but the slope matters of what a wheelchair needs: stops and vehicles may be any
 * @param walk how long one walks to the first stop, from the last, or all the way, or null for the usual
 */
public record RoutePreferences(
        @Nullable Double stairs,
        @Nullable Double slope,
        boolean slopeAlone,
        @Nullable Duration walk) {

    public static final RoutePreferences USUAL = new RoutePreferences(null, null, false, null);

    public RoutePreferences {
        if (stairs != null && !(stairs >= 0) || slope != null && !(slope >= 0) || walk != null && walk.isNegative()) {
            throw new IllegalArgumentException("Nothing is less than nothing");
        }
    }
}
