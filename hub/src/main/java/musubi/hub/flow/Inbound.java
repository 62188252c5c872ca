package musubi.hub.flow;

import java.net.URI;
import java.util.UUID;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/**
 * Bytes at the door, from an authenticated sender.
 *
 * @param source where they came in, for example {@code mllp://hitachi-central-hospital}
 * @param action the request line below the door, for example {@code DELETE events/4711}, or null where the bytes say it all
 * @param key the sender's name for the message where the transport gives one ({@code Idempotency-Key}); null: the codec's counts
 * @param correlation the message that this one derives from, or null
 */
public record Inbound(
        FormatId type,
        Payload payload,
        Party sender,
        URI source,
        @Nullable String action,
        @Nullable String key,
        @Nullable UUID correlation) {

    public static Inbound of(FormatId type, Payload payload, Party sender, URI source) {
        return new Inbound(type, payload, sender, source, null, null, null);
    }

    /** The same bytes, to be done with as the request line says. */
    public Inbound doing(String action) {
        return new Inbound(type, payload, sender, source, action, key, correlation);
    }

    /** The same under the sender's name for it; null: the codec's counts. */
    public Inbound named(@Nullable String key) {
        return new Inbound(type, payload, sender, source, action, key, correlation);
    }
}
