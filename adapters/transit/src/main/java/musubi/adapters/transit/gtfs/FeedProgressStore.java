package musubi.adapters.transit.gtfs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import musubi.hub.message.Notice;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How far each version has come with the planners. A step that was taken before changes nothing. */
final class FeedProgressStore {

    private final JdbcClient jdbc;

    FeedProgressStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void building(long version) {
        jdbc.sql("UPDATE transit.feed_version SET state = 'BUILDING' WHERE version = :version AND state = 'STAGED'")
                .param("version", version)
                .update();
    }

    /** Makes it the live version of its operator, in place of all others, and wakes who waits for it if it was not before. */
    void live(long version, Instant now) {
        jdbc.sql("""
                        WITH moved AS (
                            UPDATE transit.feed_version SET
                                state = CASE WHEN version = :version THEN 'LIVE' ELSE 'RETIRED' END,
                                live_at = CASE WHEN version = :version THEN COALESCE(live_at, :now) ELSE live_at END
                            WHERE operator = (SELECT operator FROM transit.feed_version WHERE version = :version)
                                AND (version = :version AND state <> 'LIVE' OR version <> :version AND state = 'LIVE')
                            RETURNING operator, state)
                        SELECT pg_notify(:channel, operator) FROM moved WHERE state = 'LIVE'
                        """)
                .param("version", version)
                .param("channel", PublishedFeeds.CHANNEL)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((_, _) -> true)
                .list();
    }

    /** What serves on some node stays live, also where another node cannot build it. */
    void quarantined(long version, List<Notice> notices) {
        jdbc.sql("""
                        WITH moved AS (
                            UPDATE transit.feed_version
                            SET state = 'QUARANTINED', build_notices = CAST(:notices AS jsonb)
                            WHERE version = :version AND state IN ('STAGED', 'BUILDING')
                            RETURNING operator)
                        SELECT pg_notify(:channel, operator) FROM moved
                        """)
                .param("version", version)
                .param("channel", PublishedFeeds.CHANNEL)
                .param("notices", FeedJson.text(notices))
                .query((_, _) -> true)
                .list();
    }
}
