package musubi.adapters.transit.realtime.rule;

/** What follows when a rule is broken, the lightest first. */
public enum Consequence {
    /** It is told, and served as it is. */
    NOTED,
    /** The entity would mislead: it is left out of what is served. */
    LEFT_OUT,
    /** The message is not believed yet: what was served before stays. */
    HELD,
    /** The message is refused: what was served before stays. */
    REFUSED
}
