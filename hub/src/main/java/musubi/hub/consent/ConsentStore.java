package musubi.hub.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import musubi.hub.message.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The compiled lines of all consents. */
public final class ConsentStore {

    private final JdbcClient jdbc;

    public ConsentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Consent consent) {
        var until = consent.until();
        jdbc.sql("""
                INSERT INTO hub.consent (id, subject, recipient, purpose, format, permitted, valid_from, valid_until,
                    source, source_version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        consent.id(),
                        consent.subject(),
                        consent.recipient(),
                        consent.purpose().name(),
                        consent.format(),
                        consent.permitted(),
                        Timestamp.from(consent.from()),
                        until == null ? null : Timestamp.from(until),
                        consent.source(),
                        consent.sourceVersion())
                .update();
    }

    void delete(String source) {
        jdbc.sql("DELETE FROM hub.consent WHERE source = ?").param(source).update();
    }

    List<Consent> list(String subject) {
        return jdbc.sql("SELECT * FROM hub.consent WHERE subject = ? ORDER BY id")
                .param(subject)
                .query((row, _) -> consent(row))
                .list();
    }

    private static Consent consent(ResultSet row) throws SQLException {
        return new Consent(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("recipient"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("format"),
                row.getBoolean("permitted"),
                row.getTimestamp("valid_from").toInstant(),
                instant(row.getTimestamp("valid_until")),
                row.getString("source"),
                row.getString("source_version"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
