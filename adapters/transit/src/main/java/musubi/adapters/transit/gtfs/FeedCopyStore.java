package musubi.adapters.transit.gtfs;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import musubi.hub.gate.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Earlier versions, and new ones that are made of their bytes. */
final class FeedCopyStore {

    private final JdbcClient jdbc;

    FeedCopyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One version of an operator, whatever became of it. */
    Optional<FeedVersion> find(Grant grant, String operator, long version) {
        grant.require(GtfsFormats.STATIC);
        return jdbc.sql("SELECT * FROM transit.feed_version WHERE operator = :operator AND version = :version")
                .param("operator", operator)
                .param("version", version)
                .query(FeedStore.ROW)
                .optional();
    }

    /** The newest version of an operator with these bytes, if they are still kept. */
    Optional<FeedVersion> findKept(Grant grant, String operator, String sha256) {
        grant.require(GtfsFormats.STATIC);
        return jdbc.sql("""
                        SELECT * FROM transit.feed_version
                        WHERE operator = :operator AND sha256 = :sha256 AND kept ORDER BY version DESC LIMIT 1
                        """)
                .param("operator", operator)
                .param("sha256", sha256)
                .query(FeedStore.ROW)
                .optional();
    }

    /** Lets one choice at a time be made for an operator, until the transaction that is open ends. */
    void lock(String operator) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('transit.feed ' || :operator, 0))")
                .param("operator", operator)
                .query((_, _) -> true)
                .list();
    }

    /** @return the number of the new version, which counts from this moment on */
    long insertCopy(long version, UUID messageId, Instant now) {
        var copy = jdbc.sql("""
                        INSERT INTO transit.feed_version (operator, message_id, receipt_key, state, received_at,
                            effective_at, original_sha256, sha256, size, standard, service_start, service_end, counts,
                            notices)
                        SELECT operator, :message, receipt_key, 'STAGED', :now, :now, original_sha256, sha256, size,
                            standard, service_start, service_end, counts, notices
                        FROM transit.feed_version WHERE version = :version
                        RETURNING version
                        """)
                .param("message", messageId)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("version", version)
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO transit.feed_chunk (version, part, bytes)
                        SELECT :copy, part, bytes FROM transit.feed_chunk WHERE version = :version
                        """).param("copy", copy).param("version", version).update();
        return copy;
    }
}
