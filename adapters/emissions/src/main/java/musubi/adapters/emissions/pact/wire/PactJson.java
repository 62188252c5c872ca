package musubi.adapters.emissions.pact.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;

/** JSON of strangers, read strictly: a name stands once, nothing follows the end, and what no database holds does not come in. */
public final class PactJson {

    private static final int DEPTH = 64;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxNumberLength(200)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private PactJson() {}

    /** What came of reading: an object, or why there is none. */
    public sealed interface Parsed {}

    public record Good(ObjectNode object) implements Parsed {}

    public record Bad(Notice notice) implements Parsed {}

    public static Parsed read(byte[] bytes) {
        try {
            return JSON.readTree(bytes) instanceof ObjectNode object
                    ? unholdable("", object).<Parsed>map(Bad::new).orElseGet(() -> new Good(object))
                    : bad("not-an-object", "", "Send a JSON object.", "JSON のオブジェクトを送ってください。");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            var place = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
            return bad(
                    "not-json",
                    place,
                    "This is not JSON as it is taken here: correct it at this place; a name stands once in an object.",
                    "JSON として読めません。この位置を直してください（同じ名前は一つのオブジェクトに一度だけです）。");
        } catch (IOException _) {
            return bad("not-json", "", "The bytes are not JSON in UTF-8.", "UTF-8 の JSON として読めません。");
        }
    }

    /** The same of what a firm asks for by method and path: no body is an object that says nothing more. */
    public static Parsed readCommand(Payload payload) {
        return payload.size() == 0 ? new Good(object()) : read(payload.bytes());
    }

    private static Parsed bad(String code, String place, String en, String ja) {
        return new Bad(Notice.error(code, place, en, ja, "RFC 8259"));
    }

    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /** Of what was written here, and can be read. */
    public static ObjectNode stored(String text) {
        try {
            return (ObjectNode) JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written can be read", e);
        }
    }

    /** In UTF-8. */
    public static byte[] write(JsonNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can be written", e);
        }
    }

    /** The first text that PostgreSQL does not hold: NUL, or half of a pair of surrogates. */
    private static Optional<Notice> unholdable(String at, JsonNode json) {
        if (json.isTextual()) {
            return isHoldable(json.textValue()) ? Optional.empty() : Optional.of(unfit(at));
        }
        if (json.isArray()) {
            for (var index = 0; index < json.size(); index++) {
                var found = unholdable(at + "/" + index, json.get(index));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        for (var each : json.properties()) {
            var found = isHoldable(each.getKey())
                    ? unholdable(at + "/" + each.getKey(), each.getValue())
                    : Optional.of(unfit(at));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Notice unfit(String at) {
        return Notice.error(
                "unusable-characters",
                at,
                "This holds NUL or half of a surrogate pair; remove it.",
                "NUL または不完全なサロゲートが含まれています。取り除いてください。",
                "RFC 8259 §8.2");
    }

    private static boolean isHoldable(String text) {
        return text.codePoints()
                .noneMatch(it -> it == 0 || it >= Character.MIN_SURROGATE && it <= Character.MAX_SURROGATE);
    }
}
