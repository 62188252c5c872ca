package musubi.adapters.energy.openadr;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import musubi.adapters.energy.openadr.ObjectWrite.Verb;
import musubi.adapters.energy.openadr.contract.PayloadValidator;
import musubi.adapters.energy.openadr.timing.TimingValidator;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.Reading.Right;
import musubi.adapters.energy.openadr.wire.Reading.Wrong;
import musubi.adapters.energy.openadr.wire.Requests;
import musubi.adapters.energy.openadr.wire.Shape;
import musubi.adapters.energy.openadr.wire.VenRequests;
import musubi.adapters.energy.openadr.wire.Wire;
import musubi.hub.message.Codec;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import musubi.hub.profile.ProfileCatalogue;
import org.jspecify.annotations.Nullable;

/** Reads what is asked to be done with an object of one kind: the request line says what, the body how it is to be. */
final class ObjectCodec implements Codec<ObjectWrite> {

    /** Of what was read strictly before: numbers stay as they were written. */
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final Circumstance NOTHING_SAID = new Circumstance(null, null, null);
    private static final String TYPE = "objectType";

    private static final TimingValidator TIMING = new TimingValidator();
    private static final PayloadValidator PAYLOADS = new PayloadValidator(ProfileCatalogue.load());

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

    @Override
    public boolean saysAll(ObjectWrite data, @Nullable String action) {
        return false;
    }

    @Override
    public Payload write(ObjectWrite data) {
        return Payload.of(Wire.write(data.body()));
    }

    private Reading<ObjectWrite> read(Payload payload, Verb verb, @Nullable String id) {
        if (verb == Verb.DELETE) {
            return new Read<>(new ObjectWrite(noun, verb, id, JSON.createObjectNode()), NOTHING_SAID, List.of());
        }
        var bytes = payload.bytes();
        var form = form(bytes);
        return switch (Wire.read(form.shape(), bytes)) {
            case Wrong<?>(var notices) -> new Unreadable<>(notices);
            case Right<?>(var value, var notices) -> {
                var body = tree(Wire.write(value));
                if (!form.isSaid()) {
                    body.remove(TYPE);
                }
                yield new Read<>(new ObjectWrite(noun, verb, id, body), NOTHING_SAID, warned(value, notices));
            }
        };
    }

    /** With what of an event is left open, or is not of the enumerations: it is taken, and its writer told. */
    private static List<Notice> warned(Object value, List<Notice> notices) {
        return value instanceof EventRequest event
                ? Stream.of(notices, TIMING.validate(event), PAYLOADS.validate(event))
                        .flatMap(List::stream)
                        .toList()
                : notices;
    }

    /** @param isSaid whether the body itself says in whose form it is; else that is seen by who writes */
    private record Form(Shape<?> shape, boolean isSaid) {}

    private Form form(byte[] bytes) {
        return switch (noun) {
            case PROGRAM -> new Form(Requests.PROGRAM, true);
            case EVENT -> new Form(Requests.EVENT, true);
            case REPORT -> new Form(Requests.REPORT, true);
            case SUBSCRIPTION -> new Form(Requests.SUBSCRIPTION, true);
            case VEN -> {
                var form = guessed(bytes);
                yield new Form(VenRequests.ven(form.ofVen()), form.isSaid());
            }
            case RESOURCE -> {
                var form = guessed(bytes);
                yield new Form(VenRequests.resource(form.ofVen()), form.isSaid());
            }
        };
    }

    private record Guess(boolean ofVen, boolean isSaid) {}

    /** Where the body does not say whose form it has, only business logic would name a client. */
    private Guess guessed(byte[] bytes) {
        try {
            var root = JSON.readTree(bytes);
            var said = root.path(TYPE).asText("");
            var isSaid = said.endsWith("_REQUEST");
            return new Guess(!root.hasNonNull("clientID"), isSaid);
        } catch (IOException _) {
            return new Guess(true, false); // and the strict reading says where it is no JSON
        }
    }

    private static ObjectNode tree(byte[] written) {
        try {
            return (ObjectNode) JSON.readTree(written);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written can be read", e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("bytes in memory cannot be read", e);
        }
    }
}
