package musubi.hub.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * What the code of an operation cannot say: what its parameters mean, and an example of a question and its answer. It stands in
 * {@code openapi/<domain>.json} on the class path, by operation id; under {@code *} what parameters of a name mean wherever an
 * operation says nothing else.
 */
final class Sayings {

    private static final String EVERYWHERE = "*";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Map<String, JsonNode> byOperation;

    private Sayings(Map<String, JsonNode> byOperation) {
        this.byOperation = byOperation;
    }

    static Sayings load() {
        try {
            var all = new HashMap<String, JsonNode>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:openapi/*.json")) {
                try (var in = file.getInputStream()) {
                    JSON.readTree(in).properties().forEach(it -> {
                        if (all.put(it.getKey(), it.getValue()) != null) {
                            throw new IllegalStateException(
                                    "Two files openapi/*.json speak of " + it.getKey() + "; one is " + file);
                        }
                    });
                }
            }
            return new Sayings(all);
        } catch (IOException e) {
            throw new UncheckedIOException("openapi/*.json cannot be read", e);
        }
    }

    void say(Operation operation) {
        var own = byOperation.getOrDefault(String.valueOf(operation.getOperationId()), JSON.createObjectNode());
        if (operation.getParameters() != null) {
            operation.getParameters().forEach(it -> parameter(it, own));
        }
        if (operation.getRequestBody() != null) {
            example(operation.getRequestBody().getContent(), own.get("request"));
        }
        operation.getResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                example(answer.getContent(), own.get("response"));
            }
        });
    }

    private void parameter(Parameter parameter, JsonNode own) {
        var everywhere = byOperation.getOrDefault(EVERYWHERE, JSON.createObjectNode());
        for (var sayings : List.of(own, everywhere)) {
            var said = sayings.path("parameters").path(parameter.getName());
            if (parameter.getDescription() == null && said.has("description")) {
                parameter.setDescription(said.path("description").asText());
            }
            if (parameter.getExample() == null && said.has("example")) {
                parameter.setExample(said.get("example"));
            }
        }
    }

    /** @param example by the name of its media type, where there are several */
    private static void example(@Nullable Content content, @Nullable JsonNode example) {
        if (content != null && example != null) {
            content.forEach((name, type) -> {
                if (type.getExample() == null) {
                    put(type, example.has(name) ? example.get(name) : example);
                }
            });
        }
    }

    private static void put(MediaType type, JsonNode example) {
        type.setExample(example.isTextual() ? example.asText() : example);
    }
}
