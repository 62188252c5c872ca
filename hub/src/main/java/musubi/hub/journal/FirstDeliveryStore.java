package musubi.hub.journal;

import java.util.List;
import java.util.UUID;
import musubi.hub.message.FormatId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was due of a message the first time, for replay. */
public final class FirstDeliveryStore {

    /** One recipient of a message, and what it was told as the delivery's id. */
    public record First(
            UUID id, String recipient, FormatId target, String destination, String address, UUID hubDeliveryId) {}

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
                        row.getString("destination"),
                        row.getString("address"),
                        row.getObject("hub_delivery_id", UUID.class)))
                .list();
    }

    /** Notes on the old delivery that it was replayed as a new message. */
    public void replayed(UUID deliveryId, UUID replay) {
        jdbc.sql("UPDATE hub.delivery SET replayed_as = ? WHERE id = ?")
                .params(replay, deliveryId)
                .update();
    }
}
