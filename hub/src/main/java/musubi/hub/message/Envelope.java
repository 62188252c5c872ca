package musubi.hub.message;

import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The circumstance of one message. Names are those of CloudEvents 1.0, plus sender, purpose, correlation and the keys.
 *
 * @param id a UUIDv7 made by the hub; its time is the time of admission
 * @param source where it came in, for example {@code mllp://hitachi-central-hospital}
 * @param type the wire format of the payload
 * @param subject the person or contract it is about in the sender's own identification, or null where it is about nobody
 * @param time when the hub admitted it
 * @param action what is asked to be done with the bytes, where the sender said it beside them: the request line below the
 *     door, for example {@code DELETE events/4711}; null where the bytes say it all
 * @param key the sender's own name for the message, by which a repetition is known; null: no de-duplication
 * @param orderKey messages with the same key reach a destination in the order of admission
 * @param correlation the message that this one derives from or repeats, or null
 */
public record Envelope(
        UUID id,
        URI source,
        FormatId type,
        @Nullable String subject,
        Instant time,
        String datacontenttype,
        @Nullable String action,
        Party sender,
        Purpose purpose,
        @Nullable String key,
        String orderKey,
        @Nullable UUID correlation) {

    /** The same circumstance around other bytes, which say it all: what was made of the message. */
    public Envelope as(FormatId target, String mediaType) {
        return new Envelope(
                id, source, target, subject, time, mediaType, null, sender, purpose, key, orderKey, correlation);
    }
}
