package musubi.adapters.transit.gtfs.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** Unpacks one member and stops where it unfolds beyond the limits, is cut off, or is not what its checksum says. */
final class GuardedStream extends InputStream {

    /**
     * A member or the whole feed unfolds to more than {@link FeedLimits}: a zip bomb, or a feed for a whole country. Sizes
     * are counted as the bytes flow, whatever the zip claims. Remedy: send what one operator runs.
     */
    static final Defect BOMB = Defect.error(
            "zip-too-large",
            "The zip unfolds to more than the hub takes, at {}. Send the feed of one operator only.",
            "zipの展開後のサイズが上限を超えています({})。1事業者分のフィードを送ってください。",
            null);

    /** The member's bytes end early or do not fit its checksum: the transfer was cut off. Remedy: send it again. */
    static final Defect DAMAGED = Defect.error(
            "zip-damaged",
            "The member {} is damaged or cut off. Send the zip again.",
            "{}が壊れているか途中で切れています。zipを再送してください。",
            "APPNOTE.TXT 4.4.7");

    private final InputStream in;
    private final ZipArchiveEntry entry;
    private final FeedLimits limits;
    private final AtomicLong total;
    private final CRC32 crc = new CRC32();
    private long size;

    /** @param total bytes of all members so far, added to */
    GuardedStream(InputStream in, ZipArchiveEntry entry, FeedLimits limits, AtomicLong total) {
        this.in = in;
        this.entry = entry;
        this.limits = limits;
        this.total = total;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        var count = unpack(bytes, offset, length);
        if (count < 0) {
            if (crc.getValue() != entry.getCrc()) {
                throw new Refused(DAMAGED, entry.getName());
            }
            return count;
        }
        crc.update(bytes, offset, count);
        size += count;
        if (total.addAndGet(count) > limits.bytes() || isBomb()) {
            throw new Refused(BOMB, entry.getName());
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private int unpack(byte[] bytes, int offset, int length) throws Refused {
        try {
            return in.read(bytes, offset, length);
        } catch (IOException _) { // what the inflater says is no news beyond "damaged"
            throw new Refused(DAMAGED, entry.getName());
        }
    }

    private boolean isBomb() {
        return size > FeedLimits.RATIO_COUNTS_FROM && size / Math.max(1, entry.getCompressedSize()) > limits.ratio();
    }
}
