package musubi.adapters.energy.openadr.contract;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The contract as a part of the city's description: schemas under names that are no other domain's, answers in the place of
 * references to them, and for a choice of objects one object with the members of all, which every generator of clients can read.
 */
final class ContractMapper {

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String RESPONSES = "#/components/responses/";
    private static final String OURS = "OpenAdr";
    private static final Set<String> CHOICES = Set.of("oneOf", "anyOf");

    private final Map<String, Object> root;
    private final Map<String, Object> schemas;
    private final Map<String, Object> responses;

    /** @param root as the YAML has it */
    ContractMapper(Map<String, Object> root) {
        this.root = root;
        this.schemas = map(map(root, "components"), "schemas");
        this.responses = map(map(root, "components"), "responses");
    }

    Map<String, Object> map() {
        var renamed = new LinkedHashMap<String, Object>();
        schemas.forEach((name, it) -> renamed.put(renamed(name), copied(it)));
        var whole = new LinkedHashMap<String, Object>();
        whole.put("openapi", Objects.requireNonNull(root.get("openapi")));
        whole.put("paths", copied(map(root, "paths")));
        whole.put("components", Map.of("schemas", renamed));
        return whole;
    }

    private Object copied(Object node) {
        return switch (node) {
            case Map<?, ?> map -> {
                if (map.get("$ref") instanceof String at && at.startsWith(RESPONSES)) {
                    yield copied(map(responses, at.substring(RESPONSES.length())));
                }
                for (var choice : CHOICES) {
                    if (map.get(choice) instanceof List<?> kinds) {
                        yield copied(together(map, kinds));
                    }
                }
                var copy = new LinkedHashMap<String, Object>();
                map.forEach((name, it) -> copy.put((String) name, copied(it)));
                yield copy;
            }
            case List<?> list -> {
                var copy = new ArrayList<>();
                list.forEach(it -> copy.add(copied(it)));
                yield copy;
            }
            case String text when text.startsWith(SCHEMAS) -> SCHEMAS + renamed(text.substring(SCHEMAS.length()));
            default -> node;
        };
    }

    /** Of objects, all that any of them has; of values of any type, none. */
    private Map<String, Object> together(Map<?, ?> choice, List<?> kinds) {
        var whole = new LinkedHashMap<String, Object>();
        choice.forEach((name, it) -> {
            if (!CHOICES.contains(name) && !name.equals("discriminator")) {
                whole.put((String) name, it);
            }
        });
        var objects = kinds.stream().map(this::object).filter(Objects::nonNull).toList();
        if (objects.size() < kinds.size()) {
            return whole;
        }
        var properties = new LinkedHashMap<String, Object>();
        objects.forEach(it -> map(it, "properties")
                .forEach((name, member) -> properties.merge(name, member, ContractMapper::either)));
        var required = new LinkedHashSet<>(list(objects.getFirst()));
        objects.forEach(it -> required.retainAll(list(it)));
        whole.put("type", "object");
        whole.put("properties", properties);
        if (!required.isEmpty()) {
            whole.put("required", List.copyOf(required));
        }
        return whole;
    }

    private @Nullable Map<String, Object> object(Object kind) {
        return kind instanceof Map<?, ?> map && map.get("$ref") instanceof String at
                ? objectOrNull(map(schemas, at.substring(SCHEMAS.length())))
                : null;
    }

    private static @Nullable Map<String, Object> objectOrNull(Map<String, Object> schema) {
        return schema.containsKey("properties") ? schema : null;
    }

    /** What one kind says in words of its own list, and another in its own. */
    private static Object either(Object one, Object other) {
        if (one.equals(other) || !(one instanceof Map<?, ?> first) || !(other instanceof Map<?, ?> second)) {
            return one;
        }
        var both = new LinkedHashMap<Object, Object>(first);
        if (first.get("enum") instanceof List<?> words && second.get("enum") instanceof List<?> more) {
            var all = new LinkedHashSet<Object>(words);
            all.addAll(more);
            both.put("enum", List.copyOf(all));
        }
        return both;
    }

    private static String renamed(String schema) {
        return OURS + Character.toUpperCase(schema.charAt(0)) + schema.substring(1);
    }

    @SuppressWarnings("unchecked") // the shape of YAML is known only by looking
    private static Map<String, Object> map(Map<String, Object> node, String name) {
        return (Map<String, Object>) Objects.requireNonNull(node.get(name), name);
    }

    private static List<?> list(Map<String, Object> schema) {
        return schema.get("required") instanceof List<?> required ? required : List.of();
    }
}
