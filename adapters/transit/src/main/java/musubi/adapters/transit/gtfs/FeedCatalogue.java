package musubi.adapters.transit.gtfs;

import java.time.LocalDate;
import java.util.List;

/** The feeds that are published here. */
record FeedCatalogue(List<Item> feeds) {

    /** @param licence under which the feed is published, as an SPDX id */
    record Item(
            String operator,
            long version,
            String standard,
            LocalDate serviceStart,
            LocalDate serviceEnd,
            String licence,
            String feed,
            String next,
            String report) {}

    static FeedCatalogue of(List<FeedVersion> feeds) {
        return new FeedCatalogue(feeds.stream().map(FeedCatalogue::item).toList());
    }

    private static Item item(FeedVersion feed) {
        var path = "/transit/feeds/" + feed.operator() + "/";
        return new Item(
                feed.operator(),
                feed.version(),
                feed.standard(),
                feed.serviceStart(),
                feed.serviceEnd(),
                "CC-BY-4.0",
                path + "gtfs.zip",
                path + "next.gtfs.zip",
                path + "report");
    }
}
