package musubi.hub.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import musubi.hub.adapter.CatalogueEntry.DataService;

/** All APIs as a set of links (RFC 9264), each with what describes it to programs and to people (RFC 8631). */
final class ApiListMapper {

    private final String base;
    private final UnaryOperator<String> address;

    /**
     * @param base the public address of the hub, without slash at its end
     * @param address where an API is found that stands at a path
     */
    ApiListMapper(String base, UnaryOperator<String> address) {
        this.base = base;
        this.address = address;
    }

    Map<String, Object> map(List<DataService> services) {
        var links = new ArrayList<Map<String, Object>>();
        links.add(Map.of(
                "anchor",
                base + "/.well-known/api-catalog",
                "item",
                services.stream()
                        .map(it -> Map.of("href", address.apply(it.path()), "type", "application/json"))
                        .toList(),
                "describedby",
                List.of(
                        link("/catalog", "application/ld+json"),
                        link("/openapi.json", "application/vnd.oai.openapi+json;version=3.1"),
                        link("/asyncapi.json", "application/vnd.aai.asyncapi+json;version=3.0.0")),
                "service-doc",
                List.of(link("/docs", "text/html")),
                "service-meta",
                List.of(link("/.well-known/oauth-authorization-server", "application/json"))));
        services.stream()
                .map(it -> Map.<String, Object>of(
                        "anchor",
                        address.apply(it.path()),
                        "service-desc",
                        List.of(link(it.descriptionPath(), "application/json")),
                        "service-doc",
                        List.of(link("/docs", "text/html"))))
                .forEach(links::add);
        return Map.of("linkset", links);
    }

    private Map<String, String> link(String path, String type) {
        return Map.of("href", base + path, "type", type);
    }
}
