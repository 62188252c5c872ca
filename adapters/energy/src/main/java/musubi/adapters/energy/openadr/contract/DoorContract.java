package musubi.adapters.energy.openadr.contract;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
        var contract = Json.mapper().convertValue(new ContractMapper(root).map(), OpenAPI.class);
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
}
