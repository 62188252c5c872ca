package musubi.hub.journal.story;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One decision as it was written down: who was to have what of whom, for which purpose, and on which ground.
 *
 * @param person who acted for the recipient, or null where a program did
 */
public record DecisionEntry(
        UUID id,
        Instant time,
        @Nullable UUID messageId,
        @Nullable UUID deliveryId,
        String recipient,
        @Nullable String person,
        String type,
        String what,
        @Nullable String subject,
        String purpose,
        boolean permitted,
        String basis) {}
