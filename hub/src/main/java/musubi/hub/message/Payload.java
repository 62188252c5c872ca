package musubi.hub.message;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The bytes of a message, as received. Small ones are in memory; large ones are opened where they lie. */
public final class Payload {

    /** Up to this many bytes a body stands in the journal row itself; larger ones are streamed. */
    public static final int INLINE_LIMIT = 1 << 20;

    private final long size;
    private final byte[] sha256;
    private final Source source;
    private final boolean inMemory;

    /** Opens the bytes anew, from the first. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }

    private Payload(long size, byte[] sha256, Source source, boolean inMemory) {
        this.size = size;
        this.sha256 = sha256;
        this.source = source;
        this.inMemory = inMemory;
    }

    public static Payload of(byte[] bytes) {
        var copy = bytes.clone();
        return new Payload(copy.length, digest().digest(copy), () -> new ByteArrayInputStream(copy), true);
    }

    /** Bytes that lie elsewhere (a spool file, the payload table), whose size and hash are known already. */
    public static Payload at(Source source, long size, byte[] sha256) {
        return new Payload(size, sha256.clone(), source, false);
    }

    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public long size() {
        return size;
    }

    public byte[] sha256() {
        return sha256.clone();
    }

    public String sha256Hex() {
        return HexFormat.of().formatHex(sha256);
    }

    public boolean isInline() {
        return size <= INLINE_LIMIT;
    }

    /** Whether it can be opened at any time: what lies elsewhere may be gone. */
    public boolean isInMemory() {
        return inMemory;
    }

    /** Whether there is still something to open. */
    public boolean isKept() {
        try (var _ = open()) {
            return true;
        } catch (NoLongerKept _) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot close the payload " + sha256Hex(), e);
        }
    }

    /** Throws {@link NoLongerKept} where its day was dropped. */
    public InputStream open() {
        try {
            return source.open();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the payload " + sha256Hex(), e);
        }
    }

    /** All bytes at once; for formats whose messages are small. */
    public byte[] bytes() {
        try (var in = open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the payload " + sha256Hex(), e);
        }
    }
}
