package musubi.hub.gate;

import musubi.hub.message.Party;

/** Permission to read. Every store method takes one; only the {@link Gate} makes one. */
public final class Grant {

    private final Access.Reading reading;
    private final Decision.Permit permit;

    Grant(Access.Reading reading, Decision.Permit permit) {
        this.reading = reading;
        this.permit = permit;
    }

    public Party reader() {
        return reading.recipient();
    }

    public Access.Reading reading() {
        return reading;
    }

    /** What the reader must not see. */
    public Reduction reduction() {
        return permit.reduction();
    }

    public String basis() {
        return permit.basis();
    }
}
