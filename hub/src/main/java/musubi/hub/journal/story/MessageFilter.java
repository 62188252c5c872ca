package musubi.hub.journal.story;

import org.jspecify.annotations.Nullable;

/**
 * Which messages are wanted; what is null does not matter.
 *
 * @param key the sender's own name for the message, or its order key, exactly
 */
public record MessageFilter(
        @Nullable String sender,
        @Nullable String client,
        @Nullable String format,
        @Nullable MessageState state,
        @Nullable String key) {

    public static final MessageFilter ALL = new MessageFilter(null, null, null, null, null);

    /** The same, of one sender alone. */
    MessageFilter by(String partner) {
        return new MessageFilter(partner, client, format, state, key);
    }
}
