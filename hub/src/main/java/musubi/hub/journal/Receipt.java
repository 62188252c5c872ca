package musubi.hub.journal;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import musubi.hub.message.Message;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an accepted message so that its repetition is known.
 *
 * @param action what was asked to be done with the bytes; null: they said it all, or nobody noted it yet
 * @param status the answer's status, or null where the sender got a plain acknowledgement
 */
public record Receipt(
        UUID messageId,
        byte[] sha256,
        @Nullable String action,
        @Nullable Integer status,
        Map<String, String> headers,
        byte @Nullable [] body) {

    /** Whether the message that came first is this one. */
    public boolean isOf(Message message) {
        return Arrays.equals(sha256, message.payload().sha256())
                && (action == null || action.equals(message.envelope().action()));
    }
}
