package musubi.hub.journal;

import java.util.UUID;
import java.util.function.Supplier;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the gate decided. Append only. */
public final class DecisionStore {

    private final JdbcClient jdbc;
    private final Supplier<UUID> ids;

    public DecisionStore(JdbcClient jdbc, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    /**
     * Writes a decision; within the transaction that is open, or at once.
     *
     * @param messageId the message it is about, or null for a read
     * @param deliveryId the delivery it is about, or null for a read
     * @param what what was asked for: {@code deliver}, {@code admit}, or the resource that was read
     */
    public void insert(
            @Nullable UUID messageId,
            @Nullable UUID deliveryId,
            Party recipient,
            FormatId type,
            String what,
            @Nullable String subject,
            boolean permitted,
            String basis) {
        jdbc.sql("""
                INSERT INTO hub.decision (id, message_id, delivery_id, recipient, type, what, subject, purpose, permitted, basis)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """)
                .params(
                        ids.get(),
                        messageId,
                        deliveryId,
                        recipient.id(),
                        type.value(),
                        what,
                        subject,
                        recipient.purpose().name(),
                        permitted,
                        basis)
                .update();
    }
}
