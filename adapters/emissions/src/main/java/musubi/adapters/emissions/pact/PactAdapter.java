package musubi.adapters.emissions.pact;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Audience;
import musubi.hub.adapter.CatalogueEntry;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.Outlet;
import musubi.hub.adapter.Page;
import musubi.hub.gate.Access;
import musubi.hub.gate.AccessRule;
import musubi.hub.gate.Decision;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Text;

/** What PACT plugs into the hub. */
record PactAdapter(PactProperties properties, EventRule events, EventAudience audience, EventOutlet outlet)
        implements Adapter {

    private static final Set<String> SCOPES =
            Set.of("footprint:list", "footprint:read", "emissions:read", "emissions:write");

    @Override
    public List<Format<?>> formats() {
        return List.of(PactFormats.FOOTPRINT, PactFormats.EVENT, PactFormats.OUTGOING);
    }

    /** Whoever speaks PACT may look; the stores show to each what is its own, or was granted to it. What came in goes nowhere. */
    @Override
    public Map<FormatId, AccessRule> rules() {
        return Map.of(
                PactFormats.FOOTPRINT.id(),
                PactAdapter::decide,
                PactFormats.EVENT.id(),
                _ -> new Decision.Deny("events of partners stay here"),
                PactFormats.OUTGOING.id(),
                events);
    }

    /** People come by pages, which say themselves who may open them. */
    private static Decision decide(Access access) {
        return access instanceof Access.Reading(var reader, var _, var _, var _)
                        && (reader.isHub()
                                || reader.person() != null
                                || SCOPES.stream().anyMatch(reader::hasScope))
                ? Decision.Permit.on("its own footprints, and those that were granted to it")
                : new Decision.Deny("has no scope of footprints");
    }

    @Override
    public List<Audience<?>> audiences() {
        return List.of(audience);
    }

    @Override
    public Map<String, Outlet> outlets() {
        return Map.of(EventOutlet.NAME, outlet);
    }

    @Override
    public List<Door> doors() {
        return List.of(new Door(
                PactPaths.DOOR,
                PactPaths.rules(),
                new PactErrorWriter(),
                properties.httpsOnly(),
                Set.of("/auth/token")));
    }

    @Override
    public List<Page> pages() {
        return List.of(BuyersPageController.PAGE);
    }

    @Override
    public void describe(OpenAPI api) {
        PactContract.describe(api);
    }

    @Override
    public List<CatalogueEntry> catalogue() {
        return List.of(new CatalogueEntry.DataService(
                "pact",
                new Text("Product carbon footprints (PACT 3)", "製品カーボンフットプリント（PACT 3）"),
                new Text(
                        "Footprints of products of the city's firms, for the partners to whom each was granted.",
                        "市内企業の製品フットプリントを、閲覧を許可された取引先に提供します。"),
                PactPaths.LIST,
                null,
                "/openapi.json",
                false,
                List.of()));
    }
}
