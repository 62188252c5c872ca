package musubi.hub.flow;

/** The typed front of {@link Spine#ADMIT}: every way into the hub ends here. */
public final class Intake {

    private final Steps steps;

    public Intake(Steps steps) {
        this.steps = steps;
    }

    /** Journals the message and its due deliveries in one transaction; returns after the commit. */
    public Admission admit(Inbound inbound) {
        return steps.admit(inbound);
    }

    /**
     * As {@link #admit(Inbound)}, and runs the effect in the same transaction: both or neither. What the effect answers
     * is kept with the receipt. An exception of the effect rolls everything back and comes out unchanged.
     */
    public Admission admit(Inbound inbound, Effect effect) {
        return steps.admit(inbound, effect);
    }

    /**
     * As {@link #admit(Inbound)}, within the transaction of the caller, which must be open: the journal row stands or
     * falls with it.
     */
    public Admission join(Inbound inbound) {
        return steps.join(inbound);
    }
}
