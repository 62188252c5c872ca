package musubi.adapters.transit.gtfs.table;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Set;
import musubi.hub.message.Payload;
import org.springframework.util.StreamUtils;

/**
 * Bytes on disk without a name: written once, read from the first byte as often as wanted, also by several readers. The
 * space is free again when it is closed, and when nobody holds it any more.
 */
public final class Scratch implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final FileChannel channel;
    private final MessageDigest digest = Payload.digest();
    private byte[] sha256 = new byte[0];
    private long size;

    private Scratch(FileChannel channel) {
        this.channel = channel;
    }

    /** Where the bytes come from. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /** Holds what the writing writes. What the writing throws comes out unchanged, and the space is free again. */
    public static Scratch of(Writing writing) throws IOException {
        var scratch = new Scratch(nameless());
        var written = false;
        try {
            var file = new DigestOutputStream(Channels.newOutputStream(scratch.channel), scratch.digest);
            try (var out = new BufferedOutputStream(StreamUtils.nonClosing(file), BUFFER)) {
                writing.to(out);
            }
            scratch.size = scratch.channel.size();
            scratch.sha256 = scratch.digest.digest();
            written = true;
            return scratch;
        } finally {
            if (!written) {
                scratch.close();
            }
        }
    }

    public long size() {
        return size;
    }

    /** The bytes as a payload, which keeps them as long as it lives. */
    public Payload payload() {
        return Payload.at(this::open, size, sha256);
    }

    /** Reads from the first byte. Needs no closing. */
    public InputStream open() {
        return new BufferedInputStream(new At(), BUFFER);
    }

    /** For readers that jump about. One at a time. */
    SeekableByteChannel channel() {
        return channel;
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot free scratch space", e);
        }
    }

    /** The file loses its name at once where the system allows it; the channel's own cleaner frees it at the latest. */
    private static FileChannel nameless() throws IOException {
        Path file = Files.createTempFile("musubi-feed", ".tmp");
        return FileChannel.open(
                file, Set.of(StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE));
    }

    /** Reads by position, so that readers do not disturb each other. */
    private final class At extends InputStream {
        private long position;

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var count = channel.read(ByteBuffer.wrap(bytes, offset, length), position);
            position += Math.max(count, 0);
            return count;
        }

        @Override
        public long skip(long count) {
            var skipped = Math.clamp(count, 0, size - position);
            position += skipped;
            return skipped;
        }
    }
}
