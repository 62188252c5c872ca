package musubi.adapters.energy.openadr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import musubi.adapters.energy.openadr.ObjectWrite.Verb;
import musubi.hub.message.Codec;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** Reads what is asked to be done with an object of one kind: the request line says what, the body how it is to be. */
final class ObjectCodec implements Codec<ObjectWrite> {

    static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Noun noun;

    ObjectCodec(Noun noun) {
        this.noun = noun;
    }

    @Override
    public Reading<ObjectWrite> read(Payload payload) {
        return read(payload, null);
    }

    @Override
    public Reading<ObjectWrite> read(Payload payload, @Nullable String action) {
        var words = (action == null ? "" : action).split("[ /]", 3);
        var id = words.length == 3 ? words[2] : null;
        for (var verb : Verb.values()) {
            if (verb.method().equals(words[0])) {
                return read(payload, verb, id);
            }
        }
        return read(payload, Verb.CREATE, null);
    }

    private Reading<ObjectWrite> read(Payload payload, Verb verb, @Nullable String id) {
        var circumstance = new Circumstance(null, null, null);
        if (verb == Verb.DELETE) {
            return new Read<>(new ObjectWrite(noun, verb, id, JSON.createObjectNode()), circumstance, List.of());
        }
        try (var in = payload.open()) {
            if (JSON.readTree(in) instanceof ObjectNode body) {
                return new Read<>(new ObjectWrite(noun, verb, id, body), circumstance, BodyCheck.of(noun, body));
            }
            return unreadable("1:1", "The body is no JSON object.", "本文が JSON オブジェクトではありません。");
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            return unreadable(
                    at == null ? "1:1" : at.getLineNr() + ":" + at.getColumnNr(),
                    "The body is not JSON here: line and column say where.",
                    "本文が JSON として読めません。行と列を確認してください。");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("the body cannot be read", e);
        }
    }

    @Override
    public boolean saysAll(ObjectWrite data, @Nullable String action) {
        return false;
    }

    @Override
    public Payload write(ObjectWrite data) {
        try {
            return Payload.of(JSON.writeValueAsBytes(data.body()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree is JSON", e);
        }
    }

    private static Reading<ObjectWrite> unreadable(String place, String en, String ja) {
        return new Unreadable<>(List.of(Notice.error("not-json", place, en, ja, "RFC 8259 §2")));
    }
}
