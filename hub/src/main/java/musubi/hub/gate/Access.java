package musubi.hub.gate;

import musubi.hub.message.FormatId;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;

/** What the gate is asked about: data that is to go to somebody, or somebody who wants to read. */
public sealed interface Access {

    /** Who is to have it. */
    Party recipient();

    /** One message on its way out; data is the parsed source, as the sender meant it. */
    record Sending(Message message, Object data, Party recipient) implements Access {}

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
