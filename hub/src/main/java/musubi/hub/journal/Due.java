package musubi.hub.journal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import musubi.hub.message.Envelope;
import musubi.hub.message.FormatId;
import musubi.hub.message.Payload;

/**
 * One message that is to reach one recipient.
 *
 * @param queue the queue it stands in: the store, or the address of a partner; each queue fails alone
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

    /** Whether the receiver was told this delivery's id before: it is made once more. */
    public boolean isRepeated() {
        return !hubDeliveryId.equals(deliveryId);
    }

    private static final Pattern HOST = Pattern.compile("^https?://([A-Za-z0-9.-]{1,253})");

    /** A new delivery: to a store of the hub's own it queues by store, to a partner by each of its addresses. */
    public static Due of(
            UUID deliveryId,
            Envelope message,
            UUID hubDeliveryId,
            String recipient,
            FormatId target,
            String destination,
            String address) {
        var queue = address.isEmpty() ? destination : destination + "/" + recipient + "/" + place(address);
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

    /** Short and without what an address may hold of secrets: its host for people, and a hash that tells it from others. */
    private static String place(String address) {
        var host = HOST.matcher(address);
        var hash = Payload.of(address.getBytes(StandardCharsets.UTF_8)).sha256Hex();
        return (host.find() ? host.group(1) : "") + "#" + hash.substring(0, 12);
    }
}
