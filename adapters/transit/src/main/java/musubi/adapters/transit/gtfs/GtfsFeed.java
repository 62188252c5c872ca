package musubi.adapters.transit.gtfs;

import musubi.adapters.transit.gtfs.check.FeedFacts;
import musubi.hub.message.Payload;

/**
 * A static feed that passed its checks.
 *
 * @param facts what was counted and found out
 * @param normalised the feed as today's GTFS: a flat zip in UTF-8
 */
public record GtfsFeed(FeedFacts facts, Payload normalised) {}
