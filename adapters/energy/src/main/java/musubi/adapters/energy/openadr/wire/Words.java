package musubi.adapters.energy.openadr.wire;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The texts of the standard, each with its bounds. */
final class Words {

    private static final Pattern ID = Pattern.compile("[a-zA-Z0-9_-]*");
    private static final Pattern HEADER = Pattern.compile("[\\x20-\\x7E]*");

    /** A name, a target, a type, a unit: 1 to 128 characters in one line. */
    static final Shape<String> NAME = text(1, Limits.NAME, false);

    /** What people are to read, to which the schema sets no bound. */
    static final Shape<String> TEXT = text(0, Limits.TEXT, true);

    /** A value that is text. */
    static final Shape<String> VALUE = text(0, Limits.BODY, true);

    static final Shape<String> OBJECT_ID = spot -> {
        var id = NAME.read(spot);
        if (id == null || ID.matcher(id).matches()) {
            return id;
        }
        spot.note("not-an-id", "An id has letters a to z, digits, _ and - only.", "IDに使えるのは英数字と _ と - だけです。");
        return null;
    };

    static final Shape<String> ADDRESS = spot -> {
        var address = text(2, Limits.ADDRESS, false).read(spot);
        if (address == null || isAbsolute(address)) {
            return address;
        }
        spot.note(
                "not-an-address",
                "This is no address; write it whole, as https://ven.example.jp/callback.",
                "アドレスとして読めません。https://ven.example.jp/callback のように全体を書いてください。");
        return null;
    };

    /** It goes into a header. */
    static final Shape<String> TOKEN = spot -> {
        var token = text(0, Limits.ADDRESS, false).read(spot);
        if (token == null || HEADER.matcher(token).matches()) {
            return token;
        }
        spot.note("not-a-token", "A token has printable ASCII characters only.", "トークンに使えるのは印字可能なASCII文字だけです。");
        return null;
    };

    private Words() {}

    static <E extends Enum<E>> Shape<E> oneOf(Class<E> type) {
        return spot -> {
            for (var each : type.getEnumConstants()) {
                if (spot.json().isTextual() && each.name().equals(spot.json().textValue())) {
                    return each;
                }
            }
            var all = Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
            spot.note("not-one-of", "This is one of " + all + ".", "次のいずれかです: " + all + "。");
            return null;
        };
    }

    private static Shape<String> text(int fewest, int most, boolean lines) {
        return spot -> {
            if (!spot.json().isTextual()) {
                spot.note("wrong-type", "This is a text, in quotation marks.", "ここは引用符で囲んだ文字列です。");
                return null;
            }
            var text = spot.json().textValue();
            var size = text.codePointCount(0, text.length());
            if (size < fewest || size > most) {
                spot.note(
                        size < fewest ? "too-short" : "too-long",
                        "This has " + fewest + " to " + most + " characters, and not " + size + ".",
                        fewest + "文字から" + most + "文字までです(" + size + "文字ありました)。");
                return null;
            }
            if (!isReadable(text, lines)) {
                spot.note(
                        "unreadable-text",
                        "The text holds a control character or half of a surrogate pair; remove it.",
                        "制御文字、またはサロゲートペアの片割れがあります。取り除いてください。");
                return null;
            }
            return text;
        };
    }

    /** Whether a column of PostgreSQL holds it, and a line of a log. */
    private static boolean isReadable(String text, boolean lines) {
        return text.codePoints()
                .noneMatch(it -> Character.getType(it) == Character.SURROGATE
                        || Character.isISOControl(it) && !(lines && (it == '\t' || it == '\r' || it == '\n')));
    }

    private static boolean isAbsolute(String address) {
        try {
            return new URI(address).isAbsolute();
        } catch (URISyntaxException _) {
            return false;
        }
    }
}
