package musubi.adapters.transit.planner.plan;

import java.time.OffsetDateTime;
import java.util.Locale;

/**
 * What {@code GET /transit/plan} asks.
 *
 * @param arriveBy whether the time is that of arrival, not of departure
 * @param count how many itineraries are wanted at most
 * @param wheelchair whether the way must do for a wheelchair
 * @param language of names, where the feeds have translations
 */
record PlanRequest(
        Point from,
        Point to,
        OffsetDateTime time,
        boolean arriveBy,
        int count,
        boolean wheelchair,
        Modes modes,
        Walking walking,
        Locale language) {

    static final int MAX_COUNT = 20;

    /** Of somebody who walks as most do. */
    PlanRequest(
            Point from,
            Point to,
            OffsetDateTime time,
            boolean arriveBy,
            int count,
            boolean wheelchair,
            Modes modes,
            Locale language) {
        this(from, to, time, arriveBy, count, wheelchair, modes, Walking.USUAL, language);
    }

    PlanRequest {
        if (count < 1 || count > MAX_COUNT) {
            throw new IllegalArgumentException("From 1 to " + MAX_COUNT + " itineraries");
        }
    }
}
