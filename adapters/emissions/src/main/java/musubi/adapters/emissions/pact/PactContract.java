package musubi.adapters.emissions.pact;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What strangers read of the operations of PACT and of footprints: from a file, for their shapes are the standard's and no class of ours. */
final class PactContract {

    private static final String FILE = "/musubi/adapters/emissions/pact/operations.json";

    private PactContract() {}

    static void describe(OpenAPI api) {
        try (var in = Objects.requireNonNull(PactContract.class.getResourceAsStream(FILE), FILE)) {
            var contract = Json.mapper().readValue(in, OpenAPI.class);
            contract.getPaths().forEach(api::path);
            contract.getComponents().getSchemas().forEach(api.getComponents()::addSchemas);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
