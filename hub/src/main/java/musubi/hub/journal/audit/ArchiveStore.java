package musubi.hub.journal.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import musubi.hub.journal.PayloadStore;
import musubi.hub.message.TimeOrderedIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what goes into an archive and is not sealed: deliveries, their attempts, and bytes. */
final class ArchiveStore {

    /** @param json the whole row */
    record Row(UUID id, String json) {}

    /**
     * A message's bytes.
     *
     * @param base64 without line ends; null where they do not stand in the row
     */
    record Body(
            UUID message,
            long size,
            @Nullable Integer keptDays,
            @Nullable String base64) {}

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

    /** The messages of the day, with the bytes that stand in their rows. */
    List<Body> bodies(LocalDate day, UUID after, int limit) {
        return jdbc.sql("""
                SELECT id, size, kept_days, translate(encode(body, 'base64'), E'\\n', '') AS base64
                FROM hub.message WHERE id >= :from AND id < :to AND id > :after ORDER BY id LIMIT :limit
                """)
                .param("from", start(day))
                .param("to", start(day.plusDays(1)))
                .param("after", after)
                .param("limit", limit)
                .query((row, _) -> new Body(
                        row.getObject("id", UUID.class),
                        row.getLong("size"),
                        row.getObject("kept_days", Integer.class),
                        row.getString("base64")))
                .list();
    }

    /** Bytes that stand in parts of their own, in the table of those that are kept as long. */
    Optional<String> part(Body body, int part) {
        return jdbc.sql("SELECT translate(encode(bytes, 'base64'), E'\\n', '') AS base64 FROM hub."
                        + PayloadStore.table(body.keptDays()) + " WHERE message_id = ? AND part = ?")
                .params(body.message(), part)
                .query(String.class)
                .optional();
    }
}
