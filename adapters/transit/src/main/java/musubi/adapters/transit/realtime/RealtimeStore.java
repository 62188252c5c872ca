package musubi.adapters.transit.realtime;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import musubi.adapters.transit.realtime.wire.RealtimeKind;
import musubi.adapters.transit.realtime.wire.Wire;
import musubi.hub.gate.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What realtime says now ({@code transit.realtime_feed}). */
final class RealtimeStore {

    /** Notified when a row changes; the payload is {@code operator/kind}. */
    static final String CHANNEL = "transit_realtime";

    private final JdbcClient jdbc;

    RealtimeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two messages of one feed are taken one after the other, until the transaction ends. */
    void lock(String operator, RealtimeKind kind) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:feed, 0))")
                .param("feed", CHANNEL + StoredRealtime.key(operator, kind))
                .query((_, _) -> true)
                .list();
    }

    Optional<StoredRealtime> find(Grant grant, String operator, RealtimeKind kind) {
        grant.require(RealtimeFormats.FEED);
        return jdbc.sql("SELECT * FROM transit.realtime_feed WHERE operator = :operator AND kind = :kind")
                .param("operator", operator)
                .param("kind", kind.word())
                .query(RealtimeStore::row)
                .optional();
    }

    /** All kinds of one operator. */
    List<StoredRealtime> list(Grant grant, String operator) {
        grant.require(RealtimeFormats.FEED);
        return jdbc.sql("SELECT * FROM transit.realtime_feed WHERE operator = :operator ORDER BY kind")
                .param("operator", operator)
                .query(RealtimeStore::row)
                .list();
    }

    List<StoredRealtime> list(Grant grant) {
        grant.require(RealtimeFormats.FEED);
        return jdbc.sql("SELECT * FROM transit.realtime_feed ORDER BY operator, kind")
                .query(RealtimeStore::row)
                .list();
    }

    /** Which message each feed is of, without the feeds themselves. */
    List<Revision> revisions(Grant grant) {
        grant.require(RealtimeFormats.FEED);
        return jdbc.sql("SELECT operator, kind, message_id FROM transit.realtime_feed")
                .query((row, _) ->
                        new Revision(row.getString(1) + "/" + row.getString(2), row.getObject(3, UUID.class)))
                .list();
    }

    record Revision(String key, UUID messageId) {}

    /** Replaces what was known, and wakes all nodes when the transaction commits. */
    void put(StoredRealtime feed) {
        jdbc.sql("""
                        INSERT INTO transit.realtime_feed
                            (operator, kind, message_id, header_at, received_at, filled_at, content)
                        VALUES (:operator, :kind, :message, :header, :received, :filled, :content)
                        ON CONFLICT (operator, kind) DO UPDATE SET message_id = excluded.message_id,
                            header_at = excluded.header_at, received_at = excluded.received_at,
                            filled_at = excluded.filled_at, content = excluded.content
                        """)
                .param("operator", feed.operator())
                .param("kind", feed.kind().word())
                .param("message", feed.messageId())
                .param("header", time(feed.headerAt()))
                .param("received", time(feed.receivedAt()))
                .param("filled", time(feed.filledAt()))
                .param("content", feed.message().bytes())
                .update();
        jdbc.sql("SELECT pg_notify(:channel, :key)")
                .param("channel", CHANNEL)
                .param("key", feed.key())
                .query((_, _) -> true)
                .list();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static StoredRealtime row(ResultSet row, int number) throws SQLException {
        return new StoredRealtime(
                row.getString("operator"),
                RealtimeKind.find(row.getString("kind")).orElseThrow(),
                row.getObject("message_id", UUID.class),
                row.getObject("header_at", OffsetDateTime.class).toInstant(),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("filled_at", OffsetDateTime.class).toInstant(),
                Wire.ours(row.getBytes("content")));
    }
}
