package musubi.adapters.emissions.pact;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import musubi.adapters.emissions.pact.wire.Criteria;
import musubi.adapters.emissions.pact.wire.PactJson;
import musubi.hub.adapter.PartnerClient;
import musubi.hub.adapter.PartnerReply;
import musubi.hub.adapter.PartnerRequest;
import musubi.hub.message.Payload;

/** Reads footprints at a supplier's, as a client of the supplier's. */
final class SupplierClient {

    private static final int LARGEST = 8 << 20;
    private static final int MOST_PAGES = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>\\s*;[^,]*\\brel=\"?next\"?");

    private final PartnerClient client;
    private final DiscoveryClient discovery;

    SupplierClient(PartnerClient client, DiscoveryClient discovery) {
        this.client = client;
        this.discovery = discovery;
    }

    /** @param isWhole whether nothing is left at the supplier's */
    record Pages(List<Payload> bodies, boolean isWhole) {}

    /** One footprint, or none. */
    Optional<Payload> find(Endpoint supplier, UUID id) {
        discovery.refresh(supplier);
        return switch (ask(supplier, URI.create(supplier.base() + "/3/footprints/" + id))) {
            case PartnerReply.Taken(var answer) -> Optional.of(answer.body());
            case PartnerReply.NotTaken(var reason, var answer) -> {
                if (answer != null && (answer.status() == 404 || answer.status() == 403)) {
                    yield Optional.empty();
                }
                throw away(reason);
            }
            case PartnerReply.Away(var reason, var _) -> throw away(reason);
        };
    }

    /** All pages of the supplier's list, as far as they are the supplier's own. */
    Pages list(Endpoint supplier, Criteria criteria) {
        discovery.refresh(supplier);
        var query = new StringBuilder();
        criteria.each((name, value) -> query.append(query.isEmpty() ? "?" : "&")
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        var bodies = new ArrayList<Payload>();
        var next = Optional.of(URI.create(supplier.base() + "/3/footprints" + query));
        while (next.isPresent() && bodies.size() < MOST_PAGES) {
            var answer =
                    switch (ask(supplier, next.orElseThrow())) {
                        case PartnerReply.Taken(var taken) -> taken;
                        case PartnerReply.NotTaken(var reason, var _) -> throw away(reason);
                        case PartnerReply.Away(var reason, var _) -> throw away(reason);
                    };
            bodies.add(answer.body());
            next = answer.header("link").flatMap(it -> next(supplier, it));
        }
        return new Pages(bodies, next.isEmpty());
    }

    /** Our token goes to the host that it is for, and to no other. */
    private static Optional<URI> next(Endpoint supplier, String link) {
        var found = NEXT.matcher(link);
        if (!found.find()) {
            return Optional.empty();
        }
        try {
            var own = URI.create(supplier.base());
            var next = own.resolve(found.group(1));
            if (!Objects.equals(next.getRawAuthority(), own.getRawAuthority())
                    || !Objects.equals(next.getScheme(), own.getScheme())) {
                throw away("its next page is on another host");
            }
            return Optional.of(next);
        } catch (IllegalArgumentException _) {
            throw away("its next page has no address");
        }
    }

    private PartnerReply ask(Endpoint supplier, URI address) {
        return client.send(PartnerRequest.get(supplier.partner(), address)
                .showing(supplier.credential())
                .atMost(LARGEST)
                .within(PATIENCE));
    }

    private static Refused away(String reason) {
        return Refused.of(
                502,
                "supplier-away",
                "",
                "The supplier gave no footprints: " + reason,
                "サプライヤーからフットプリントを取得できませんでした: " + reason);
    }

    /** What stands in an answer, or why nothing does. */
    static List<JsonNode> footprints(Payload body) {
        if (!(PactJson.read(body.bytes()) instanceof PactJson.Good(var json))) {
            throw away("its answer is no JSON object");
        }
        var data = json.path("data");
        var all = new ArrayList<JsonNode>();
        if (data.isArray()) {
            data.forEach(all::add);
        } else {
            all.add(data);
        }
        return all;
    }
}
