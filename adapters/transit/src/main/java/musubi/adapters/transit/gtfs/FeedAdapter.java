package musubi.adapters.transit.gtfs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.gate.AccessRule;
import musubi.hub.message.Bodies;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;

/** What static feeds plug into the hub. */
final class FeedAdapter implements Adapter {

    private final GtfsCodec codec;
    private final Bodies bodies;

    FeedAdapter(GtfsCodec codec, Bodies bodies) {
        this.codec = codec;
        this.bodies = bodies;
    }

    @Override
    public List<Format<?>> formats() {
        return List.of(new Format<>(GtfsFormats.STATIC, GtfsFeed.class, GtfsFormats.MEDIA_TYPE, codec, bodies));
    }

    @Override
    public Map<FormatId, AccessRule> rules() {
        return Map.of(GtfsFormats.STATIC, AccessRule.open("CC BY 4.0"));
    }

    @Override
    public List<Door> doors() {
        var rules = List.of(
                Door.Rule.open("GET", "/transit/feeds"),
                Door.Rule.open("GET", "/transit/feeds/**"),
                Door.Rule.open("HEAD", "/transit/feeds/**"),
                new Door.Rule("*", "/transit/feeds/**", Set.of("transit:feeds.write")));
        return List.of(new Door("/transit/feeds", rules, new ProblemWriter(), false));
    }
}
