package musubi.adapters.health.hl7v2.mllp;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import musubi.adapters.health.hl7v2.Hl7v2Header;
import org.jspecify.annotations.Nullable;

/**
 * One frame as it came.
 *
 * @param content the bytes between start and end block; of a broken frame what was kept of them
 * @param from who sent it
 * @param certificate what the sender showed, whose key TLS has proved; null on a plain port
 */
record MllpFrame(
        byte[] content,
        Condition condition,
        InetAddress from,
        @Nullable X509Certificate certificate) {

    /** On a plain port. */
    MllpFrame(byte[] content, Condition condition, InetAddress from) {
        this(content, condition, from, null);
    }

    enum Condition {
        WHOLE,
        /** The connection ended, fell silent, or began another frame before the end block. */
        TRUNCATED,
        /** Larger than the limit; the content is its beginning. */
        OVERSIZED,
        /** Too large for the memory that other large frames left; the content is its beginning. */
        CROWDED,
        /** Bytes outside of any frame: the start block is missing. */
        UNFRAMED
    }

    /** Whether it begins as a file or a batch of messages (HL7 v2.5 §2.10.3). */
    boolean isBatch() {
        var begins = new String(content, 0, Math.min(content.length, 3), StandardCharsets.ISO_8859_1);
        return begins.equals("FHS") || begins.equals("BHS");
    }

    Hl7v2Header header() {
        return Hl7v2Header.find(content).orElse(Hl7v2Header.NONE);
    }
}
