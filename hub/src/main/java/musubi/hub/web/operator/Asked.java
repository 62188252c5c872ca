package musubi.hub.web.operator;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import musubi.hub.journal.Slice;
import musubi.hub.journal.Window;
import org.jspecify.annotations.Nullable;

/** Reads what stands in the query of a list. What is blank was not asked for, as in a form that was not filled in. */
final class Asked {

    private static final int USUAL = 50;

    private Asked() {}

    static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    static Window window(
            CityTime time,
            @Nullable String from,
            @Nullable String to,
            @Nullable String after,
            @Nullable Integer limit) {
        var rows = limit == null ? USUAL : limit;
        if (rows < 1 || rows > Slice.LARGEST) {
            throw OperatorProblem.invalid("'limit' must be 1 to " + Slice.LARGEST + "; go on with 'next'.");
        }
        return new Window(time.parse("from", from), time.parse("to", to), id(after), rows);
    }

    /** Where a list goes on, as it stands in addresses. Nobody is to read anything into it. */
    static String cursor(UUID last) {
        var bytes = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(last.getMostSignificantBits())
                .putLong(last.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    static <E extends Enum<E>> @Nullable E oneOf(
            String name, @Nullable String value, E[] values, Function<E, String> word) {
        var asked = text(value);
        if (asked == null) {
            return null;
        }
        return Arrays.stream(values)
                .filter(it -> word.apply(it).equals(asked.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> OperatorProblem.invalid("'" + name + "' must be one of "
                        + Arrays.stream(values).map(word).collect(Collectors.joining(", ")) + "."));
    }

    private static @Nullable UUID id(@Nullable String cursor) {
        var asked = text(cursor);
        if (asked == null) {
            return null;
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(asked));
            if (bytes.remaining() == 2 * Long.BYTES) {
                return new UUID(bytes.getLong(), bytes.getLong());
            }
        } catch (IllegalArgumentException e) {
            throw badCursor();
        }
        throw badCursor();
    }

    private static OperatorProblem badCursor() {
        return OperatorProblem.invalid("'after' is not from this list. Follow 'next' of the answer as it stands.");
    }
}
