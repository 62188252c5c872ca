package musubi.adapters.transit.gtfs.normal;

import musubi.adapters.transit.gtfs.check.FeedFacts;
import musubi.adapters.transit.gtfs.table.FeedFiles;
import musubi.adapters.transit.gtfs.table.Findings;

/** One step from what operators send to today's GTFS. Puts new files in the place of old ones, and says what it did. */
interface Step {

    void apply(FeedFiles files, FeedFacts facts, Findings findings);
}
