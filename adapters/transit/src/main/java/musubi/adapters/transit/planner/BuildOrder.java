package musubi.adapters.transit.planner;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import musubi.adapters.transit.gtfs.PublishedFeed;

/**
 * What the process beside the hub is to build: {@code order.json} in the folder of the graph, where the feeds' files lie
 * too, as {@code <feed id>.gtfs.zip}.
 *
 * @param streets the city's own folder of streets and heights
 */
record BuildOrder(OtpFiles files, Path streets, List<PublishedFeed> feeds, ZoneId zone, LocalDate today) {

    static final String FILE = "order.json";

    BuildOrder {
        feeds = List.copyOf(feeds);
    }

    static Path zip(Path folder, PublishedFeed feed) {
        return folder.resolve(feed.feedId() + ".gtfs.zip");
    }
}
