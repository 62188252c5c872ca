package musubi.hub.journal;

import java.net.URI;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import musubi.hub.message.Envelope;
import musubi.hub.message.FormatId;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Purpose;
import musubi.hub.message.TimeOrderedIds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages with their bytes, as received. Append only. */
public final class MessageStore {

    private final JdbcClient jdbc;
    private final PayloadStore payloads;
    private final PartitionStore partitions;
    private final Keeping keeping;

    public MessageStore(JdbcClient jdbc, PayloadStore payloads, PartitionStore partitions, Keeping keeping) {
        this.jdbc = jdbc;
        this.payloads = payloads;
        this.partitions = partitions;
        this.keeping = keeping;
    }

    /** Makes room for rows of the message's day; outside of the transaction that inserts. */
    public void prepare(Envelope envelope) {
        partitions.ensure(envelope.time());
        keeping.days(envelope.type(), envelope.sender().id())
                .ifPresent(it -> partitions.ensureBrief(it, envelope.time()));
    }

    /** Writes the message. Within the admitting transaction. */
    public void insert(Message message, Reception reception, List<Notice> notices, List<Step> steps) {
        var envelope = message.envelope();
        var payload = message.payload();
        var days = keeping.days(envelope.type(), envelope.sender().id()).orElse(null);
        var inRow = payload.isInline() && days == null;
        jdbc.sql("""
                INSERT INTO hub.message (id, source, type, subject, media_type, action, sender, client,
                    sender_roles, purpose, message_key, order_key, correlation, rejected, unwanted, notices, steps,
                    size, sha256, kept_days, body)
                VALUES (:id, :source, :type, :subject, :media, :action, :sender, :client, :roles, :purpose,
                    :key, :order, :correlation, :rejected, :unwanted, :notices::jsonb, :steps::jsonb,
                    :size, :sha256, :days, :body)
                """)
                .param("id", envelope.id())
                .param("source", envelope.source().toString())
                .param("type", envelope.type().value())
                .param("subject", envelope.subject())
                .param("media", envelope.datacontenttype())
                .param("action", envelope.action())
                .param("sender", envelope.sender().id())
                .param("client", envelope.sender().client())
                .param("roles", envelope.sender().roles().toArray(String[]::new))
                .param("purpose", envelope.purpose().name())
                .param("key", envelope.key())
                .param("order", envelope.orderKey())
                .param("correlation", envelope.correlation())
                .param("rejected", reception == Reception.REJECTED)
                .param("unwanted", reception == Reception.UNWANTED)
                .param("notices", JournalJson.write(notices))
                .param("steps", JournalJson.write(steps))
                .param("size", payload.size())
                .param("sha256", payload.sha256())
                .param("days", days)
                .param("body", inRow ? payload.bytes() : null)
                .update();
        if (!inRow) {
            payloads.insert(envelope.id(), payload, days);
        }
    }

    public Optional<Entry> find(UUID id) {
        return jdbc.sql("SELECT * FROM hub.message WHERE id = ?")
                .param(id)
                .query((row, _) -> entry(row))
                .optional();
    }

    /** What the sender was told when the message came in. */
    public Optional<List<Notice>> findNotices(UUID id) {
        return jdbc.sql("SELECT notices FROM hub.message WHERE id = ?")
                .param(id)
                .query((row, _) -> JournalJson.notices(row.getString(1)))
                .optional();
    }

    private Entry entry(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var purpose = Purpose.valueOf(row.getString("purpose"));
        var recorded = Party.recorded(row.getString("sender"), strings(row.getArray("sender_roles")), purpose);
        var client = row.getString("client");
        var sender = client == null ? recorded : recorded.by(client);
        var envelope = new Envelope(
                id,
                URI.create(row.getString("source")),
                new FormatId(row.getString("type")),
                row.getString("subject"),
                TimeOrderedIds.timeOf(id),
                row.getString("media_type"),
                row.getString("action"),
                sender,
                purpose,
                row.getString("message_key"),
                row.getString("order_key"),
                row.getObject("correlation", UUID.class));
        var body = row.getBytes("body");
        var payload = body == null
                ? payloads.at(
                        id, row.getLong("size"), row.getBytes("sha256"), row.getObject("kept_days", Integer.class))
                : Payload.of(body);
        return new Entry(
                new Message(envelope, payload),
                row.getBoolean("rejected"),
                JournalJson.notices(row.getString("notices")),
                JournalJson.steps(row.getString("steps")));
    }

    static Set<String> strings(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
