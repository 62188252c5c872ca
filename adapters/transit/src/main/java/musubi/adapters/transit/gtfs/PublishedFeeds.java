package musubi.adapters.transit.gtfs;

import java.nio.file.Path;
import java.util.List;
import musubi.hub.message.Notice;

/**
 * The feeds as the planner sees them: what its next graph is to hold, and where it says how the build went.
 *
 * <p>A version goes from staged to building, and ends live or quarantined. A quarantined version is never wanted again,
 * so the last live one stays wanted: a broken feed never replaces a good one. Every call is idempotent and may come from
 * several nodes; a version that is live on one node stays live.
 */
public interface PublishedFeeds {

    /** The PostgreSQL channel that is notified in the transaction that stores a version; the payload is the operator. */
    String CHANNEL = "transit_feed";

    /** The newest version of each operator that is not quarantined, in the order of operators. */
    List<PublishedFeed> wanted();

    /** What each operator publishes: its live version; before any is live, the one that is wanted. Who waits for it is woken. */
    List<PublishedFeed> current();

    /** Writes the normalised zip to a file, replacing it. */
    void copy(PublishedFeed feed, Path target);

    void building(PublishedFeed feed);

    /** This version serves now. */
    void live(PublishedFeed feed);

    /** This version does not build: it is never tried again. The notices say why, to the operator. */
    void quarantined(PublishedFeed feed, List<Notice> notices);
}
