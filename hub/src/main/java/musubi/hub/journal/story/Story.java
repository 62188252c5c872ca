package musubi.hub.journal.story;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import musubi.hub.journal.Step;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/**
 * All that the journal knows of one message, but its body.
 *
 * @param steps of the admission
 * @param correlated what derives from it or repeats it
 */
public record Story(
        Circumstance message,
        List<Notice> notices,
        List<Step> steps,
        List<Way> deliveries,
        List<DecisionEntry> decisions,
        List<MessageSummary> correlated) {

    /**
     * The message's envelope and what is known of its bytes.
     *
     * @param action what was asked to be done with the bytes, where the sender said it beside them
     * @param client the sender's OAuth2 client by which it came, or null where it came otherwise
     * @param sha256 of the body, in hexadecimal
     * @param correlation the message that this one derives from or repeats
     */
    public record Circumstance(
            UUID id,
            Instant time,
            String source,
            String type,
            @Nullable String subject,
            String mediaType,
            @Nullable String action,
            String sender,
            @Nullable String client,
            String purpose,
            @Nullable String key,
            String orderKey,
            @Nullable UUID correlation,
            boolean rejected,
            long size,
            String sha256) {}

    /** One delivery with all attempts at it, in order. */
    public record Way(DeliverySummary delivery, List<Attempt> attempts) {}
}
