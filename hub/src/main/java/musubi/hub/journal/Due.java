package musubi.hub.journal;

import java.util.UUID;
import musubi.hub.message.Destination;
import musubi.hub.message.Envelope;
import musubi.hub.message.FormatId;

/**
 * One message that is to reach one recipient.
 *
 * @param hubDeliveryId what the receiver is told; stays the same over retries and replays
 * @param lane 0 to 7, by the hash of the order key
 * @param attempts how often it was tried
 */
public record Due(
        UUID deliveryId,
        UUID messageId,
        UUID hubDeliveryId,
        String recipient,
        FormatId target,
        Destination destination,
        int lane,
        String orderKey,
        int attempts) {

    public static final int LANES = 8;

    /** A new delivery. */
    public static Due of(
            UUID deliveryId,
            Envelope message,
            UUID hubDeliveryId,
            String recipient,
            FormatId target,
            Destination destination) {
        var lane = Math.floorMod(message.orderKey().hashCode(), LANES);
        return new Due(
                deliveryId, message.id(), hubDeliveryId, recipient, target, destination, lane, message.orderKey(), 0);
    }

    /** The queue it stands in; each fails alone. */
    public String queue() {
        return destination.queue(recipient);
    }

    /** Whether the receiver was told this delivery's id before: it is made once more. */
    public boolean isRepeated() {
        return !hubDeliveryId.equals(deliveryId);
    }
}
