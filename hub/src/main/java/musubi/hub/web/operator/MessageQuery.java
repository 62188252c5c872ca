package musubi.hub.web.operator;

import musubi.hub.journal.story.MessageFilter;
import musubi.hub.journal.story.MessageState;
import musubi.hub.journal.story.Window;
import org.jspecify.annotations.Nullable;

/**
 * What one asks of the messages.
 *
 * @param partner the sender's id
 * @param client the sender's OAuth2 client by which it came
 * @param format a format id, for example {@code health/hl7v2/2.5}
 * @param state {@code accepted, rejected, open, delivered, refused, parked, cancelled} or {@code no-recipient}
 * @param from time, inclusive
 * @param to time, exclusive
 * @param key the sender's own name for the message, or its order key, exactly
 * @param after where the list goes on
 * @param limit rows, at most 200
 */
public record MessageQuery(
        @Nullable String partner,
        @Nullable String client,
        @Nullable String format,
        @Nullable String state,
        @Nullable String from,
        @Nullable String to,
        @Nullable String key,
        @Nullable String after,
        @Nullable Integer limit) {

    public MessageFilter filter() {
        return new MessageFilter(
                Asked.text("partner", partner),
                Asked.text("client", client),
                Asked.text("format", format),
                Asked.oneOf("state", state, MessageState.values(), MessageState::word),
                Asked.text("key", key));
    }

    public Window window(CityTime time) {
        return Asked.window(time, from, to, after, limit);
    }
}
