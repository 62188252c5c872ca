package musubi.hub.journal.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The time stamps over heads of days, kept for good, and what became of the last try where there is none yet. */
final class AuditStampStore {

    /**
     * What is known of the stamp of one day.
     *
     * @param token null: not got yet
     * @param failure why not; null where there is a token
     */
    record Kept(
            LocalDate day,
            byte @Nullable [] token,
            Instant tried,
            @Nullable String failure) {}

    /**
     * The last closed day, and every one since the first that was asked for. Days before that are covered by the chain: the stamp of
     * a day says the same of all that it opens with.
     */
    private static final String DUE = """
            SELECT d.day FROM hub.audit_day d LEFT JOIN hub.audit_stamp s ON s.day = d.day
            WHERE d.closed AND s.token IS NULL AND d.day >= coalesce((SELECT min(day) FROM hub.audit_stamp),
                (SELECT max(day) FROM hub.audit_day WHERE closed))
            """;

    private final JdbcClient jdbc;

    AuditStampStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Closed days that are to be stamped, newest first. */
    List<LocalDate> due(int limit) {
        return jdbc.sql(DUE + "ORDER BY d.day DESC LIMIT ?")
                .param(limit)
                .query(LocalDate.class)
                .list();
    }

    boolean isDue(LocalDate day) {
        return jdbc.sql(DUE + "AND d.day = ?")
                .param(day)
                .query(LocalDate.class)
                .optional()
                .isPresent();
    }

    Optional<Kept> find(LocalDate day) {
        return jdbc.sql("SELECT token, tried, failure FROM hub.audit_stamp WHERE day = ?")
                .param(day)
                .query((row, _) -> new Kept(
                        day, row.getBytes("token"), row.getTimestamp("tried").toInstant(), row.getString("failure")))
                .optional();
    }

    /** @return false where the day has one already */
    boolean put(LocalDate day, byte[] token, Instant now) {
        return jdbc.sql("""
                INSERT INTO hub.audit_stamp AS s (day, token, tried) VALUES (?, ?, ?)
                ON CONFLICT (day) DO UPDATE SET token = excluded.token, tried = excluded.tried, failure = NULL
                WHERE s.token IS NULL
                """).params(day, token, Timestamp.from(now)).update() > 0;
    }

    void putFailure(LocalDate day, String failure, Instant now) {
        jdbc.sql("""
                INSERT INTO hub.audit_stamp AS s (day, tried, failure) VALUES (?, ?, ?)
                ON CONFLICT (day) DO UPDATE SET tried = excluded.tried, failure = excluded.failure WHERE s.token IS NULL
                """).params(day, Timestamp.from(now), failure).update();
    }
}
