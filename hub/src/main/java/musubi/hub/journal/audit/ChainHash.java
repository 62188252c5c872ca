package musubi.hub.journal.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4), in hexadecimal digits, as the chain uses it. */
final class ChainHash {

    /** What the very first day opens with. */
    static final String GENESIS = of("musubi-audit/1 genesis");

    private ChainHash() {}

    /** Of what is sealed of a row. */
    static String of(String sealed) {
        return of(sealed.getBytes(StandardCharsets.UTF_8));
    }

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    /** The link that follows. */
    static String next(String before, String leaf) {
        var digest = sha256();
        digest.update(HexFormat.of().parseHex(before));
        return HexFormat.of().formatHex(digest.digest(HexFormat.of().parseHex(leaf)));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java platform has no SHA-256", e);
        }
    }
}
