package musubi.hub.gate;

import java.util.UUID;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;

/** Where the gate writes down what it decided, before anybody hears of it. */
public interface DecisionLog {

    /**
     * Writes a decision; within the transaction that is open, or at once.
     *
     * @param messageId the message it is about, or null for a read
     * @param deliveryId the delivery it is about, or null for a read
     * @param recipient who is to have it, or did it
     * @param what what was asked for: {@code deliver}, {@code admit}, the resource that was read, or what an operator did
     * @param basis the rule, consent or reason, for those who read the journal later
     */
    void insert(
            @Nullable UUID messageId,
            @Nullable UUID deliveryId,
            Party recipient,
            FormatId type,
            String what,
            @Nullable String subject,
            boolean permitted,
            String basis);
}
