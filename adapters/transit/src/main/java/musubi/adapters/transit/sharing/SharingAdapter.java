package musubi.adapters.transit.sharing;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.CatalogueEntry;
import musubi.hub.adapter.CatalogueEntry.DataService;
import musubi.hub.adapter.CatalogueEntry.Dataset;
import musubi.hub.adapter.CatalogueEntry.Distribution;
import musubi.hub.adapter.CatalogueEntry.Licence;
import musubi.hub.adapter.CatalogueEntry.Publisher;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.adapter.Projection;
import musubi.hub.gate.Access;
import musubi.hub.gate.AccessRule;
import musubi.hub.gate.Gate;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import musubi.hub.message.Text;
import musubi.hub.partner.PartnerStore;

/** What shared vehicles plug into the hub. */
record SharingAdapter(
        SharingFormats all,
        SharedFileStore store,
        Discovery discovery,
        PartnerStore partners,
        Gate gate,
        RentalProjection projection)
        implements Adapter {

    private static final URI GBFS = URI.create("https://gbfs.org/documentation/reference/");
    private static final String OUT = "/transit/gbfs";
    private static final String IN = "/transit/sharing";
    private static final String LICENCE = "CC BY 4.0";

    @Override
    public List<Format<?>> formats() {
        return List.of(all.system(), all.status(), all.fleet());
    }

    @Override
    public Map<FormatId, AccessRule> rules() {
        return Map.of(
                SharingFormats.GBFS, AccessRule.open(LICENCE),
                SharingFormats.GBFS_STATUS, AccessRule.open(LICENCE),
                SharingFormats.FLEET, AccessRule.open(LICENCE));
    }

    @Override
    public List<Projection> projections() {
        return List.of(projection);
    }

    @Override
    public List<Door> doors() {
        return List.of(
                new Door(
                        OUT,
                        List.of(Door.Rule.open("GET", OUT + "/**"), Door.Rule.open("HEAD", OUT + "/**")),
                        new ProblemWriter(),
                        false),
                new Door(
                        IN,
                        List.of(Door.Rule.scoped("*", IN + "/**", "transit:sharing.write")),
                        new ProblemWriter(),
                        false));
    }

    @Override
    public List<CatalogueEntry> catalogue() {
        var grant = gate.grant(new Access.Reading(Party.ANYBODY, SharingFormats.GBFS, "systems", null));
        var datasets = store.operators(grant).stream()
                .filter(it -> discovery.feeds(grant, it).isPresent())
                .map(this::dataset)
                .toList();
        return Stream.concat(Stream.<CatalogueEntry>of(service(datasets)), datasets.stream())
                .toList();
    }

    private static DataService service(List<Dataset> datasets) {
        return new DataService(
                "transit-sharing",
                new Text("Shared bicycles and scooters", "シェアサイクル・電動キックボード"),
                new Text(
                        "The operators' shared vehicles, stations, zones and prices as GBFS 3.0.",
                        "各事業者のシェア車両・駐輪場・走行区域・料金を GBFS 3.0 で配信します。"),
                OUT + "/manifest.json",
                GBFS,
                "/openapi.json",
                true,
                datasets.stream().map(Dataset::id).toList());
    }

    private Dataset dataset(String operator) {
        var name = partners.name(operator);
        return new Dataset(
                "sharing-" + operator,
                new Text("Shared vehicles of " + name.en(), name.ja() + "のシェア車両"),
                new Text(
                        "Where vehicles are, what stations hold, and where one may ride and park.",
                        "車両の位置、駐輪場の空き、走行・駐車できる区域。"),
                new Publisher(operator, name),
                Licence.CC_BY,
                null,
                null,
                List.of(new Text("shared mobility", "シェアモビリティ"), new Text("bicycle", "自転車")),
                List.of(new Distribution(
                        new Text("GBFS", "GBFS"),
                        OUT + "/" + operator + "/gbfs.json",
                        "application/json",
                        "GBFS",
                        GBFS,
                        null,
                        null)));
    }
}
