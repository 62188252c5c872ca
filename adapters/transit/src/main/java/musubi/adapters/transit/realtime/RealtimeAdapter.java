package musubi.adapters.transit.realtime;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import musubi.adapters.transit.realtime.wire.FeedMessage;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.CatalogueEntry;
import musubi.hub.adapter.Chore;
import musubi.hub.adapter.Projection;
import musubi.hub.gate.AccessRule;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Text;

/** What realtime plugs into the hub. Its addresses stand below the door of the feeds. */
record RealtimeAdapter(Format<FeedMessage> format, RealtimeProjection projection, QualityStore quality, Clock clock)
        implements Adapter {

    private static final URI STANDARD = URI.create("https://gtfs.org/documentation/realtime/reference/");

    /** For how long it can be seen how good an operator's realtime was. */
    private static final Duration REMEMBERED = Duration.ofDays(400);

    @Override
    public List<Format<?>> formats() {
        return List.of(format);
    }

    @Override
    public Map<FormatId, AccessRule> rules() {
        return Map.of(format.id(), AccessRule.open("CC BY 4.0"));
    }

    @Override
    public List<Projection> projections() {
        return List.of(projection);
    }

    @Override
    public List<Chore> chores() {
        return List.of(new Chore("transit.forget-realtime-quality", Duration.ofDays(1), this::forget));
    }

    @Override
    public List<CatalogueEntry> catalogue() {
        return List.of(new CatalogueEntry.DataService(
                "transit-realtime",
                new Text("Delays, vehicles and alerts of all operators", "全事業者の遅れ・車両位置・お知らせ"),
                new Text(
                        "Each operator's GTFS-realtime as Protocol Buffers and JSON, and changes as Server-Sent Events.",
                        "各事業者のGTFS-realtimeをProtocol BuffersとJSONで配信し、変化をServer-Sent Eventsで知らせます。"),
                "/transit/feeds",
                STANDARD,
                "/openapi.json",
                true,
                List.of()));
    }

    private void forget() {
        quality.drop(clock.instant().minus(REMEMBERED));
    }
}
