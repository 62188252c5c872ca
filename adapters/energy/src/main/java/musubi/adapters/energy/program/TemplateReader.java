package musubi.adapters.energy.program;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import musubi.adapters.energy.openadr.wire.EventRequest;
import musubi.adapters.energy.openadr.wire.Reading;
import musubi.adapters.energy.openadr.wire.Requests;
import musubi.adapters.energy.openadr.wire.Wire;
import musubi.hub.message.Text;

/** Reads a template strictly: what it does not know keeps the hub from starting, as does a report that OpenADR does not know. */
final class TemplateReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private TemplateReader() {}

    /** What of a template is read as it stands. */
    private record Head(
            Text title,
            Text about,
            Template.ProgramPart program,
            Template.EventPart event,
            List<Template.Series> series) {}

    /** Throws {@link IllegalArgumentException} with what is wrong. */
    static Template read(String id, Map<String, Object> yaml) {
        try {
            var root = (ObjectNode) JSON.<JsonNode>valueToTree(yaml);
            root.path("series").forEach(it -> complete((ObjectNode) it));
            var sample = sample(root.remove("fixed"), root.remove("reports"));
            var head = JSON.treeToValue(root, Head.class);
            return new Template(
                    id,
                    head.title(),
                    head.about(),
                    head.program(),
                    head.event(),
                    head.series(),
                    Objects.requireNonNull(sample.intervals()).getFirst().payloads(),
                    Objects.requireNonNull(sample.reportDescriptors()));
        } catch (JsonProcessingException | RuntimeException e) {
            throw new IllegalArgumentException(id + ": " + e.getMessage(), e);
        }
    }

    /** With what need not be said. */
    private static void complete(ObjectNode series) {
        series.putIfAbsent("negative", JSON.getNodeFactory().booleanNode(false));
        series.putIfAbsent("currency", JSON.getNodeFactory().textNode(""));
    }

    /** An event that has what the template adds to each, read as any event is. */
    private static EventRequest sample(JsonNode fixed, JsonNode reports) throws JsonProcessingException {
        var event = JSON.createObjectNode().put("programID", "p");
        event.set("reportDescriptors", reports);
        event.putArray("intervals").addObject().put("id", 0).set("payloads", fixed);
        return switch (Wire.read(Requests.EVENT, JSON.writeValueAsBytes(event))) {
            case Reading.Right<EventRequest>(var value, var _) -> value;
            case Reading.Wrong<EventRequest>(var notices) ->
                throw new IllegalArgumentException("fixed or reports: " + notices);
        };
    }
}
