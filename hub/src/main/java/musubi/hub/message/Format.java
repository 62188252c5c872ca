package musubi.hub.message;

/**
 * One wire format as an adapter declares it, and the key to the data of its messages.
 *
 * @param type the class of what the codec reads
 * @param mediaType the content type of the bytes
 */
public record Format<T>(FormatId id, Class<T> type, String mediaType, Codec<T> codec) {
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
