package musubi.adapters.transit.gtfs;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.CatalogueEntry;
import musubi.hub.adapter.CatalogueEntry.DataService;
import musubi.hub.adapter.CatalogueEntry.Dataset;
import musubi.hub.adapter.CatalogueEntry.Distribution;
import musubi.hub.adapter.CatalogueEntry.Licence;
import musubi.hub.adapter.CatalogueEntry.Period;
import musubi.hub.adapter.CatalogueEntry.Publisher;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.message.Party;
import musubi.hub.message.Text;
import musubi.hub.partner.PartnerStore;

/** Each operator's published timetable, as the city's catalogue of open data has it. */
final class OpenDataAdapter implements Adapter {

    private static final URI GTFS = URI.create("https://gtfs.org/documentation/schedule/reference/");
    private static final String FEEDS = "/transit/feeds";

    private final FeedStore store;
    private final PartnerStore partners;
    private final Gate gate;
    private final Clock clock;

    OpenDataAdapter(FeedStore store, PartnerStore partners, Gate gate, Clock clock) {
        this.store = store;
        this.partners = partners;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public List<CatalogueEntry> catalogue() {
        var grant = gate.grant(new Access.Reading(Party.ANYBODY, GtfsFormats.STATIC, "feeds", null));
        var datasets = store.current(grant, clock.instant()).stream()
                .map(this::dataset)
                .toList();
        return Stream.concat(Stream.of(service(datasets)), datasets.stream()).toList();
    }

    private static CatalogueEntry service(List<Dataset> datasets) {
        return new DataService(
                "transit-feeds",
                new Text("Timetables of all operators", "全事業者の時刻表"),
                new Text(
                        "The operators' static feeds at fixed addresses, with what was found in them.",
                        "各事業者の静的フィードを固定の URL で配信し、検査結果を公開します。"),
                FEEDS,
                GTFS,
                "/openapi.json",
                true,
                datasets.stream().map(Dataset::id).toList());
    }

    private Dataset dataset(FeedVersion feed) {
        var operator = feed.operator();
        var name = partners.name(operator);
        return new Dataset(
                "timetable-" + operator,
                new Text("Timetable of " + name.en(), name.ja() + "の時刻表"),
                new Text(
                        "Stops, routes, days of service and times (" + feed.standard()
                                + "), as the operator publishes them.",
                        "停留所・路線・運行日・時刻（" + feed.standard() + "）。事業者が公開したものです。"),
                new Publisher(operator, name),
                Licence.CC_BY,
                new Period(feed.serviceStart(), feed.serviceEnd()),
                feed.receivedAt(),
                List.of(new Text("timetable", "時刻表"), new Text("public transport", "公共交通")),
                List.of(new Distribution(
                        new Text("GTFS", "標準的なバス情報フォーマット（GTFS-JP）"),
                        FEEDS + "/" + operator + "/gtfs.zip",
                        GtfsFormats.MEDIA_TYPE,
                        "GTFS",
                        GTFS,
                        feed.size(),
                        feed.sha256())));
    }
}
