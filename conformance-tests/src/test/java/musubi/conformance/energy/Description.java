package musubi.conformance.energy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A description of an API in OpenAPI 3.0, with references followed and parts of a schema put together. */
record Description(Map<String, Object> root) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete");

    /** @param node with the parameters of its path */
    record Operation(String path, String method, Map<String, Object> node) {

        String id() {
            return (String) Objects.requireNonNull(node.get("operationId"), "operationId");
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Description read(String yaml) {
        return new Description(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
    }

    Stream<Operation> operations() {
        return map(root, "paths").entrySet().stream().flatMap(path -> {
            var item = asMap(path.getValue());
            return item.entrySet().stream()
                    .filter(it -> METHODS.contains(it.getKey()))
                    .map(it -> {
                        var node = new LinkedHashMap<>(asMap(it.getValue()));
                        var parameters = new ArrayList<>(list(item, "parameters"));
                        parameters.addAll(list(node, "parameters"));
                        node.put("parameters", parameters);
                        return new Operation(path.getKey(), it.getKey(), node);
                    });
        });
    }

    /** What a reference leads to, and {@code allOf} as one. */
    Map<String, Object> resolved(Map<String, Object> schema) {
        if (schema.get("$ref") instanceof String at) {
            return resolved(find(at));
        }
        var parts = list(schema, "allOf");
        if (parts.isEmpty()) {
            return schema;
        }
        var whole = new LinkedHashMap<String, Object>(schema);
        var properties = new LinkedHashMap<String, Object>();
        var required = new ArrayList<Object>();
        for (var part : parts) {
            var resolved = resolved(asMap(part));
            properties.putAll(map(resolved, "properties"));
            required.addAll(list(resolved, "required"));
        }
        whole.remove("allOf");
        whole.put("properties", properties);
        whole.put("required", required);
        return whole;
    }

    Map<String, Object> schema(String name) {
        return resolved(map(map(map(root, "components"), "schemas"), name));
    }

    Set<String> schemas() {
        return map(map(root, "components"), "schemas").keySet();
    }

    /** The schema of what goes well, or of what is sent; null where there is none. */
    @Nullable
    Map<String, Object> content(Map<String, Object> answer) {
        return map(resolved(answer), "content").values().stream()
                .findFirst()
                .map(it -> map(asMap(it), "schema"))
                .orElse(null);
    }

    @SuppressWarnings("unchecked") // the shape of YAML is known only by looking
    static Map<String, Object> asMap(@Nullable Object node) {
        return (Map<String, Object>) Objects.requireNonNullElse(node, Map.of());
    }

    static Map<String, Object> map(Map<String, Object> node, String name) {
        return asMap(node.get(name));
    }

    @SuppressWarnings("unchecked") // as above
    static List<Object> list(Map<String, Object> node, String name) {
        return (List<Object>) Objects.requireNonNullElse(node.get(name), List.of());
    }

    private Map<String, Object> find(String reference) {
        var node = root;
        for (var name : reference.substring(2).split("/")) {
            node = map(node, name);
        }
        return node;
    }
}
