package musubi.adapters.transit.planner;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import musubi.adapters.transit.gtfs.PublishedFeed;
import musubi.adapters.transit.gtfs.PublishedFeeds;
import musubi.adapters.transit.gtfs.check.PlannerCopy;
import musubi.adapters.transit.planner.engine.EngineFailure;
import musubi.adapters.transit.streets.StreetNetwork;

/** Makes graphs on disk. Each build has a folder and a class loader of its own, and leaves nothing behind in memory. */
final class GraphBuilder {

    private final OtpFiles files;
    private final GraphFolders folders;
    private final PublishedFeeds feeds;
    private final StreetNetwork streets;
    private final StreetFiles own;
    private final ZoneId zone;
    private final Clock clock;

    GraphBuilder(
            OtpFiles files,
            GraphFolders folders,
            PublishedFeeds feeds,
            StreetNetwork streets,
            StreetFiles own,
            ZoneId zone,
            Clock clock) {
        this.files = files;
        this.folders = folders;
        this.feeds = feeds;
        this.streets = streets;
        this.own = own;
        this.zone = zone;
        this.clock = clock;
    }

    /** @throws EngineFailure when OpenTripPlanner cannot; the folder is gone then */
    Graph build(GraphInputs inputs) {
        var folder = folders.create();
        try {
            settings(inputs.feeds(), folder).write(folder);
            try (var factory = IsolatedFactory.open(files)) {
                factory.build(folder);
            }
            return folders.complete(folder, inputs);
        } catch (RuntimeException | Error broken) {
            folders.remove(folder);
            throw broken;
        }
    }

    private GraphSettings settings(List<PublishedFeed> wanted, Path folder) {
        var zips = copy(wanted, folder);
        var network = streets(List.copyOf(zips.values()), folder);
        var period = ServicePeriod.covering(wanted, LocalDate.now(clock.withZone(zone)));
        return new GraphSettings(zips, network, own.heights(), period, zone);
    }

    private List<Path> streets(List<Path> zips, Path folder) {
        try {
            return streets.covering(zips, folder);
        } catch (RuntimeException unusable) {
            throw new EngineFailure("No streets can be made for the feeds", unusable);
        }
    }

    private Map<String, Path> copy(List<PublishedFeed> wanted, Path folder) {
        var zips = new LinkedHashMap<String, Path>();
        for (var feed : wanted) {
            var zip = folder.resolve(feed.feedId() + ".gtfs.zip");
            feeds.copy(feed, zip);
            PlannerCopy.make(zip);
            zips.put(feed.feedId(), zip);
        }
        return zips;
    }
}
