package musubi.hub.message;

/**
 * How large the messages of a format may be.
 *
 * @param largest in bytes; beyond it a door answers 413 and reads no further
 * @param inMemory whether the codec holds a message as a whole, which is some thirty times its bytes
 */
public record Bodies(long largest, boolean inMemory) {

    /** What a codec can hold as a whole in the heap as delivered, beside all else: 16 MB. */
    public static final Bodies IN_MEMORY = new Bodies(16L << 20, true);

    private static final long WHILE_STREAMED = 1L << 20;

    public Bodies {
        if (largest < 1) {
            throw new IllegalArgumentException("the largest message has at least one byte");
        }
    }

    /** For a codec that reads through the bytes and keeps on disk what it needs. */
    public static Bodies streamed(long largest) {
        return new Bodies(largest, false);
    }

    /** What a message of this size weighs while it is read, in bytes as received. */
    public long weight(long size) {
        return inMemory ? size : Math.min(size, WHILE_STREAMED);
    }
}
