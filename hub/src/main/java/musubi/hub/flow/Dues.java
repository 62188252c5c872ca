package musubi.hub.flow;

import java.util.List;
import java.util.UUID;
import musubi.hub.adapter.Subscription;
import musubi.hub.message.Message;

/** Who is to get a message that is being admitted. */
@FunctionalInterface
interface Dues {

    List<Subscription> of(Message message, Object data);

    /** What the receiver is told as the delivery's id; a replay keeps the first one. */
    default UUID hubDeliveryId(Subscription subscription, UUID deliveryId) {
        return deliveryId;
    }
}
