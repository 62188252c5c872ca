package musubi.hub.journal.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The heads of the days, kept for good. */
final class AuditDayStore {

    private static final String HEAD = """
            SELECT day, encode(opening, 'hex') AS opening, count, encode(closing, 'hex') AS closing, closed, signed, key_id,
                encode(signature, 'hex') AS signature FROM hub.audit_day
            """;

    private final JdbcClient jdbc;

    AuditDayStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The day that is being sealed, for this transaction alone. */
    Optional<AuditHead> lockOpen() {
        return jdbc.sql(HEAD + "WHERE NOT closed ORDER BY day DESC LIMIT 1 FOR UPDATE")
                .query((row, _) -> head(row))
                .optional();
    }

    /** Where another node is first, nothing happens. */
    void open(AuditHead head) {
        jdbc.sql("""
                INSERT INTO hub.audit_day (day, opening, count, closing, closed, signed, key_id, signature, mark_xact, mark_id)
                VALUES (?, decode(?, 'hex'), ?, decode(?, 'hex'), ?, ?, ?, decode(?, 'hex'), ?::text::xid8, ?)
                ON CONFLICT DO NOTHING
                """)
                .params(
                        head.day(),
                        head.opening(),
                        head.count(),
                        head.closing(),
                        head.closed(),
                        Timestamp.from(head.signed()),
                        head.key(),
                        head.signature(),
                        Mark.NOTHING.xact(),
                        Mark.NOTHING.id())
                .update();
    }

    void write(AuditHead head) {
        jdbc.sql("""
                UPDATE hub.audit_day SET count = ?, closing = decode(?, 'hex'), closed = ?, signed = ?, key_id = ?,
                    signature = decode(?, 'hex') WHERE day = ?
                """)
                .params(
                        head.count(),
                        head.closing(),
                        head.closed(),
                        Timestamp.from(head.signed()),
                        head.key(),
                        head.signature(),
                        head.day())
                .update();
    }

    /** Empty where the chain has no such day. */
    Optional<Mark> mark(LocalDate day) {
        return jdbc.sql("SELECT mark_xact::text, mark_id FROM hub.audit_day WHERE day = ?")
                .param(day)
                .query((row, _) -> new Mark(row.getString(1), row.getObject(2, UUID.class)))
                .optional();
    }

    void put(LocalDate day, Mark mark) {
        jdbc.sql("UPDATE hub.audit_day SET mark_xact = ?::text::xid8, mark_id = ? WHERE day = ?")
                .params(mark.xact(), mark.id(), day)
                .update();
    }

    Optional<AuditHead> find(LocalDate day) {
        return jdbc.sql(HEAD + "WHERE day = ?")
                .param(day)
                .query((row, _) -> head(row))
                .optional();
    }

    /** Newest first. */
    List<AuditHead> list(int limit) {
        return jdbc.sql(HEAD + "ORDER BY day DESC LIMIT ?")
                .param(limit)
                .query((row, _) -> head(row))
                .list();
    }

    /** The first and the last day of the chain; empty before anything was sealed. */
    List<LocalDate> ends() {
        return jdbc.sql("SELECT day FROM (SELECT min(day) AS day FROM hub.audit_day UNION ALL"
                        + " SELECT max(day) FROM hub.audit_day) d WHERE day IS NOT NULL ORDER BY day")
                .query(LocalDate.class)
                .list();
    }

    /** The end of the hash chain so far: a new day opens with it. */
    Optional<AuditHead> findLast() {
        return list(1).stream().findFirst();
    }

    private static AuditHead head(ResultSet row) throws SQLException {
        return new AuditHead(
                row.getObject("day", LocalDate.class),
                row.getString("opening"),
                row.getLong("count"),
                row.getString("closing"),
                row.getBoolean("closed"),
                row.getTimestamp("signed").toInstant(),
                row.getString("key_id"),
                row.getString("signature"));
    }
}
