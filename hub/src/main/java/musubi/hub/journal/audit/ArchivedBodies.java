package musubi.hub.journal.audit;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an archive's messages, part by part, or why they are not there. Those of a message that the next day sealed are held by
 * the manifest alone.
 */
final class ArchivedBodies implements ArchivedLines {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, String> digests;
    private final Predicate<UUID> expected;
    private final Consumer<String> found;
    private final Set<String> seen = new HashSet<>();
    private @Nullable String message;
    private MessageDigest digest = Payload.digest();

    /**
     * @param digests the sealed SHA-256 of each message's bytes, by its id
     * @param expected whether the archive says something of the bytes of such a message
     */
    ArchivedBodies(Map<String, String> digests, Predicate<UUID> expected, Consumer<String> found) {
        this.digests = digests;
        this.expected = expected;
        this.found = found;
    }

    @Override
    public void line(String line) throws IOException {
        var part = JSON.readValue(line, ArchiveManifest.Part.class);
        seen.add(part.message());
        if (!part.message().equals(message)) {
            whole();
            message = part.absent() == null ? part.message() : null;
            digest = Payload.digest();
        }
        digest.update(Base64.getDecoder().decode(part.base64()));
    }

    /** The message before is told to its end. */
    private void whole() {
        if (message == null) {
            return;
        }
        var sum = HexFormat.of().formatHex(digest.digest());
        if (!digests.getOrDefault(message, sum).equals(sum)) {
            found.accept("hub.message " + message + ": the bytes are not those of the sealed SHA-256");
        }
    }

    @Override
    public void end() {
        whole();
        digests.keySet().stream()
                .filter(it -> !seen.contains(it) && expected.test(UUID.fromString(it)))
                .forEach(it -> found.accept("hub.message " + it + ": neither bytes nor why they are not there"));
    }
}
