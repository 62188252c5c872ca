package musubi.adapters.transit.gtfs;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import musubi.adapters.transit.gtfs.table.Scratch;

/** Spools the body of a request to disk before anything else happens: a slow sender holds no connection of the database. */
final class FeedUpload {

    private FeedUpload() {}

    /** The body is larger than the hub takes. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The sender broke off, or sent less than it announced. */
    static final class Interrupted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Interrupted(IOException cause) {
            super(cause);
        }
    }

    static Scratch spool(InputStream body, long limit) throws IOException {
        return Scratch.of(out -> copy(body, out, limit));
    }

    private static void copy(InputStream body, OutputStream out, long limit) throws IOException {
        var buffer = new byte[1 << 16];
        long size = 0;
        for (var count = read(body, buffer); count >= 0; count = read(body, buffer)) {
            size += count;
            if (size > limit) {
                throw new TooLarge();
            }
            out.write(buffer, 0, count);
        }
    }

    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException e) {
            throw new Interrupted(e);
        }
    }
}
