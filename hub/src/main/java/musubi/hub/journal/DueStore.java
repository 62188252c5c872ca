package musubi.hub.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import musubi.hub.message.Destination;
import musubi.hub.message.Destination.Line;
import musubi.hub.message.FormatId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deliveries that have become due and have not ended. */
public final class DueStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    public DueStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Writes the due deliveries of one message, in one statement however many they are. Within the admitting transaction. */
    public void open(List<Due> dues) {
        if (dues.isEmpty()) {
            return;
        }
        jdbc.sql("""
                WITH given AS (
                    SELECT * FROM unnest(:id::uuid[], :recipient::text[], :target::text[], :destination::text[],
                            :address::text[], :line::text[], :credential::text[], :hubDelivery::uuid[], :queue::text[])
                        WITH ORDINALITY AS g(id, recipient, target, destination, address, line, credential, hub_delivery,
                            queue, n)),
                opened AS (
                    INSERT INTO hub.delivery (id, message_id, recipient, target, destination, address, queue, credential,
                        hub_delivery_id, state)
                    SELECT id, :message, recipient, target, destination, address, line, credential, hub_delivery, 'OPEN'
                    FROM given)
                INSERT INTO hub.due (delivery_id, message_id, destination, lane, order_key, next_at)
                SELECT id, :message, queue, :lane, :order, :now FROM given ORDER BY n
                """)
                .param("message", dues.getFirst().messageId())
                .param("lane", dues.getFirst().lane())
                .param("order", dues.getFirst().orderKey())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", texts(dues, it -> it.deliveryId().toString()))
                .param("recipient", texts(dues, Due::recipient))
                .param("target", texts(dues, it -> it.target().value()))
                .param("destination", texts(dues, it -> it.destination().name()))
                .param("address", texts(dues, it -> it.destination() instanceof Line line ? line.address() : ""))
                .param("line", texts(dues, it -> it.destination() instanceof Line line ? line.queue() : null))
                .param(
                        "credential",
                        texts(dues, it -> it.destination() instanceof Line line ? line.credential() : null))
                .param("hubDelivery", texts(dues, it -> it.hubDeliveryId().toString()))
                .param("queue", texts(dues, Due::queue))
                .update();
    }

    private static @Nullable String[] texts(List<Due> dues, Function<Due, @Nullable String> part) {
        return dues.stream().map(part).toArray(String[]::new);
    }

    /** How many deliveries of a message have not ended. Each is made after its message, so no older day is looked at. */
    public int countOpen(UUID messageId) {
        return jdbc.sql("SELECT count(*) FROM hub.delivery WHERE message_id = :id AND id > :id AND state = 'OPEN'")
                .param("id", messageId)
                .query(Integer.class)
                .single();
    }

    /**
     * What can be tried now in one lane, in order. A row that waits for its next attempt holds back later rows of its
     * order key, and nothing else.
     */
    public List<Due> batch(Lease lease, int limit) {
        return jdbc.sql("""
                SELECT q.*, d.recipient, d.target, d.destination AS name, d.address, d.queue, d.credential, d.hub_delivery_id
                FROM hub.due q JOIN hub.delivery d ON d.id = q.delivery_id
                WHERE q.destination = :queue AND q.lane = :lane AND %s
                ORDER BY q.seq LIMIT :limit
                """.formatted(LaneStore.TRIABLE))
                .param("queue", lease.queue())
                .param("lane", lease.lane())
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", limit)
                .query((row, _) -> due(row))
                .list();
    }

    private static Due due(ResultSet row) throws SQLException {
        return new Due(
                row.getObject("delivery_id", UUID.class),
                row.getObject("message_id", UUID.class),
                row.getObject("hub_delivery_id", UUID.class),
                row.getString("recipient"),
                new FormatId(row.getString("target")),
                Destination.written(
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("queue"),
                        row.getString("credential")),
                row.getInt("lane"),
                row.getString("order_key"),
                row.getInt("attempts"));
    }
}
