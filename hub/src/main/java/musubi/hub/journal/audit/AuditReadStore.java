package musubi.hub.journal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.hub.message.Payload;
import musubi.hub.message.TimeOrderedIds;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the links of a day beside the rows they were made of, as they are now. */
final class AuditReadStore {

    /**
     * A link, and what would be sealed of its row today.
     *
     * @param sealed null where there is no such row
     * @param body whether the bytes in the row are those of its SHA-256; null where there are none, or no row
     * @param parts whether its bytes stand in parts of their own, or are gone
     * @param keptDays for how many days its bytes are kept; null: as long as all that say nothing else
     */
    record Compared(
            long position,
            String source,
            UUID row,
            String leaf,
            String chain,
            @Nullable String sealed,
            @Nullable Boolean body,
            boolean parts,
            @Nullable Integer keptDays) {}

    /** A row that no link was made of. */
    record Unsealed(String source, UUID row, boolean passed) {}

    /** Row by row of a batch through the primary keys, however many rows the planner believes the day to have. */
    private static final String COMPARED = """
            SELECT e.position, e.source, e.row_id, encode(e.leaf, 'hex') AS leaf, encode(e.chain, 'hex') AS chain,
                CASE e.source WHEN 'message' THEN CASE WHEN m.id IS NOT NULL THEN %s END
                    WHEN 'decision' THEN CASE WHEN d.id IS NOT NULL THEN %s END END AS sealed,
                CASE WHEN m.body IS NOT NULL THEN sha256(m.body) = m.sha256 END AS body,
                m.id IS NOT NULL AND m.body IS NULL AS parts, m.kept_days
            FROM (SELECT * FROM hub.audit_entry WHERE day = :day AND position > :after ORDER BY position LIMIT :limit) e
                LEFT JOIN LATERAL (SELECT * FROM hub.message WHERE e.source = 'message' AND id = e.row_id
                    AND id >= :from AND id < :to LIMIT 1) m ON true
                LEFT JOIN LATERAL (SELECT * FROM hub.decision WHERE e.source = 'decision' AND id = e.row_id
                    AND id >= :from AND id < :to LIMIT 1) d ON true
            ORDER BY e.position
            """.formatted(
                    ChainedTable.MESSAGE.sealed("m", "e.version"), ChainedTable.DECISION.sealed("d", "e.version"));

    /** By a difference of sets, which is quick also in a partition of which no statistics were taken yet. */
    private static final String UNSEALED = Stream.of(ChainedTable.values())
            .map(it -> """
                    (SELECT '%1$s' AS source, r.id, (r.xact, r.id) <= (h.mark_xact, h.mark_id) AS passed
                    FROM (SELECT id FROM hub.%1$s WHERE id >= :from AND id < :to EXCEPT SELECT row_id FROM hub.audit_entry
                            WHERE day >= :day AND day <= :next AND source = '%1$s') u
                        JOIN hub.%1$s r ON r.id = u.id AND r.id >= :from AND r.id < :to
                        JOIN hub.audit_day h ON h.day = :day)
                    """.formatted(it.word()))
            .collect(Collectors.joining(" UNION ALL "));

    private final JdbcClient jdbc;
    private final ZoneId zone;

    AuditReadStore(JdbcClient jdbc, ZoneId zone) {
        this.jdbc = jdbc;
        this.zone = zone;
    }

    /** The next links of a day, in their order. Rows of the day before are among them where they came late. */
    List<Compared> compared(LocalDate day, long after, int limit) {
        return jdbc.sql(COMPARED)
                .param("day", day)
                .param("after", after)
                .param("limit", limit)
                .param("from", start(day.minusDays(1)))
                .param("to", start(day.plusDays(1)))
                .query((row, _) -> compared(row))
                .list();
    }

    private static Compared compared(ResultSet row) throws SQLException {
        return new Compared(
                row.getLong("position"),
                row.getString("source"),
                row.getObject("row_id", UUID.class),
                row.getString("leaf"),
                row.getString("chain"),
                row.getString("sealed"),
                row.getObject("body", Boolean.class),
                row.getBoolean("parts"),
                row.getObject("kept_days", Integer.class));
    }

    /** Rows of the day that are in no chain, whether they stand before the mark, where all were sealed, or behind it. */
    List<Unsealed> unsealed(LocalDate day) {
        return jdbc.sql(UNSEALED)
                .param("day", day)
                .param("next", day.plusDays(1))
                .param("from", start(day))
                .param("to", start(day.plusDays(1)))
                .query((row, _) -> new Unsealed(
                        row.getString("source"), row.getObject("id", UUID.class), row.getBoolean("passed")))
                .list();
    }

    /** The last position that is taken; 0 where there is none. */
    long lastPosition(LocalDate day) {
        return jdbc.sql("SELECT coalesce(max(position), 0) FROM hub.audit_entry WHERE day = ?")
                .param(day)
                .query(Long.class)
                .single();
    }

    /**
     * Whether the bytes of a message, in parts, are those of its SHA-256. Null where there are none.
     *
     * @param table where they stand
     */
    @Nullable
    Boolean isWhole(UUID message, String table) {
        var digest = Payload.digest();
        var part = 0;
        for (var bytes = part(message, table, part); bytes != null; bytes = part(message, table, part)) {
            digest.update(bytes);
            part++;
        }
        var whole = jdbc.sql("SELECT sha256 = ? FROM hub.message WHERE id = ?")
                .params(digest.digest(), message)
                .query(Boolean.class)
                .single();
        return part == 0 && !whole ? null : whole;
    }

    private byte @Nullable [] part(UUID message, String table, int part) {
        return jdbc.sql("SELECT bytes FROM hub." + table + " WHERE message_id = ? AND part = ?")
                .params(message, part)
                .query(byte[].class)
                .optional()
                .orElse(null);
    }

    private UUID start(LocalDate day) {
        return TimeOrderedIds.floor(day, zone);
    }
}
