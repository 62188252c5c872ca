package musubi.adapters.transit.gtfs;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import musubi.hub.message.Notice;

/**
 * What an operator is told of a feed that was taken.
 *
 * @param feed where the published feed is
 * @param report where the operator sees how it goes on
 * @param notices the worst first, at most {@link #MOST} of them; all are in the report
 * @param noticesInAll how many there are
 */
record FeedAnswer(
        String operator,
        long version,
        String state,
        String standard,
        LocalDate serviceStart,
        LocalDate serviceEnd,
        String sha256,
        Map<String, Long> counts,
        String feed,
        String report,
        List<Notice> notices,
        int noticesInAll) {

    /** Keeps the answer small enough to be remembered with the receipt. */
    private static final int MOST = 50;

    static FeedAnswer of(String operator, long version, GtfsFeed feed) {
        var facts = feed.facts();
        var path = "/transit/feeds/" + operator + "/";
        return new FeedAnswer(
                operator,
                version,
                "staged",
                facts.dialect().title(),
                facts.serviceStart(),
                facts.serviceEnd(),
                feed.normalised().sha256Hex(),
                facts.counts(),
                path + "gtfs.zip",
                path + "report",
                feed.notices().stream().limit(MOST).toList(),
                feed.notices().size());
    }
}
