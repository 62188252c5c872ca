package musubi.adapters.transit.planner.plan;

/** @param basis where the figure is from */
record LegCo2(double grams, Basis basis) {

    enum Basis {
        /** What the operator says of its vehicles. */
        FEED,
        /** The average of all of Japan for such vehicles. */
        NATIONAL_AVERAGE,
        /** The electricity that such vehicles use on the way, by the average of the grid. */
        ESTIMATE,
        /** Nothing but somebody's own strength. */
        OWN_STRENGTH
    }
}
