package musubi.hub.partner;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A secret that is shared with a partner. Prints as nothing.
 *
 * @param value what counts now
 * @param previous what counted before and may still be what the partner goes by; null: nothing any more
 */
public record Secret(String value, @Nullable String previous) {

    private static final int LONGEST = 8_000;
    private static final int RANDOM_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    public Secret {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("A secret has 1 to " + LONGEST + " characters");
        }
    }

    public static Secret of(String value) {
        return new Secret(value, null);
    }

    /** A new one of 192 random bits, in Base64 for addresses (RFC 4648 §5). */
    public static Secret random() {
        var bytes = new byte[RANDOM_BYTES];
        RANDOM.nextBytes(bytes);
        return of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** All that is good now, the newest first. */
    public List<String> values() {
        return previous == null ? List.of(value) : List.of(value, previous);
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
