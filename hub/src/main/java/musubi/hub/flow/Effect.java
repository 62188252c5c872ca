package musubi.hub.flow;

import musubi.hub.message.Message;

/** What is done here and now, in the same transaction as the journal row: both or neither. */
@FunctionalInterface
public interface Effect {

    /** @param data the message as its codec read it */
    Answer apply(Message message, Object data);
}
