package musubi.hub.web.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import musubi.hub.adapter.Adapter;
import musubi.hub.message.Format;
import musubi.hub.web.CityProperties;
import musubi.hub.web.PublicAddress;
import musubi.hub.web.SecurityProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the hub tells of itself, in the form of each standard that does so. */
@RestController
@Tag(name = "about", description = "What there is, for programs that do not know yet")
final class AboutController {

    static final String JSON_LD = "application/ld+json";
    static final String LINKS = "application/linkset+json";

    private final ObjectProvider<Adapter> adapters;
    private final CatalogueMapper catalogue;
    private final ApiListMapper apis;
    private final PushedMapper pushed = new PushedMapper();

    AboutController(
            ObjectProvider<Adapter> adapters,
            SecurityProperties properties,
            PublicAddress address,
            CityProperties city) {
        this.adapters = adapters;
        this.catalogue = new CatalogueMapper(properties.issuer().toString(), address::of, city);
        this.apis = new ApiListMapper(properties.issuer().toString(), address::of);
    }

    @GetMapping(path = "/catalog", produces = JSON_LD)
    @Operation(operationId = "getCatalogue", summary = "All open data and all APIs of the city, as DCAT 3 in JSON-LD")
    Map<String, Object> catalogue() {
        var entries = Entries.of(adapters);
        return catalogue.map(entries.datasets(), entries.services());
    }

    @GetMapping(path = "/.well-known/api-catalog", produces = LINKS)
    @Operation(operationId = "listApis", summary = "All APIs of the city with what describes them (RFC 9727)")
    Map<String, Object> apis() {
        return apis.map(Entries.of(adapters).services());
    }

    @GetMapping(path = "/asyncapi.json", produces = "application/json")
    @Operation(operationId = "getPushed", summary = "What the hub pushes to subscribers, as AsyncAPI 3.0")
    Map<String, Object> pushed() {
        return pushed.map(leaving());
    }

    /** A format without a rule never leaves. */
    private List<Format<?>> leaving() {
        var ruled =
                adapters.stream().flatMap(it -> it.rules().keySet().stream()).collect(Collectors.toSet());
        return adapters.stream()
                .flatMap(it -> it.formats().stream())
                .filter(it -> ruled.contains(it.id()))
                .sorted(Comparator.comparing(it -> it.id().value()))
                .<Format<?>>map(it -> it)
                .toList();
    }
}
