package musubi.hub.gate;

import musubi.hub.message.FormatId;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;

/** What the gate is asked about: data that is to go to somebody, or somebody who wants to read. */
public sealed interface Access {

    /** Who is to have it. */
    Party recipient();

    /**
     * One message on its way to its recipient.
     *
     * @param data the parsed source, as the sender meant it
     * @param kept whether it goes into a store of the hub's own, and not out of the house
     */
    record Sending(Message message, Object data, Party recipient, boolean kept) implements Access {}

    /**
     * A read.
     *
     * @param what the resource type, feed or list, for example {@code Patient}
     * @param subject whose data, or null for a search over many
     */
    record Reading(
            Party recipient,
            FormatId type,
            String what,
            @Nullable String subject) implements Access {}
}
