package musubi.adapters.transit.planner.plan;

import java.util.List;

/**
 * @param answer of the whole way: {@code NO} where a step is known, {@code UNKNOWN} where one may be
 * @param steps where there are steps
 * @param unknown of what nobody says whether there are
 */
record StepFree(Answer answer, List<Spot> steps, List<Spot> unknown) {

    enum Answer {
        YES,
        NO,
        UNKNOWN
    }

    /** @param leg which one, from 0 */
    record Spot(int leg, What what) {}

    enum What {
        STAIRS,
        WAY,
        BOARDING,
        VEHICLE,
        ALIGHTING,
        RIDE
    }
}
