package musubi.conformance.apis;

import static musubi.conformance.CityClient.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import musubi.conformance.CityClient;

/** The city's {@code /openapi.json}, as a stranger reads it. */
record ApiDocument(JsonNode root) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /** @param method in capitals */
    record Operation(String path, String method, JsonNode node) {

        boolean takesBody() {
            return node.has("requestBody");
        }

        /** Whether it is open to everybody. */
        boolean isOpen() {
            return node.path("security").isEmpty();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static ApiDocument of(CityClient city) {
        return new ApiDocument(json(city.get("/openapi.json")));
    }

    Stream<Operation> operations() {
        return root.path("paths").properties().stream().flatMap(path -> path.getValue().properties().stream()
                .filter(it -> METHODS.contains(it.getKey()))
                .map(it -> new Operation(path.getKey(), it.getKey().toUpperCase(Locale.ROOT), it.getValue())));
    }

    /** What a schema is once its reference is followed. */
    JsonNode resolved(JsonNode schema) {
        var at = schema.path("$ref").asText();
        return at.isEmpty() ? schema : root.at(at.substring(1));
    }

    static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
