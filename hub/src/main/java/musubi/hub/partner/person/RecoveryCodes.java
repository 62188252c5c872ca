package musubi.hub.partner.person;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import musubi.hub.message.Payload;

/**
 * Codes for whoever lost what makes the others: 80 random bits each, of which the hub keeps the SHA-256, since a dearer hash
 * would not make them harder to guess.
 */
final class RecoveryCodes {

    private static final int MANY = 10;
    private static final int LETTERS = 16;
    private static final int BASE = 32;
    private static final String ALPHABET =
            "0123456789abcdefghjkmnpqrstvwxyz"; // nobody mistakes one of these for another
    private static final SecureRandom RANDOM = new SecureRandom();

    private RecoveryCodes() {}

    /** As people write them down: four groups of four. */
    static List<String> make() {
        return Stream.generate(RecoveryCodes::one).limit(MANY).toList();
    }

    /** However it was typed: in capitals, without hyphens, with blanks, o for 0 and l for 1. */
    static byte[] hash(String code) {
        var typed = code.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('o', '0')
                .replace('l', '1')
                .replace('i', '1');
        return Payload.digest().digest(typed.getBytes(StandardCharsets.UTF_8));
    }

    private static String one() {
        var letters = IntStream.range(0, LETTERS)
                .mapToObj(_ -> ALPHABET.substring(RANDOM.nextInt(BASE)).substring(0, 1))
                .collect(Collectors.joining());
        return letters.replaceAll("(.{4})(?!$)", "$1-");
    }
}
