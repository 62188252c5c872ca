package musubi.hub.journal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import musubi.hub.message.Destination;
import musubi.hub.message.FormatId;
import musubi.hub.message.TimeOrderedIds;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was due of a message the first time, and what became of it, for replay. */
public final class FirstDeliveryStore {

    /** A message is read, and waits for its turn, before its deliveries get their ids. */
    private static final Duration LONGEST_ADMISSION = Duration.ofMinutes(5);

    /** One recipient of a message, and what it was told as the delivery's id. */
    public record First(UUID id, String recipient, FormatId target, Destination destination, UUID hubDeliveryId) {}

    private final JdbcClient jdbc;

    public FirstDeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<First> list(UUID messageId) {
        return jdbc.sql("SELECT * FROM hub.delivery WHERE message_id = ? ORDER BY id")
                .param(messageId)
                .query((row, _) -> new First(
                        row.getObject("id", UUID.class),
                        row.getString("recipient"),
                        new FormatId(row.getString("target")),
                        Destination.written(
                                row.getString("destination"),
                                row.getString("address"),
                                row.getString("queue"),
                                row.getString("credential")),
                        row.getObject("hub_delivery_id", UUID.class)))
                .list();
    }

    /**
     * Notes on an ended delivery that it is made once more by this message. Within the transaction that admits it; waits for
     * whoever is just doing the same.
     *
     * @return whether nobody did before
     */
    public boolean claim(UUID deliveryId, UUID replay) {
        return jdbc.sql("""
                UPDATE hub.delivery SET replayed_as = ? WHERE id = ? AND replayed_as IS NULL AND state <> 'OPEN'
                """).params(replay, deliveryId).update() == 1;
    }

    /** Whether the receiver has taken the delivery of this id, the first time or a later one. */
    public boolean isTaken(UUID hubDeliveryId) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM hub.delivery WHERE id = :id AND state = 'DELIVERED')
                    OR EXISTS (SELECT 1 FROM hub.delivery
                        WHERE hub_delivery_id = :id AND hub_delivery_id <> id AND state = 'DELIVERED')
                """).param("id", hubDeliveryId).query(Boolean.class).single();
    }

    /**
     * The first message of the order key that was admitted after the one with this delivery id, and that the same store has
     * taken. A replay counts by its first admission.
     *
     * @param due whether one that the store is still to get counts as well
     */
    public Optional<UUID> findLater(String orderKey, String store, UUID hubDeliveryId, boolean due) {
        var admitted = TimeOrderedIds.timeOf(hubDeliveryId).minus(LONGEST_ADMISSION);
        return jdbc.sql("""
                SELECT m.id FROM hub.message m JOIN hub.delivery d ON d.message_id = m.id AND d.id > m.id
                WHERE m.order_key = :key AND m.id > :admitted AND d.destination = :store AND d.address = ''
                  AND d.hub_delivery_id > :first AND (d.state = 'DELIVERED' OR d.state = 'OPEN' AND :due)
                ORDER BY m.id LIMIT 1
                """)
                .param("key", orderKey)
                .param("admitted", TimeOrderedIds.floor(admitted))
                .param("store", store)
                .param("first", hubDeliveryId)
                .param("due", due)
                .query(UUID.class)
                .optional();
    }
}
