package musubi.hub.partner;

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

    public Secret {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException("A secret has 1 to " + LONGEST + " characters");
        }
    }

    public static Secret of(String value) {
        return new Secret(value, null);
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
