package musubi.adapters.transit.gtfs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/**
 * How one operator's feeds fare.
 *
 * @param state of the newest version: staged, building, live, retired or quarantined
 * @param current the version behind {@code gtfs.zip}, or null
 * @param next the version behind {@code next.gtfs.zip}, or null
 * @param versions the newest first, at most 50
 */
record FeedReport(
        String operator,
        String state,
        @Nullable Long current,
        @Nullable Long next,
        List<Version> versions) {

    /**
     * @param effectiveAt when it takes over from the version before
     * @param notices of the checks and of the normaliser
     * @param buildNotices of the planner
     */
    record Version(
            long version,
            String state,
            Instant receivedAt,
            Instant effectiveAt,
            @Nullable Instant liveAt,
            String standard,
            LocalDate serviceStart,
            LocalDate serviceEnd,
            String originalSha256,
            String sha256,
            long size,
            Map<String, Long> counts,
            List<Notice> notices,
            List<Notice> buildNotices) {

        static Version of(FeedVersion feed) {
            return new Version(
                    feed.version(),
                    name(feed.state()),
                    feed.receivedAt(),
                    feed.effectiveAt(),
                    feed.liveAt(),
                    feed.standard(),
                    feed.serviceStart(),
                    feed.serviceEnd(),
                    feed.originalSha256(),
                    feed.sha256(),
                    feed.size(),
                    feed.counts(),
                    feed.notices(),
                    feed.buildNotices());
        }
    }

    /** @param history the newest first, at least one */
    static FeedReport of(List<FeedVersion> history, @Nullable FeedVersion current, @Nullable FeedVersion next) {
        var newest = history.getFirst();
        return new FeedReport(
                newest.operator(),
                name(newest.state()),
                current == null ? null : current.version(),
                next == null ? null : next.version(),
                history.stream().map(Version::of).toList());
    }

    private static String name(FeedState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
