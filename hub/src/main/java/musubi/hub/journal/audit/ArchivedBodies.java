package musubi.hub.journal.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Consumer;
import musubi.hub.message.Payload;

/** The bytes of an archive's messages, part by part. Those of a message that the next day sealed are held by the manifest alone. */
final class ArchivedBodies implements ArchivedLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> digests;
    private final Consumer<String> found;
    private String message = "";
    private MessageDigest digest = Payload.digest();

    ArchivedBodies(Map<String, String> digests, Consumer<String> found) {
        this.digests = digests;
        this.found = found;
    }

    @Override
    public void line(String line) throws IOException {
        var part = JSON.readValue(line, ArchiveManifest.Part.class);
        if (!part.message().equals(message)) {
            end();
            message = part.message();
            digest = Payload.digest();
        }
        digest.update(Base64.getDecoder().decode(part.base64()));
    }

    @Override
    public void end() {
        var sum = HexFormat.of().formatHex(digest.digest());
        if (!digests.getOrDefault(message, sum).equals(sum)) {
            found.accept("hub.message " + message + ": the bytes are not those of the sealed SHA-256");
        }
    }
}
