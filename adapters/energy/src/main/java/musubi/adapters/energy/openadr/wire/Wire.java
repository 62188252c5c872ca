package musubi.adapters.energy.openadr.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/** From bytes to what the standard calls them, and back. One way for bodies, stored objects, webhooks and MQTT. */
public final class Wire {

    public static final String MEDIA_TYPE = "application/json";

    /** The place of a notice that is about the whole body. */
    public static final String WHOLE = "(root)";

    private static final String RFC = "RFC 8259";

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.DEPTH)
                            .maxNumberLength(Limits.DIGITS)
                            .maxStringLength(Limits.BODY)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Wire() {}

    /** Strictly, and without an exception for whatever a client may send. */
    public static <T> Reading<T> read(Shape<T> shape, byte[] body) {
        if (body.length > Limits.BODY) {
            return new Reading.Wrong<>(List.of(Notice.error(
                    "body-too-large",
                    WHOLE,
                    "A body has at most " + Limits.BODY + " bytes here. Send it in parts.",
                    "本文は" + Limits.BODY + "バイトまでです。分けて送ってください。",
                    null)));
        }
        var text = text(body);
        if (text == null) {
            return wrong("not-utf-8", WHOLE, "The bytes are not UTF-8; send UTF-8.", "UTF-8として読めません。UTF-8で送ってください。");
        }
        JsonNode json;
        try {
            json = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return unreadable(e);
        }
        var notes = new Notes();
        var value = shape.read(Spot.root(json, notes));
        return value == null || notes.found() > 0
                ? new Reading.Wrong<>(notes.list())
                : new Reading.Right<>(value, List.of());
    }

    /** In UTF-8. What is absent is left out. */
    public static byte[] write(Object object) {
        try {
            return JSON.writeValueAsBytes(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of the wire can always be written", e);
        }
    }

    private static @Nullable String text(byte[] body) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    private static <T> Reading<T> unreadable(JsonProcessingException unreadable) {
        var place = place(unreadable.getLocation());
        if (unreadable instanceof StreamConstraintsException) {
            return wrong(
                    "json-too-large",
                    place,
                    "JSON is nested at most " + Limits.DEPTH + " deep here, and a number has at most " + Limits.DIGITS
                            + " digits.",
                    "JSONの入れ子は" + Limits.DEPTH + "段まで、数値は" + Limits.DIGITS + "桁までです。");
        }
        if (String.valueOf(unreadable.getOriginalMessage()).startsWith("Duplicate field")) {
            return wrong(
                    "json-duplicate-member",
                    place,
                    "A name stands twice in one object; remove one.",
                    "同じ名前が一つのオブジェクトに二度あります。一方を削除してください。");
        }
        return wrong("not-json", place, "This is not JSON; correct it here.", "JSONとして読めません。この位置を直してください。");
    }

    /** Where no name can be trusted, the line. */
    private static String place(@Nullable JsonLocation at) {
        return at == null ? WHOLE : "line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static <T> Reading<T> wrong(String code, String place, String en, String ja) {
        return new Reading.Wrong<>(List.of(Notice.error(code, place, en, ja, RFC)));
    }
}
