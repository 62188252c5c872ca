package musubi.hub.journal;

import java.util.UUID;
import musubi.hub.message.Envelope;
import musubi.hub.message.FormatId;

/**
 * One message that is to reach one recipient.
 *
 * @param queue the queue it stands in: the destination, and the recipient where it is a partner; each queue fails alone
 * @param lane 0 to 7, by the hash of the order key
 * @param hubDeliveryId what the receiver is told; stays the same over retries and replays
 * @param attempts how often it was tried
 */
public record Due(
        UUID deliveryId,
        UUID messageId,
        UUID hubDeliveryId,
        String recipient,
        FormatId target,
        String destination,
        String address,
        String queue,
        int lane,
        String orderKey,
        int attempts) {

    public static final int LANES = 8;

    /** A new delivery: to a store of the hub's own it queues by store, to a partner by partner. */
    public static Due of(
            UUID deliveryId,
            Envelope message,
            UUID hubDeliveryId,
            String recipient,
            FormatId target,
            String destination,
            String address) {
        var queue = address.isEmpty() ? destination : destination + "/" + recipient;
        var lane = Math.floorMod(message.orderKey().hashCode(), LANES);
        return new Due(
                deliveryId,
                message.id(),
                hubDeliveryId,
                recipient,
                target,
                destination,
                address,
                queue,
                lane,
                message.orderKey(),
                0);
    }
}
