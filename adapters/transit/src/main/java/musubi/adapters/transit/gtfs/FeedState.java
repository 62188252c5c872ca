package musubi.adapters.transit.gtfs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a version has come. Staged, building, then live or quarantined; live, then retired by the next live one. */
public enum FeedState {
    /** Checked and journalled; waits for the planner, or for its first service day. */
    STAGED,
    /** The planner builds a graph with it. */
    BUILDING,
    /** Trips are planned with it. */
    LIVE,
    /** A later version took over. */
    RETIRED,
    /** The planner could not build with it. It never replaced anything. */
    QUARANTINED;

    /** As operators read it: {@code quarantined}. */
    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
