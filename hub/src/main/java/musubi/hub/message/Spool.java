package musubi.hub.message;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;

/**
 * Takes in a body of unknown length: a small one in memory, a larger one in a file, with its hash. A slow sender thus holds
 * neither a database connection nor memory.
 */
public final class Spool {

    private static final String PREFIX = "body-";
    private static final long UNKNOWN = -1;

    private final Path folder;
    private final long limit;

    /** @param limit the largest body, in bytes; beyond it comes {@link TooLarge} */
    public Spool(Path folder, long limit) {
        this.folder = folder;
        this.limit = limit;
    }

    /** A received body. Closing it removes the file; by then it stands in the journal. */
    public record Received(Payload payload, Path file) implements AutoCloseable {

        private static final Path NONE = Path.of("");

        @Override
        public void close() throws IOException {
            if (!file.equals(NONE)) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The body is larger than the limit (HTTP 413). */
    public static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1L;

        private final long limit;

        TooLarge(long limit) {
            super("a message has at most " + limit + " bytes");
            this.limit = limit;
        }

        /** In bytes. */
        public long limit() {
            return limit;
        }
    }

    /** Removes what a hub that was killed left behind. At start, before anything comes in. */
    public void clear() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var left = Files.newDirectoryStream(folder, PREFIX + "*")) {
            for (var file : left) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** At most what this spool takes. */
    public Received receive(InputStream in) throws IOException {
        return receive(in, UNKNOWN, limit);
    }

    /**
     * @param announced how long the sender says that it is, or negative: what is announced as too large is not read at all
     * @param most the largest body that is wanted, if it is below what this spool takes
     */
    public Received receive(InputStream in, long announced, long most) throws IOException {
        var largest = Math.min(most, limit);
        if (announced > largest) {
            throw new TooLarge(largest);
        }
        var head = in.readNBytes((int) Math.min(Payload.INLINE_LIMIT, largest) + 1);
        if (head.length > largest) {
            throw new TooLarge(largest);
        }
        return head.length <= Payload.INLINE_LIMIT
                ? new Received(Payload.of(head), Received.NONE)
                : spooled(head, in, largest);
    }

    private Received spooled(byte[] head, InputStream rest, long largest) throws IOException {
        var file = Files.createTempFile(Files.createDirectories(folder), PREFIX, "");
        var whole = false;
        try (var out = new DigestOutputStream(Files.newOutputStream(file), Payload.digest())) {
            out.write(head);
            var size = (long) head.length;
            var buffer = new byte[1 << 16];
            for (var read = rest.read(buffer); read >= 0; read = rest.read(buffer)) {
                size += read;
                if (size > largest) {
                    throw new TooLarge(largest);
                }
                out.write(buffer, 0, read);
            }
            out.flush();
            var sha256 = out.getMessageDigest().digest();
            whole = true;
            return new Received(Payload.at(() -> Files.newInputStream(file), size, sha256), file);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }
}
