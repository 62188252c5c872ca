package musubi.hub.message;

/**
 * One wire format as an adapter declares it.
 *
 * @param type the class of what the codec reads
 * @param mediaType the content type of the bytes
 */
public record Format<T>(FormatId id, Class<T> type, String mediaType, Codec<T> codec) {}
