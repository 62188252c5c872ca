package musubi.hub.journal;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of an accepted message so that its repetition is known.
 *
 * @param status the answer's status, or null where the sender got a plain acknowledgement
 */
public record Receipt(
        UUID messageId, byte[] sha256, @Nullable Integer status, Map<String, String> headers, byte @Nullable [] body) {}
