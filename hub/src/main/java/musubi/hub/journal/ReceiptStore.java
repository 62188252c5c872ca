package musubi.hub.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import musubi.hub.message.Message;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sender and key of what was accepted, for thirty days. */
public final class ReceiptStore {

    static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final Clock clock;

    public ReceiptStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Claims the key for the message. Waits for whoever is just claiming the same key to commit or to roll back.
     *
     * @return empty when claimed, else what was there before
     */
    public Optional<Receipt> claim(String sender, String key, Message message) {
        var claimed = jdbc.sql("""
                INSERT INTO hub.receipt (sender, message_key, message_id, sha256, action, received)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
                .params(
                        sender,
                        key,
                        message.envelope().id(),
                        message.payload().sha256(),
                        message.envelope().action(),
                        Timestamp.from(clock.instant()))
                .update();
        return claimed == 1 ? Optional.empty() : find(sender, key);
    }

    /** Keeps what the sender is told. Within the transaction that claimed. */
    public void answer(String sender, String key, int status, Map<String, String> headers, byte[] body) {
        jdbc.sql("UPDATE hub.receipt SET status = ?, headers = ?::jsonb, body = ? WHERE sender = ? AND message_key = ?")
                .params(status, JournalJson.write(headers), body, sender, key)
                .update();
    }

    /** Forgets what is older than thirty days. */
    public int forget() {
        return jdbc.sql("DELETE FROM hub.receipt WHERE received < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    public Optional<Receipt> find(String sender, String key) {
        return jdbc.sql("""
                SELECT message_id, sha256, action, status, coalesce(headers, '{}') AS headers, body
                FROM hub.receipt WHERE sender = ? AND message_key = ?
                """)
                .params(sender, key)
                .query((row, _) -> new Receipt(
                        row.getObject("message_id", UUID.class),
                        row.getBytes("sha256"),
                        row.getString("action"),
                        row.getObject("status", Integer.class),
                        JournalJson.strings(row.getString("headers")),
                        row.getBytes("body")))
                .optional();
    }
}
