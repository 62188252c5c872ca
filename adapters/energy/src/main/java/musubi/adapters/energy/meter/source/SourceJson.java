package musubi.adapters.energy.meter.source;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Mappings as JSON: strict about what they say, and with defaults for what they need not say. */
public final class SourceJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    private static final List<String> NEEDED = List.of("name", "layout", "columns", "label", "unit");

    private static final JsonNode DEFAULTS = JSON.valueToTree(Map.of(
            "charset",
            "auto",
            "delimiter",
            ",",
            "skip",
            0,
            "header",
            true,
            "days",
            List.of("date", "compact", "excel", "wareki"),
            "qualities",
            Map.of(),
            "stages",
            Map.of(),
            "directions",
            Map.of()));

    private SourceJson() {}

    /** Throws {@link IllegalArgumentException} with a sentence that names the member. */
    public static MeterSource read(String json) {
        try {
            return read(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON: " + e.getOriginalMessage(), e);
        }
    }

    /** The same of what YAML says. */
    public static MeterSource read(Map<String, Object> yaml) {
        return read(JSON.<JsonNode>valueToTree(yaml));
    }

    public static String write(MeterSource source) {
        try {
            return JSON.writeValueAsString(source);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a mapping cannot be written as JSON", e);
        }
    }

    private static MeterSource read(JsonNode json) {
        if (!(json instanceof ObjectNode said)) {
            throw new IllegalArgumentException("a mapping is an object");
        }
        NEEDED.stream().filter(it -> !said.hasNonNull(it)).findFirst().ifPresent(it -> {
            throw new IllegalArgumentException(it + " is missing");
        });
        if (!said.path("columns").hasNonNull("day")) {
            throw new IllegalArgumentException("columns.day is missing");
        }
        if (!said.path("name").hasNonNull("en") || !said.path("name").hasNonNull("ja")) {
            throw new IllegalArgumentException("name has en and ja");
        }
        var whole = (ObjectNode) DEFAULTS.deepCopy();
        whole.setAll(said);
        try {
            return JSON.treeToValue(whole, MeterSource.class);
        } catch (com.fasterxml.jackson.databind.JsonMappingException e) {
            var place = e.getPath().stream()
                    .map(it -> it.getFieldName() == null ? String.valueOf(it.getIndex()) : it.getFieldName())
                    .reduce((one, other) -> one + "." + other)
                    .orElse("mapping");
            var cause =
                    e.getCause() instanceof IllegalArgumentException why ? why.getMessage() : e.getOriginalMessage();
            throw new IllegalArgumentException(
                    cause == null
                            ? place
                            : place + ": " + cause.lines().findFirst().orElse(""),
                    e);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }
}
