package musubi.hub.flow;

import java.util.UUID;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Message;
import musubi.hub.message.Payload;

/** The typed front of {@link Spine#ADMIT}: every way into the hub ends here. */
public final class Intake {

    private final Admitting admitting;
    private final Recipients recipients;

    Intake(Admitting admitting, Recipients recipients) {
        this.admitting = admitting;
        this.recipients = recipients;
    }

    /**
     * The largest message of a format, in bytes: a door reads no further, and says so (HTTP 413). A format that nobody knows is
     * an {@link IllegalArgumentException}.
     */
    public long largest(FormatId type) {
        return admitting.largest(type);
    }

    /**
     * Journals the message and its due deliveries in one transaction; returns after the commit. Throws {@link Overloaded}
     * when the hub cannot keep up: nothing was taken.
     */
    public Admission admit(Inbound inbound) {
        return admitting.admit(inbound, null, recipients::due, Restraint.TURNS_AWAY);
    }

    /**
     * As {@link #admit(Inbound)}, and runs the effect in the same transaction: both or neither. What the effect answers
     * is kept with the receipt; where it refuses, all that it wrote is undone, and the message is journalled as rejected. An
     * exception of the effect rolls everything back and comes out unchanged.
     *
     * @param format of the message
     */
    public <T> Admission admit(Format<T> format, Inbound inbound, Effect<T> effect) {
        return admitting.admit(inbound, new Admitting.Local<>(format, effect), recipients::due, Restraint.TURNS_AWAY);
    }

    /**
     * Admits what a store of the hub's own made of a message, on behalf of the message's sender, so that those who
     * subscribe to the format hear of it. Within the transaction of the caller, which must be open: it stands or falls with
     * it. The data are not parsed again, and are not to be changed any more. Throws {@link Underivable} where they are not
     * valid in their format: then the caller's transaction is to fall.
     *
     * @param parent the message that was delivered to the store
     * @param payload the bytes of the data
     * @param data what the format's codec would read of the payload
     * @return the id of the derived message
     */
    public <T> UUID derive(Message parent, Format<T> format, Payload payload, T data) {
        return admitting.derive(parent, format, payload, data, recipients::due);
    }
}
