package musubi.hub.journal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Sender and key of what was accepted, for thirty days. The keys that a client gives are its own: of two clients of one partner
 * neither learns from the other's.
 */
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
    public Optional<Receipt> claim(Party sender, String key, Message message) {
        var claimed = jdbc.sql("""
                INSERT INTO hub.receipt (sender, message_key, message_id, sha256, action, received)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
                """)
                .params(
                        owner(sender),
                        key,
                        message.envelope().id(),
                        message.payload().sha256(),
                        message.envelope().action(),
                        Timestamp.from(clock.instant()))
                .update();
        return claimed == 1 ? Optional.empty() : find(sender, key);
    }

    /** Keeps what the sender is told. Within the transaction that claimed. */
    public void answer(Party sender, String key, int status, Map<String, String> headers, byte[] body) {
        jdbc.sql("UPDATE hub.receipt SET status = ?, headers = ?::jsonb, body = ? WHERE sender = ? AND message_key = ?")
                .params(status, JournalJson.write(headers), body, owner(sender), key)
                .update();
    }

    /** Forgets what is older than thirty days. */
    public int forget() {
        return jdbc.sql("DELETE FROM hub.receipt WHERE received < ?")
                .param(Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    public Optional<Receipt> find(Party sender, String key) {
        return jdbc.sql("""
                SELECT message_id, sha256, action, status, coalesce(headers, '{}') AS headers, body
                FROM hub.receipt WHERE sender = ? AND message_key = ?
                """)
                .params(owner(sender), key)
                .query((row, _) -> new Receipt(
                        row.getObject("message_id", UUID.class),
                        row.getBytes("sha256"),
                        row.getString("action"),
                        row.getObject("status", Integer.class),
                        JournalJson.strings(row.getString("headers")),
                        row.getBytes("body")))
                .optional();
    }

    /** A partner has one client by its own name; what comes without a client, as by MLLP, is the partner's too. */
    private static String owner(Party sender) {
        var client = sender.client();
        return client == null || client.equals(sender.id()) ? sender.id() : sender.id() + "/" + client;
    }
}
