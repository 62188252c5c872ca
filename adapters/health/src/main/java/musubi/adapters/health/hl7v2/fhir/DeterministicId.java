package musubi.adapters.health.hl7v2.fhir;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The id of a resource, made from what its source calls it: the same patient, visit or result always gets the same id,
 * so that storing it twice changes nothing; and two that differ in any of their names never share one. A name-based UUID
 * of version 5 (RFC 9562 §5.5); under a key, of version 8 (§5.8).
 */
final class DeterministicId {

    private static final UUID NAMESPACE = UUID.fromString("6d757375-6269-5f68-9c37-76325f666869");

    /** What the FHIR server's index of identifiers takes. */
    private static final int LONGEST_IDENTIFIER = 190;

    /** What the city alone knows: without it nobody makes an id from a patient's number, to ask whether it is taken. */
    static final ScopedValue<byte[]> KEY = ScopedValue.newInstance();

    private static final byte[] PREFIX = ByteBuffer.allocate(16)
            .putLong(NAMESPACE.getMostSignificantBits())
            .putLong(NAMESPACE.getLeastSignificantBits())
            .array();

    private DeterministicId() {}

    static String of(String system, String value) {
        var name = (system + "|" + value).getBytes(StandardCharsets.UTF_8);
        var hash = ByteBuffer.wrap(KEY.isBound() ? keyed(KEY.get(), name) : plain(name));
        var high = hash.getLong() & ~0xf000L | (KEY.isBound() ? 0x8000L : 0x5000L);
        var low = hash.getLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L;
        return new UUID(high, low).toString();
    }

    static String of(String system, List<String> names) {
        return of(system, join(names));
    }

    /** The names as one, so that no two lists become the same: {@code A/B} and {@code C} is not {@code A} and {@code B/C}. */
    static String join(List<String> names) {
        return names.stream()
                .map(it -> it.replace("\\", "\\\\").replace("/", "\\/"))
                .collect(Collectors.joining("/"));
    }

    /** The value of an identifier: what is too long for an index ends in a name made from the whole. */
    static String identifier(String value) {
        return value.length() <= LONGEST_IDENTIFIER
                ? value
                : value.substring(0, LONGEST_IDENTIFIER - 40) + "#" + of("urn:musubi:hl7v2:identifier", value);
    }

    private static byte[] plain(byte[] name) {
        try {
            var sha1 = MessageDigest.getInstance("SHA-1");
            sha1.update(PREFIX);
            return sha1.digest(name);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    private static byte[] keyed(byte[] key, byte[] name) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(name);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
