package musubi.hub.journal.story;

import java.util.Optional;
import java.util.UUID;
import musubi.hub.gate.Grant;
import musubi.hub.gate.HubFormats;
import musubi.hub.journal.Entry;
import musubi.hub.journal.MessageStore;
import musubi.hub.message.Envelope;
import musubi.hub.message.Message;

/** Messages for those who operate the hub: the envelope of any, and the body of the one that they may look at. */
public final class BodyStore {

    private final MessageStore messages;

    public BodyStore(MessageStore messages) {
        this.messages = messages;
    }

    /** @param grant for the journal */
    public Optional<Envelope> findEnvelope(Grant grant, UUID id) {
        grant.require(HubFormats.JOURNAL);
        return messages.find(id).map(Entry::message).map(Message::envelope);
    }

    /**
     * Whether there is a body to look at: bodies go before what else is known of a message.
     *
     * @param grant for the journal
     */
    public boolean isKept(Grant grant, UUID id) {
        grant.require(HubFormats.JOURNAL);
        return messages.find(id)
                .map(Entry::message)
                .filter(it -> it.payload().isKept())
                .isPresent();
    }

    /**
     * The message with its body, as received.
     *
     * @param grant for the body of this message and no other
     */
    public Optional<Message> find(Grant grant, UUID id) {
        grant.require(HubFormats.BODY, id.toString());
        return messages.find(id).map(Entry::message);
    }
}
