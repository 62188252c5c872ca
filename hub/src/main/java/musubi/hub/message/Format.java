package musubi.hub.message;

/**
 * One wire format as an adapter declares it.
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
}
