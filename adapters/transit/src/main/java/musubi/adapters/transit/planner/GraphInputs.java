package musubi.adapters.transit.planner;

import java.util.List;
import musubi.adapters.transit.gtfs.PublishedFeed;

/**
 * What a graph is made of; two graphs of equal inputs are equal.
 *
 * @param streets name, size and time of each file in the city's own folder of streets and heights
 */
record GraphInputs(List<PublishedFeed> feeds, List<String> streets) {

    GraphInputs {
        feeds = List.copyOf(feeds);
        streets = List.copyOf(streets);
    }

    GraphInputs with(List<PublishedFeed> others) {
        return new GraphInputs(others, streets);
    }
}
