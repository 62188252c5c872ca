package musubi.adapters.transit.gtfs;

import java.util.List;
import java.util.Map;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.Page;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.gate.AccessRule;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;

/** What static feeds plug into the hub. */
record FeedAdapter(Format<GtfsFeed> format, Format<FeedChoice> choice) implements Adapter {

    @Override
    public List<Format<?>> formats() {
        return List.of(format, choice);
    }

    @Override
    public Map<FormatId, AccessRule> rules() {
        return Map.of(format.id(), AccessRule.open("CC BY 4.0"), choice.id(), AccessRule.custodian());
    }

    @Override
    public List<Page> pages() {
        return List.of(OperatorPageController.PAGE, FeedPageController.PAGE);
    }

    @Override
    public List<Door> doors() {
        var rules = List.of(
                Door.Rule.open("GET", "/transit/feeds"),
                Door.Rule.open("GET", "/transit/feeds/**"),
                Door.Rule.open("HEAD", "/transit/feeds/**"),
                Door.Rule.scoped(
                        "POST",
                        "/transit/feeds/*/versions/*/live",
                        "transit:feeds.write",
                        RollbackController.OF_THE_CITY),
                Door.Rule.scoped("*", "/transit/feeds/**", "transit:feeds.write"));
        return List.of(new Door("/transit/feeds", rules, new ProblemWriter(), false));
    }
}
