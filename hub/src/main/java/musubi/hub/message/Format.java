package musubi.hub.message;

import java.time.Duration;

/**
 * One wire format as an adapter declares it, and the key to the data of its messages.
 *
 * @param type the class of what the codec reads
 * @param mediaType the content type of the bytes
 * @param bodies how large its messages may be
 * @param kept how long the bytes of a message are kept after its day: 90 days, or less for what is overtaken by the next, as
 *     the positions of vehicles are. Whole days, one at the least
 */
public record Format<T>(FormatId id, Class<T> type, String mediaType, Codec<T> codec, Bodies bodies, Duration kept) {

    /** As long as bodies are kept that say nothing else. */
    public static final Duration KEPT = Duration.ofDays(90);

    public Format {
        if (kept.compareTo(Duration.ofDays(1)) < 0 || kept.compareTo(KEPT) > 0) {
            throw new IllegalArgumentException("Bodies of " + id + " are kept for 1 to " + KEPT.toDays() + " days");
        }
    }

    /** Kept for 90 days. */
    public Format(FormatId id, Class<T> type, String mediaType, Codec<T> codec, Bodies bodies) {
        this(id, type, mediaType, codec, bodies, KEPT);
    }

    /** Of messages that the codec holds in memory. */
    public Format(FormatId id, Class<T> type, String mediaType, Codec<T> codec) {
        this(id, type, mediaType, codec, Bodies.IN_MEMORY);
    }

    /** The same format, whose bodies are kept for so many days. */
    public Format<T> keptFor(Duration kept) {
        return new Format<>(id, type, mediaType, codec, bodies, kept);
    }

    /**
     * What a message of this format holds.
     *
     * @param actual the format that the message has
     * @throws IllegalArgumentException where it has another format: the caller asked with the wrong key
     */
    public T typed(FormatId actual, Object data) {
        if (!actual.equals(id)) {
            throw new IllegalArgumentException("The message is of " + actual + ", and not of " + id);
        }
        return type.cast(data);
    }
}
