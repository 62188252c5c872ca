package musubi.hub.adapter;

import java.util.List;
import musubi.hub.message.Message;

/** Finds recipients that no subscription row can express: FHIR criteria, OpenADR targets. Called in the admitting transaction. */
@FunctionalInterface
public interface Audience {

    /** @param data the message as its codec read it */
    List<Subscription> due(Message message, Object data);
}
