package musubi.adapters.transit.planner.plan;

import java.time.Duration;
import musubi.adapters.transit.planner.engine.RoutePreferences;
import org.jspecify.annotations.Nullable;

/**
 * How somebody walks.
 *
 * @param most how far in all, in metres, or null for as far as it takes
 * @param speed on level ground, in metres a second, or null for the planner's usual
 * @param avoidStairs whether a long way round is better than stairs
 * @param maxSlope the steepest that is gladly walked, as a ratio, or null for any
 */
record Walking(
        @Nullable Integer most,
        @Nullable Double speed,
        boolean avoidStairs,
        @Nullable Double maxSlope) {

    static final Walking USUAL = new Walking(null, null, false, null);

    /** What OpenTripPlanner takes where nobody says otherwise. */
    private static final double USUAL_SPEED = 1.33;

    /** The way round may be this much longer than the stairs. */
    private static final double STAIRS = 100;

    /** Crossings, corners and slopes take their time: the search goes on so much longer, and what is too far is left out. */
    private static final double SLOWER = 1.5;

    RoutePreferences preferences(boolean wheelchair) {
        return new RoutePreferences(avoidStairs ? STAIRS : null, maxSlope, maxSlope != null && !wheelchair, longest());
    }

    private @Nullable Duration longest() {
        return most == null
                ? null
                : Duration.ofSeconds(Math.round(most / (speed == null ? USUAL_SPEED : speed) * SLOWER) + 60);
    }
}
