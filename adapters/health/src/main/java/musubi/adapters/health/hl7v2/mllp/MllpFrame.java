package musubi.adapters.health.hl7v2.mllp;

import java.net.InetAddress;
import musubi.adapters.health.hl7v2.Hl7v2Header;

/**
 * One frame as it came.
 *
 * @param content the bytes between start and end block; of a broken frame what was kept of them
 * @param from who sent it
 */
record MllpFrame(byte[] content, Condition condition, InetAddress from) {

    enum Condition {
        WHOLE,
        /** The connection ended, fell silent, or began another frame before the end block. */
        TRUNCATED,
        /** Larger than the limit; the content is its beginning. */
        OVERSIZED,
        /** Bytes outside of any frame: the start block is missing. */
        UNFRAMED
    }

    Hl7v2Header header() {
        return Hl7v2Header.find(content).orElse(Hl7v2Header.NONE);
    }
}
