package musubi.hub.partner.person;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import musubi.hub.message.Payload;

/**
 * Codes for whoever lost what makes the others: 80 random bits each, of which the hub keeps the SHA-256, since a dearer hash
 * would not make them harder to guess.
 */
final class RecoveryCodes {

    private static final int MANY = 10;
    private static final int BITS = 80;
    private static final int LETTERS = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** As people write them down: four groups of four. */
    static List<String> make() {
        return Stream.generate(RecoveryCodes::one).limit(MANY).toList();
    }

    /** However it was typed: in capitals, without hyphens, with blanks. */
    static byte[] hash(String code) {
        var typed = code.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
        return Payload.digest().digest(typed.getBytes(StandardCharsets.UTF_8));
    }

    private static String one() {
        var number = new BigInteger(BITS, RANDOM).toString(32);
        var letters = "0".repeat(LETTERS - number.length()) + number;
        return letters.replaceAll("(.{4})(?!$)", "$1-");
    }
}
