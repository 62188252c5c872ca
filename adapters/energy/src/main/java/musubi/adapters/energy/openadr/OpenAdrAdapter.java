package musubi.adapters.energy.openadr;

import io.swagger.v3.oas.models.OpenAPI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.adapters.energy.openadr.contract.DoorContract;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Audience;
import musubi.hub.adapter.CatalogueEntry;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.Outlet;
import musubi.hub.adapter.Projection;
import musubi.hub.adapter.Reducer;
import musubi.hub.gate.Access;
import musubi.hub.gate.AccessRule;
import musubi.hub.gate.Decision;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Text;

/**
 * What the VTN plugs into the hub.
 *
 * @param callbacks who gets a notification
 */
record OpenAdrAdapter(
        OpenAdrProperties properties,
        CallbackRule callbacks,
        CallbackAudience audience,
        CallbackOutlet outlet,
        ObjectBoard board,
        DoorContract contract)
        implements Adapter {

    private static final Set<String> SCOPES = Arrays.stream(Noun.values())
            .flatMap(it -> Stream.concat(it.readScopes().stream(), it.writeScopes().stream()))
            .collect(Collectors.toUnmodifiableSet());

    @Override
    public List<Format<?>> formats() {
        return Stream.concat(ObjectFormats.all().stream(), Stream.of(ObjectFormats.NOTIFICATION))
                .toList();
    }

    /**
     * Whoever speaks OpenADR may look; the stores show to each what is its own. Which scope a path needs says the door. What a
     * client wrote goes nowhere: others hear of it by a notification, as each may.
     */
    @Override
    public Map<FormatId, AccessRule> rules() {
        var rules = new HashMap<FormatId, AccessRule>();
        for (var noun : Noun.values()) {
            rules.put(noun.format(), OpenAdrAdapter::decide);
        }
        rules.put(ObjectFormats.NOTIFICATION.id(), callbacks);
        return rules;
    }

    private static Decision decide(Access access) {
        return access instanceof Access.Reading(var reader, var _, var _, var _)
                        && (reader.isHub() || SCOPES.stream().anyMatch(reader::hasScope))
                ? Decision.Permit.on("a client of OpenADR")
                : new Decision.Deny("not a client of OpenADR");
    }

    @Override
    public List<Reducer<?>> reducers() {
        return List.of(new AnnouncementReducer());
    }

    @Override
    public List<Audience<?>> audiences() {
        return List.of(audience);
    }

    @Override
    public Map<String, Outlet> outlets() {
        return Map.of(CallbackOutlet.NAME, outlet);
    }

    @Override
    public List<Projection> projections() {
        return List.of(board);
    }

    /** Clients ask for tokens below the door, and some at the root of the host. */
    @Override
    public List<Door> doors() {
        return doors(properties);
    }

    static List<Door> doors(OpenAdrProperties properties) {
        var dialect = new OpenAdrErrorWriter(properties.compat().ri());
        return List.of(
                new Door(
                        ObjectPaths.BASE,
                        ObjectPaths.rules(),
                        dialect,
                        properties.httpsOnly(),
                        Set.of(ObjectPaths.BASE + "/auth/token", "/auth/token")),
                new Door(EndpointController.PREFIX, ObjectPaths.ofEndpoints(), dialect, properties.httpsOnly()));
    }

    @Override
    public void describe(OpenAPI api) {
        contract.describe(api);
    }

    @Override
    public List<CatalogueEntry> catalogue() {
        return List.of(new CatalogueEntry.DataService(
                "openadr",
                new Text("Demand response and prices (OpenADR 3.1)", "デマンドレスポンス・電力価格（OpenADR 3.1）"),
                new Text(
                        "Programs and events of utilities for sites, and the reports of sites: the VTN of OpenADR 3.1.0.",
                        "電力会社のプログラムとイベントを需要家に伝え、需要家のレポートを受け取る OpenADR 3.1.0 の VTN です。"),
                ObjectPaths.BASE,
                null,
                ObjectPaths.CONTRACT,
                false,
                List.of()));
    }
}
