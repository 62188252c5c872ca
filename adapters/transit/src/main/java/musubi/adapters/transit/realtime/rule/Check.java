package musubi.adapters.transit.realtime.rule;

/** One family of rules. */
@FunctionalInterface
interface Check {

    void check(Observation seen, Marks marks);
}
