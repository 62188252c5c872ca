package musubi.hub.journal.story;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import musubi.hub.journal.DeliveryState;
import org.jspecify.annotations.Nullable;

/**
 * One message in a list. Without subject and body: a list tells of nobody.
 *
 * @param client the sender's OAuth2 client by which it came, or null where it came otherwise
 * @param notices how many notices the sender got
 * @param deliveries how many deliveries there are in each state; none: rejected, or wanted by nobody
 */
public record MessageSummary(
        UUID id,
        Instant time,
        String sender,
        @Nullable String client,
        String type,
        @Nullable String key,
        String orderKey,
        long size,
        boolean rejected,
        int notices,
        @Nullable UUID correlation,
        Map<DeliveryState, Integer> deliveries) {

    public MessageSummary {
        deliveries = Map.copyOf(deliveries);
    }

    MessageSummary with(Map<DeliveryState, Integer> counted) {
        return new MessageSummary(
                id, time, sender, client, type, key, orderKey, size, rejected, notices, correlation, counted);
    }
}
