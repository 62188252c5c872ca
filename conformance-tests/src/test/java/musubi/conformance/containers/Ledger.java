package musubi.conformance.containers;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The tables of the journal, read beside the hub and not through it. */
record Ledger(JdbcClient database) {

    static Ledger of(PostgreSQLContainer postgres) {
        return new Ledger(JdbcClient.create(
                new DriverManagerDataSource(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword())));
    }

    /** The body in the message's own row; none where it stands in parts. */
    Optional<byte[]> body(String id) {
        return database.sql("SELECT body FROM hub.message WHERE id = ?::uuid")
                .param(id)
                .query((row, _) -> Optional.ofNullable(row.getBytes(1)))
                .single();
    }

    List<byte[]> parts(String id) {
        return database.sql("SELECT bytes FROM hub.payload WHERE message_id = ?::uuid ORDER BY part")
                .param(id)
                .query((row, _) -> row.getBytes(1))
                .list();
    }

    List<String> messages() {
        return database.sql("SELECT id::text FROM hub.message")
                .query(String.class)
                .list();
    }

    List<String> deliveries(String id) {
        return database.sql("SELECT recipient || ' ' || destination || ' ' || state FROM hub.delivery"
                        + " WHERE message_id = ?::uuid ORDER BY 1")
                .param(id)
                .query(String.class)
                .list();
    }

    long open() {
        return count("SELECT count(*) FROM hub.delivery WHERE state = 'OPEN'");
    }

    /** The rows of the queue; as many as deliveries are open. */
    long queued() {
        return count("SELECT count(*) FROM hub.due");
    }

    private long count(String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
