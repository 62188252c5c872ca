package musubi.hub.journal.audit;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import musubi.hub.message.Payload;

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
        return Payload.of(bytes).sha256Hex();
    }

    /** The link that follows. */
    static String next(String before, String leaf) {
        var digest = Payload.digest();
        digest.update(HexFormat.of().parseHex(before));
        return HexFormat.of().formatHex(digest.digest(HexFormat.of().parseHex(leaf)));
    }
}
