package musubi.hub.journal;

import java.util.UUID;
import java.util.function.Supplier;
import musubi.hub.gate.DecisionLog;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the gate decided. Append only. */
public final class DecisionStore implements DecisionLog {

    private final JdbcClient jdbc;
    private final Supplier<UUID> ids;

    public DecisionStore(JdbcClient jdbc, Supplier<UUID> ids) {
        this.jdbc = jdbc;
        this.ids = ids;
    }

    @Override
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
                INSERT INTO hub.decision (id, message_id, delivery_id, recipient, type, what, subject, purpose, permitted, basis,
                    person)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
                        basis,
                        recipient.person())
                .update();
    }
}
