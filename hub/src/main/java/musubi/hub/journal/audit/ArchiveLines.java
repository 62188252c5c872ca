package musubi.hub.journal.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import musubi.hub.message.Payload;

/** Lines of one file of an archive, counted and digested on their way. */
final class ArchiveLines {

    private final OutputStream out;
    private final MessageDigest digest = Payload.digest();
    private long count;

    ArchiveLines(OutputStream out) {
        this.out = out;
    }

    void write(String json) throws IOException {
        var bytes = (json + "\n").getBytes(StandardCharsets.UTF_8);
        digest.update(bytes);
        out.write(bytes);
        count++;
    }

    long count() {
        return count;
    }

    /** Of all lines, in hexadecimal digits; once, at the end. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
