package musubi.hub.journal.story;

import java.time.Instant;
import java.util.UUID;
import musubi.hub.journal.DeliveryState;
import org.jspecify.annotations.Nullable;

/**
 * One delivery: which message to whom, and how it stands.
 *
 * @param due when it became due
 * @param reason why it ended so; for an open one, null
 * @param nextAttempt when an open one is tried next
 * @param replayedAs the message that let it through once more
 */
public record DeliverySummary(
        UUID id,
        UUID messageId,
        Instant due,
        String sender,
        String source,
        String recipient,
        String target,
        String destination,
        String address,
        DeliveryState state,
        int attempts,
        @Nullable String reason,
        @Nullable Instant ended,
        @Nullable Instant nextAttempt,
        @Nullable UUID replayedAs) {

    public boolean open() {
        return state == DeliveryState.OPEN;
    }

    public boolean parked() {
        return state == DeliveryState.PARKED;
    }
}
