package musubi.adapters.transit.gtfs;

import java.util.List;
import musubi.adapters.transit.gtfs.check.FeedFacts;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;

/**
 * A static feed that passed its checks.
 *
 * @param facts what was counted and found out
 * @param notices what the operator should know, none of it an error
 * @param normalised the feed as today's GTFS: a flat zip in UTF-8
 */
public record GtfsFeed(FeedFacts facts, List<Notice> notices, Payload normalised) {

    public GtfsFeed {
        notices = List.copyOf(notices);
    }
}
