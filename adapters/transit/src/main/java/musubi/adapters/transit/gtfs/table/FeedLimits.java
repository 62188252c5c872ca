package musubi.adapters.transit.gtfs.table;

/**
 * How much a zip may unfold to.
 *
 * @param bytes of all members together, unpacked
 * @param members files in the zip
 * @param ratio unpacked to packed size of one member; real feeds stay below 31
 */
public record FeedLimits(long bytes, int members, int ratio) {

    /** A member is held against the ratio only beyond this size, in bytes: short repetitive tables pack very well. */
    static final long RATIO_COUNTS_FROM = 8L << 20;

    public static final FeedLimits DEFAULT = new FeedLimits(1L << 30, 500, 200);

    public FeedLimits {
        if (bytes <= 0 || members <= 0 || ratio <= 0) {
            throw new IllegalArgumentException("The limits of a feed are positive");
        }
    }
}
