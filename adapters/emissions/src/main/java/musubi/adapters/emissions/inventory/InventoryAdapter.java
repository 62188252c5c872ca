package musubi.adapters.emissions.inventory;

import java.util.List;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.CatalogueEntry;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.message.Text;

/** The door of emissions: factors for everybody, figures for firms and their advisers, new editions from operators. */
final class InventoryAdapter implements Adapter {

    private static final String DOOR = "/emissions/v1";
    private static final String READ = "emissions:read";
    private static final String WRITE = "emissions:write";

    @Override
    public List<Door> doors() {
        var rules = List.of(
                Door.Rule.open("GET", DOOR + "/editions"),
                Door.Rule.open("GET", DOOR + "/editions/**"),
                Door.Rule.open("GET", DOOR + "/factors"),
                Door.Rule.open("GET", DOOR + "/activity-kinds"),
                Door.Rule.scoped("*", DOOR + "/factor-editions", "hub:operate"),
                Door.Rule.scoped("*", DOOR + "/imports", WRITE),
                Door.Rule.scoped("*", DOOR + "/imports/preview", WRITE),
                Door.Rule.scoped("GET", DOOR + "/mappings", READ, WRITE),
                Door.Rule.scoped("*", DOOR + "/mappings/*", WRITE),
                Door.Rule.scoped("GET", DOOR + "/activities", READ, WRITE),
                Door.Rule.scoped("GET", DOOR + "/activities/*", READ, WRITE),
                Door.Rule.scoped("*", DOOR + "/activities", WRITE),
                Door.Rule.scoped("*", DOOR + "/activities/*", WRITE),
                Door.Rule.scoped("GET", DOOR + "/production", READ, WRITE),
                Door.Rule.scoped("*", DOOR + "/production", WRITE),
                Door.Rule.scoped("GET", DOOR + "/certificates", READ, WRITE),
                Door.Rule.scoped("*", DOOR + "/certificates", WRITE),
                Door.Rule.scoped("GET", DOOR + "/meters", READ, WRITE),
                Door.Rule.scoped("*", DOOR + "/meters/*", WRITE),
                Door.Rule.scoped("GET", DOOR + "/ledger/*", READ, WRITE),
                Door.Rule.scoped("GET", DOOR + "/ledger/*/reconciliation", READ, WRITE),
                Door.Rule.scoped("GET", DOOR + "/inventories/*", READ, WRITE),
                Door.Rule.scoped("GET", DOOR + "/energy/*", READ, WRITE),
                Door.Rule.scoped("GET", DOOR + "/intensities/*", READ, WRITE),
                Door.Rule.scoped("GET", DOOR + "/reports/*", READ, WRITE),
                Door.Rule.scoped("GET", DOOR + "/mandates", READ, WRITE),
                Door.Rule.scoped("*", DOOR + "/mandates/*", WRITE),
                Door.Rule.scoped("*", EstimateController.PATH, READ, WRITE),
                Door.Rule.scoped("GET", DOOR + "/footprints/**", READ, WRITE),
                Door.Rule.scoped("*", DOOR + "/footprints/**", WRITE),
                Door.Rule.scoped("GET", DOOR + "/footprint-requests/**", READ, WRITE),
                Door.Rule.scoped("*", DOOR + "/footprint-requests/**", WRITE),
                Door.Rule.scoped("GET", DOOR + "/suppliers/**", READ, WRITE),
                Door.Rule.scoped("*", DOOR + "/suppliers/**", WRITE),
                Door.Rule.scoped("*", DOOR + "/pact-endpoints/*", "footprint:list", "footprint:read", "hub:operate"));
        return List.of(new Door(DOOR, rules, new ProblemWriter(), false));
    }

    @Override
    public List<CatalogueEntry> catalogue() {
        return List.of(new CatalogueEntry.DataService(
                "emission-estimates",
                new Text("Emissions of a firm, from what it used", "使用量からの排出量の算定"),
                new Text(
                        "Up to 10,000 uses at once, each with its figure and the trace of it, or why there is none.",
                        "最大1万件の使用量を一度に算定し、1件ごとに排出量と根拠、または算定できない理由を返します。"),
                EstimateController.PATH,
                null,
                "/openapi.json",
                false,
                List.of()));
    }
}
