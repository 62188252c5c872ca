package musubi.hub.journal.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import musubi.hub.message.TimeOrderedIds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what goes into an archive and is not sealed: deliveries, their attempts, and bytes. */
final class ArchiveStore {

    /** @param json the whole row */
    record Row(UUID id, String json) {}

    /** @param base64 without line ends */
    record Bytes(UUID message, int part, String base64) {}

    private final JdbcClient jdbc;
    private final ZoneId zone;

    ArchiveStore(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** Where the ids of a day begin. */
    UUID start(LocalDate day) {
        return TimeOrderedIds.floor(day, zone);
    }

    List<Row> deliveries(LocalDate day, UUID after, int limit) {
        return rows("hub.delivery", day, after, limit);
    }

    List<Row> attempts(LocalDate day, UUID after, int limit) {
        return rows("hub.attempt", day, after, limit);
    }

    private List<Row> rows(String table, LocalDate day, UUID after, int limit) {
        return jdbc.sql("SELECT id, to_jsonb(r)::text AS json FROM " + table
                        + " r WHERE id >= :from AND id < :to AND id > :after" + " ORDER BY id LIMIT :limit")
                .param("from", start(day))
                .param("to", start(day.plusDays(1)))
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Row(row.getObject("id", UUID.class), row.getString("json")))
                .list();
    }

    /** The bytes that stand in their rows, and the first parts of those that do not. */
    List<Bytes> bodies(LocalDate day, UUID after, int limit) {
        return jdbc.sql("""
                SELECT m.id, 0 AS part, translate(encode(coalesce(m.body, p.bytes), 'base64'), E'\\n', '') AS base64
                FROM hub.message m LEFT JOIN hub.payload p ON p.message_id = m.id AND p.part = 0 AND m.body IS NULL
                WHERE m.id >= :from AND m.id < :to AND m.id > :after AND coalesce(m.body, p.bytes) IS NOT NULL
                ORDER BY m.id LIMIT :limit
                """)
                .param("from", start(day))
                .param("to", start(day.plusDays(1)))
                .param("after", after)
                .param("limit", limit)
                .query((row, _) ->
                        new Bytes(row.getObject("id", UUID.class), row.getInt("part"), row.getString("base64")))
                .list();
    }

    /** The parts of a body behind one; empty where that was the last. */
    List<Bytes> nextPart(UUID message, int after) {
        return jdbc.sql("SELECT translate(encode(bytes, 'base64'), E'\\n', '') AS base64 FROM hub.payload"
                        + " WHERE message_id = ? AND part = ?")
                .params(message, after + 1)
                .query((row, _) -> new Bytes(message, after + 1, row.getString("base64")))
                .list();
    }
}
