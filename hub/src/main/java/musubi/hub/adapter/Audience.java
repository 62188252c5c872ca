package musubi.hub.adapter;

import java.util.List;
import musubi.hub.message.Format;
import musubi.hub.message.Message;

/**
 * Finds recipients that no subscription row can express: FHIR criteria, OpenADR targets. Called in the admitting transaction,
 * after the effect, for messages of its format.
 *
 * @param <T> what the format's codec reads
 */
public interface Audience<T> {

    Format<T> format();

    List<Subscription> due(Message message, T data);
}
