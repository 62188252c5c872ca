package musubi.hub.web.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import java.util.List;
import java.util.function.Supplier;
import musubi.hub.adapter.Adapter;
import org.springdoc.core.customizers.OpenApiCustomizer;

/** Makes of what the controllers say a description that one can generate a client from. */
final class WholeApi implements OpenApiCustomizer {

    private final Supplier<List<Adapter>> adapters;
    private final Access access;
    private final Refusals refusals;
    private final Sayings sayings;

    WholeApi(Supplier<List<Adapter>> adapters, Access access, Refusals refusals, Sayings sayings) {
        this.adapters = adapters;
        this.access = access;
        this.refusals = refusals;
        this.sayings = sayings;
    }

    @Override
    public void customise(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(new Components());
        }
        TokenOperations.describe(api);
        adapters.get().forEach(it -> it.describe(api));
        api.getPaths().forEach((path, item) -> complete(api, path, item));
        access.saySchemes(api);
    }

    private void complete(OpenAPI api, String path, PathItem item) {
        item.readOperationsMap().forEach((method, operation) -> {
            access.say(path, method.name(), operation);
            sayings.say(operation);
            refusals.say(api, path, method.name(), operation);
        });
    }
}
