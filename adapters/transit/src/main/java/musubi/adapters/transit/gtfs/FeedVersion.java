package musubi.adapters.transit.gtfs;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/**
 * One version of one operator's feed, as the feed store has it.
 *
 * @param effectiveAt when it takes over from the one before
 * @param liveAt when trips were first planned with it, or null
 * @param originalSha256 of the zip as the operator sent it
 * @param sha256 of the normalised zip; also its entity tag
 * @param size of the normalised zip, in bytes
 * @param standard what it was written in, for example {@code GTFS-JP v2}
 * @param counts rows by file name
 * @param notices what the checks and the normaliser said
 * @param buildNotices what the planner said
 */
public record FeedVersion(
        long version,
        String operator,
        String receiptKey,
        FeedState state,
        Instant receivedAt,
        Instant effectiveAt,
        @Nullable Instant liveAt,
        boolean kept,
        String originalSha256,
        String sha256,
        long size,
        String standard,
        LocalDate serviceStart,
        LocalDate serviceEnd,
        Map<String, Long> counts,
        List<Notice> notices,
        List<Notice> buildNotices) {

    PublishedFeed published() {
        return new PublishedFeed(operator, operator, version, sha256, serviceStart, serviceEnd);
    }
}
