package musubi.hub.message;

/**
 * One wire format as an adapter declares it, and the key to the data of its messages.
 *
 * @param type the class of what the codec reads
 * @param mediaType the content type of the bytes
 * @param bodies how large its messages may be
 */
public record Format<T>(FormatId id, Class<T> type, String mediaType, Codec<T> codec, Bodies bodies) {

    /** Of messages that the codec holds in memory. */
    public Format(FormatId id, Class<T> type, String mediaType, Codec<T> codec) {
        this(id, type, mediaType, codec, Bodies.IN_MEMORY);
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
