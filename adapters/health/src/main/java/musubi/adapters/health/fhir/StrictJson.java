package musubi.adapters.health.fhir;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import musubi.hub.message.Notice;

/**
 * What JSON would let through and FHIR or the database cannot hold: bytes that are not UTF-8 (RFC 8259 §8.1), characters
 * that a FHIR string does not have (R4 §2.24.0.1), a name twice in one object, nesting and numbers without bound.
 */
public final class StrictJson {

    /** The code of every notice given here; such a body is unreadable. */
    public static final String CODE = "json-unacceptable";

    private static final int DEPTH = 200;
    private static final int DIGITS = 400;
    private static final Pattern LARGE_EXPONENT = Pattern.compile(".*[eE][+-]?0*[1-9]\\d{3,}");

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEPTH)
                    .maxNumberLength(DIGITS)
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private StrictJson() {}

    /** Empty where there is nothing to say, also of what is no JSON at all: whoever reads it says so. */
    public static Optional<Notice> check(byte[] body) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.wrap(body);
        try {
            decoder.decode(bytes);
        } catch (CharacterCodingException e) {
            return notice(
                    "byte " + bytes.position(),
                    "The bytes are not UTF-8; send UTF-8",
                    "UTF-8として読めないバイトがあります。UTF-8で送ってください");
        }
        try (var parser = FACTORY.createParser(body)) {
            while (parser.nextToken() != null) {
                var wrong = wrong(parser);
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
            return Optional.empty();
        } catch (StreamConstraintsException e) {
            return notice(
                    "(root)",
                    "JSON is nested deeper than " + DEPTH + " or has a number of more than " + DIGITS + " digits",
                    "JSONの入れ子が" + DEPTH + "段を超えるか、数値が" + DIGITS + "桁を超えています");
        } catch (IOException e) {
            return String.valueOf(e.getMessage()).startsWith("Duplicate field")
                    ? notice(
                            "(root)",
                            "A name stands twice in one object; remove one",
                            "同じ名前が一つのオブジェクトに二度あります。一方を削除してください")
                    : Optional.empty();
        }
    }

    private static Optional<Notice> wrong(JsonParser parser) throws IOException {
        var token = parser.currentToken();
        if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
            return holdable(parser.getText())
                    ? Optional.empty()
                    : notice(
                            place(parser),
                            "The text holds a character that FHIR does not have (a control character or half a"
                                    + " surrogate pair); remove it",
                            "FHIRで使えない文字(制御文字、またはサロゲートの片割れ)があります。取り除いてください");
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT
                && LARGE_EXPONENT.matcher(parser.getText()).matches()) {
            return notice(place(parser), "The number is beyond what is kept here", "数値が扱える範囲を超えています");
        }
        return Optional.empty();
    }

    /** Whether the database and FHIR can hold the text. */
    public static boolean holdable(String text) {
        for (var index = 0; index < text.length(); index++) {
            var letter = text.charAt(index);
            if (letter < ' ' && letter != '\t' && letter != '\n' && letter != '\r') {
                return false;
            }
            if (Character.isHighSurrogate(letter)
                    && index + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(index + 1))) {
                index++;
            } else if (Character.isSurrogate(letter)) {
                return false;
            }
        }
        return true;
    }

    /** As a JSON pointer, with a name only where it is one of FHIR's: another could be a value. */
    private static String place(JsonParser parser) {
        var pointer = parser.getParsingContext().pathAsPointer().toString();
        return pointer.matches("[/A-Za-z0-9_]+") ? pointer : "(root)";
    }

    private static Optional<Notice> notice(String place, String en, String ja) {
        return Optional.of(Notice.error(CODE, place, en, ja, "FHIR R4 §2.6.2"));
    }
}
