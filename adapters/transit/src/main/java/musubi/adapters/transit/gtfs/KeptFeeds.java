package musubi.adapters.transit.gtfs;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;

/** All versions of a feed whose bytes are at hand; reads as the hub itself. */
public final class KeptFeeds {

    private static final int NEWEST = 20;

    private final FeedStore store;
    private final PublishedFeeds feeds;
    private final Gate gate;
    private final Clock clock;

    KeptFeeds(FeedStore store, PublishedFeeds feeds, Gate gate, Clock clock) {
        this.store = store;
        this.feeds = feeds;
        this.gate = gate;
        this.clock = clock;
    }

    /** What the operator publishes now, and then its other versions, the newest first. */
    public List<PublishedFeed> list(String operator) {
        var current = store.findCurrent(grant(operator), operator, clock.instant()).stream();
        var others = store.history(grant(operator), operator, NEWEST).stream()
                .filter(it -> it.kept() && it.state() != FeedState.QUARANTINED);
        return Stream.concat(current, others)
                .map(FeedVersion::published)
                .distinct()
                .toList();
    }

    /** Writes the normalised zip to a file, replacing it. */
    public void copy(PublishedFeed feed, Path target) {
        feeds.copy(feed, target);
    }

    private Grant grant(String operator) {
        return gate.grant(new Access.Reading(Party.HUB, GtfsFormats.STATIC, "feed", operator));
    }
}
