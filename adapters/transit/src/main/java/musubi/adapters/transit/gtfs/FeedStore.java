package musubi.adapters.transit.gtfs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import musubi.hub.gate.Grant;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The versions of all feeds, in PostgreSQL ({@code transit.feed_version}); their bytes are in {@link FeedContentStore}. */
final class FeedStore {

    /** Among many versions: those whose day has come first, the latest such first; else the nearest to come. */
    private static final String IN_ORDER = """
            (effective_at <= :now) DESC,
            CASE WHEN effective_at <= :now THEN effective_at END DESC,
            effective_at, version DESC
            """;

    private static final String LIVE_FIRST = "(state = 'LIVE') DESC, " + IN_ORDER;

    static final RowMapper<FeedVersion> ROW = FeedStore::version;

    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Keeps a new version and wakes the planners, both when the transaction that is open commits.
     *
     * @return the number of the version
     */
    long insert(
            String operator,
            UUID messageId,
            String receiptKey,
            Payload original,
            GtfsFeed feed,
            Instant received,
            Instant effective) {
        var version = jdbc.sql("""
                        INSERT INTO transit.feed_version (operator, message_id, receipt_key, state, received_at,
                            effective_at, original_sha256, sha256, size, standard, service_start, service_end, counts,
                            notices)
                        VALUES (:operator, :message, :key, 'STAGED', :received, :effective, :original, :sha256, :size,
                            :standard, :start, :end, CAST(:counts AS jsonb), CAST(:notices AS jsonb))
                        RETURNING version
                        """)
                .param("operator", operator)
                .param("message", messageId)
                .param("key", receiptKey)
                .param("received", received.atOffset(ZoneOffset.UTC))
                .param("effective", effective.atOffset(ZoneOffset.UTC))
                .param("original", original.sha256Hex())
                .param("sha256", feed.normalised().sha256Hex())
                .param("size", feed.normalised().size())
                .param("standard", feed.facts().dialect().title())
                .param("start", feed.facts().serviceStart())
                .param("end", feed.facts().serviceEnd())
                .param("counts", FeedJson.text(feed.facts().counts()))
                .param("notices", FeedJson.text(feed.notices()))
                .query(Long.class)
                .single();
        wake(operator);
        return version;
    }

    /** Wakes the planners of all nodes, when the transaction that is open commits, or at once. */
    void wake(String operator) {
        jdbc.sql("SELECT pg_notify(:channel, :operator)")
                .param("channel", PublishedFeeds.CHANNEL)
                .param("operator", operator)
                .query((_, _) -> true)
                .list();
    }

    /** The newest version of an operator, whatever became of it; for the door, which must know a repetition. */
    Optional<FeedVersion> findNewest(Grant grant, String operator) {
        grant.require(GtfsFormats.STATIC);
        return jdbc.sql("SELECT * FROM transit.feed_version WHERE operator = :operator ORDER BY version DESC LIMIT 1")
                .param("operator", operator)
                .query(ROW)
                .optional();
    }

    /** What each operator wants trips to be planned with at this time. */
    List<FeedVersion> wanted(Grant grant, Instant now) {
        grant.require(GtfsFormats.STATIC);
        return first("TRUE", IN_ORDER, "", now);
    }

    /** What one operator wants trips to be planned with at this time. */
    Optional<FeedVersion> findWanted(Grant grant, String operator, Instant now) {
        grant.require(GtfsFormats.STATIC);
        return first("operator = :operator", IN_ORDER, operator, now).stream().findFirst();
    }

    /** What each operator publishes: the version that is live; before any is, the one that is wanted. */
    List<FeedVersion> current(Grant grant, Instant now) {
        grant.require(GtfsFormats.STATIC);
        return first("TRUE", LIVE_FIRST, "", now);
    }

    /** What one operator publishes. */
    Optional<FeedVersion> findCurrent(Grant grant, String operator, Instant now) {
        grant.require(GtfsFormats.STATIC);
        return first("operator = :operator", LIVE_FIRST, operator, now).stream().findFirst();
    }

    /** Of each operator the first in this order whose bytes are kept. */
    private List<FeedVersion> first(String condition, String order, String operator, Instant now) {
        return jdbc.sql("SELECT DISTINCT ON (operator) * FROM transit.feed_version WHERE " + condition
                        + " AND kept AND state <> 'QUARANTINED' ORDER BY operator, " + order)
                .param("operator", operator)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(ROW)
                .list();
    }

    /** One version, if its bytes are still kept. */
    Optional<FeedVersion> findKept(Grant grant, long version) {
        grant.require(GtfsFormats.STATIC);
        return jdbc.sql("SELECT * FROM transit.feed_version WHERE version = :version AND kept")
                .param("version", version)
                .query(ROW)
                .optional();
    }

    /** The next one to take over from the current one, if there is any. */
    Optional<FeedVersion> findNext(Grant grant, FeedVersion current) {
        grant.require(GtfsFormats.STATIC);
        return jdbc.sql("""
                        SELECT * FROM transit.feed_version
                        WHERE operator = :operator AND kept AND state IN ('STAGED', 'BUILDING')
                            AND (effective_at, version) > (:effective, :version)
                        ORDER BY effective_at, version LIMIT 1
                        """)
                .param("operator", current.operator())
                .param("effective", current.effectiveAt().atOffset(ZoneOffset.UTC))
                .param("version", current.version())
                .query(ROW)
                .optional();
    }

    /** The versions of one operator, the newest first. */
    List<FeedVersion> history(Grant grant, String operator, int limit) {
        grant.require(GtfsFormats.STATIC);
        return jdbc.sql("SELECT * FROM transit.feed_version WHERE operator = :operator ORDER BY version DESC LIMIT :n")
                .param("operator", operator)
                .param("n", limit)
                .query(ROW)
                .list();
    }

    private static FeedVersion version(ResultSet row, int number) throws SQLException {
        return new FeedVersion(
                row.getLong("version"),
                row.getString("operator"),
                row.getString("receipt_key"),
                FeedState.valueOf(row.getString("state")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("effective_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("live_at", OffsetDateTime.class)),
                row.getBoolean("kept"),
                row.getString("original_sha256"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("standard"),
                row.getObject("service_start", LocalDate.class),
                row.getObject("service_end", LocalDate.class),
                FeedJson.counts(row.getString("counts")),
                FeedJson.notices(row.getString("notices")),
                FeedJson.notices(row.getString("build_notices")));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
