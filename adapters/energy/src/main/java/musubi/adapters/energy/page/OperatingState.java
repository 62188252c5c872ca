package musubi.adapters.energy.page;

/** The words of the standard for how something runs that matter here (Definition, table of operating states). */
enum OperatingState {
    /** Before the event it runs as usual. */
    IDLE_NORMAL,
    RUNNING_NORMAL,
    IDLE_OPTED_OUT,
    RUNNING_OPTED_OUT;

    static final String PAYLOAD = "OPERATING_STATE";

    /** How all of them end that say that somebody takes no part. */
    static final String OUT = "OPTED_OUT";

    /** @param begun whether the event has */
    static OperatingState of(boolean out, boolean begun) {
        return out ? begun ? RUNNING_OPTED_OUT : IDLE_OPTED_OUT : begun ? RUNNING_NORMAL : IDLE_NORMAL;
    }
}
