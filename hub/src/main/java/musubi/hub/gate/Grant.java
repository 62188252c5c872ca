package musubi.hub.gate;

import musubi.hub.message.FormatId;
import musubi.hub.message.Party;

/**
 * Permission to read. Every reading method of a store takes one, and first {@link #require}s what it is about to give; only the
 * {@link Gate} makes one.
 */
public final class Grant {

    private final Access.Reading reading;
    private final Decision.Permit permit;

    Grant(Access.Reading reading, Decision.Permit permit) {
        this.reading = reading;
        this.permit = permit;
    }

    /**
     * What a store does before it gives anything: makes sure that the permission is one for its data.
     *
     * @return who reads
     * @throws IllegalStateException where it was given for other data, or in part only, which a store that leaves nothing out
     *     cannot honour: a fault of the code that asked, and nothing is given
     */
    public Party require(FormatId type) {
        if (!reading.type().equals(type)) {
            throw new IllegalStateException("granted for " + reading.type() + ", and not for " + type);
        }
        if (!permit.reduction().leaveOut().isEmpty()) {
            throw new IllegalStateException("granted in part, and the store leaves nothing out: " + type);
        }
        return reading.recipient();
    }

    /**
     * The same where the permission is for one subject: a feed, a message, a person.
     *
     * @throws IllegalStateException where it was given for another
     */
    public Party require(FormatId type, String subject) {
        if (!subject.equals(reading.subject())) {
            throw new IllegalStateException("granted for " + reading.subject() + ", and not for " + subject);
        }
        return require(type);
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
