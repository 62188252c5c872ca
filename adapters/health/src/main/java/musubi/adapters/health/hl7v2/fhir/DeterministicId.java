package musubi.adapters.health.hl7v2.fhir;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The id of a resource, made from what its source calls it: the same patient, visit or result always gets the same id,
 * so that storing it twice changes nothing. A name-based UUID of version 5 (RFC 9562 §5.5).
 */
final class DeterministicId {

    private static final UUID NAMESPACE = UUID.fromString("6d757375-6269-5f68-9c37-76325f666869");

    private DeterministicId() {}

    static String of(String system, String value) {
        var name = (system + "|" + value).getBytes(StandardCharsets.UTF_8);
        var hash = ByteBuffer.wrap(sha1().digest(ByteBuffer.allocate(16 + name.length)
                .putLong(NAMESPACE.getMostSignificantBits())
                .putLong(NAMESPACE.getLeastSignificantBits())
                .put(name)
                .array()));
        var high = hash.getLong() & ~0xf000L | 0x5000L;
        var low = hash.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
