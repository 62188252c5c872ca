package musubi.hub.web.operator;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import musubi.hub.journal.story.Slice;
import musubi.hub.journal.story.Window;
import org.jspecify.annotations.Nullable;

/** Reads what stands in the query of a list. What is blank was not asked for, as in a form that was not filled in. */
final class Asked {

    private static final int USUAL = 50;
    private static final int LONGEST = 1_000;

    private Asked() {}

    static @Nullable String text(String name, @Nullable String value) {
        return value == null || value.isBlank() ? null : Written.line(name, value, LONGEST);
    }

    static Window window(
            CityTime time,
            @Nullable String from,
            @Nullable String to,
            @Nullable String after,
            @Nullable Integer limit) {
        var rows = limit == null ? USUAL : limit;
        if (rows < 1 || rows > Slice.LARGEST) {
            throw OperatorProblem.invalid(
                    "limit",
                    "'limit' must be 1 to " + Slice.LARGEST + "; go on with 'next'.",
                    "「limit」は 1 から " + Slice.LARGEST + " までです。続きは next をたどってください。");
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
        var asked = text(name, value);
        if (asked == null) {
            return null;
        }
        return Arrays.stream(values)
                .filter(it -> word.apply(it).equals(asked.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> {
                    var words = Arrays.stream(values).map(word).collect(Collectors.joining(", "));
                    return OperatorProblem.invalid(
                            name, "'" + name + "' must be one of " + words + ".", "「" + name + "」は次のいずれかです: " + words);
                });
    }

    private static @Nullable UUID id(@Nullable String cursor) {
        var asked = text("after", cursor);
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
        return OperatorProblem.invalid(
                "after",
                "'after' is not from this list. Follow 'next' of the answer as it stands.",
                "「after」はこの一覧のものではありません。応答の next をそのままたどってください。");
    }
}
