package musubi.adapters.energy.openadr.contract;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The contract of the OpenADR door, as bytes and as operations. */
public final class DoorContract {

    /** Where the door stands. */
    public static final String BASE = "/openadr3/3.1.0";

    private static final String FILE = "/profiles/energy/openadr-3.1/openapi.yaml";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String RESPONSES = "#/components/responses/";
    private static final String OURS = "OpenAdr";

    private final byte[] yaml;

    private DoorContract(byte[] yaml) {
        this.yaml = yaml;
    }

    /** Reads it once; a hub without it does not start. */
    public static DoorContract load() {
        try (var in = Objects.requireNonNull(
                DoorContract.class.getResourceAsStream(FILE), "no " + FILE + " on the class path")) {
            return new DoorContract(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    public byte[] yaml() {
        return yaml.clone();
    }

    /** Adds its operations, below the door, and its schemas, under names that are no other domain's. */
    public void describe(OpenAPI api) {
        Map<String, Object> root =
                new Yaml(new SafeConstructor(new LoaderOptions())).load(new String(yaml, StandardCharsets.UTF_8));
        var responses = map(map(root, "components"), "responses");
        var own = new LinkedHashMap<String, Object>();
        own.put("openapi", root.get("openapi"));
        own.put("paths", copied(map(root, "paths"), responses));
        var schemas = new LinkedHashMap<String, Object>();
        map(map(root, "components"), "schemas")
                .forEach((name, it) -> schemas.put(renamed(name), copied(it, responses)));
        own.put("components", Map.of("schemas", schemas));
        var contract = Json.mapper().convertValue(own, OpenAPI.class);
        contract.getPaths().forEach((path, item) -> {
            item.readOperations().forEach(it -> {
                var scopes = Objects.requireNonNullElse(
                                it.getSecurity(), List.<io.swagger.v3.oas.models.security.SecurityRequirement>of())
                        .stream()
                        .flatMap(one -> one.values().stream().flatMap(List::stream))
                        .toList();
                it.addExtension("x-scopes", scopes);
            });
            api.path(BASE + path, item);
        });
        contract.getComponents().getSchemas().forEach(api.getComponents()::addSchemas);
    }

    /** With schemas under their new names, and with answers in the place of references to them. */
    private static Object copied(Object node, Map<String, Object> responses) {
        return switch (node) {
            case Map<?, ?> map -> {
                if (map.get("$ref") instanceof String at && at.startsWith(RESPONSES)) {
                    yield copied(map(responses, at.substring(RESPONSES.length())), responses);
                }
                var copy = new LinkedHashMap<String, Object>();
                map.forEach((name, it) -> copy.put((String) name, copied(it, responses)));
                yield copy;
            }
            case List<?> list -> {
                var copy = new ArrayList<>();
                list.forEach(it -> copy.add(copied(it, responses)));
                yield copy;
            }
            case String text when text.startsWith(SCHEMAS) -> SCHEMAS + renamed(text.substring(SCHEMAS.length()));
            default -> node;
        };
    }

    private static String renamed(String schema) {
        return OURS + Character.toUpperCase(schema.charAt(0)) + schema.substring(1);
    }

    @SuppressWarnings("unchecked") // the shape of YAML is known only by looking
    private static Map<String, Object> map(Map<String, Object> node, String name) {
        return (Map<String, Object>) Objects.requireNonNull(node.get(name), name);
    }
}
