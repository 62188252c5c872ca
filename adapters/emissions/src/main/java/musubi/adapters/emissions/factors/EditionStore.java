package musubi.adapters.emissions.factors;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import musubi.hub.gate.Grant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The editions that operators loaded, in PostgreSQL ({@code emissions.factor_edition}). */
final class EditionStore {

    /** On which all nodes hear that there is one more. */
    static final String CHANNEL = "emissions_factors";

    private final JdbcClient jdbc;

    EditionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The two files of an edition, as they were sent. */
    record Stored(String id, byte[] head, byte[] rows) {}

    /** Keeps it, and wakes all nodes when the transaction that is open commits. */
    void insert(EditionFile file, UUID messageId, Instant received) {
        jdbc.sql("""
                        INSERT INTO emissions.factor_edition (id, message_id, received_at, head, rows)
                        VALUES (:id, :message, :received, :head, :rows)
                        """)
                .param("id", file.edition().id())
                .param("message", messageId)
                .param("received", received.atOffset(ZoneOffset.UTC))
                .param("head", file.head())
                .param("rows", file.rows())
                .update();
        jdbc.sql("SELECT pg_notify(:channel, :id)")
                .param("channel", CHANNEL)
                .param("id", file.edition().id())
                .query((_, _) -> true)
                .list();
    }

    List<Stored> list(Grant grant) {
        grant.require(FactorFormats.EDITION);
        return jdbc.sql("SELECT id, head, rows FROM emissions.factor_edition ORDER BY received_at, id")
                .query((row, _) -> new Stored(row.getString("id"), row.getBytes("head"), row.getBytes("rows")))
                .list();
    }
}
