package musubi.adapters.transit.planner;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import musubi.hub.message.Payload;

/** SHA-256 of files, in lower-case hexadecimal digits. */
final class Checksum {

    private Checksum() {}

    static String sha256(Path file) {
        try {
            var digest = Payload.digest();
            Files.copy(file, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }
}
