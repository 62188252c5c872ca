package musubi.hub.web.operator;

import java.util.Objects;
import java.util.function.Supplier;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.HubFormats;
import musubi.hub.message.Party;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what somebody asks, if the gate permits it, which writes it down among the decisions: both in one transaction, or
 * neither.
 */
@Component
public final class ActJournal {

    private final Gate gate;
    private final TransactionTemplate transaction;

    ActJournal(Gate gate, PlatformTransactionManager transactions) {
        this.gate = gate;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param basis what was done, for those who read the journal later */
    public <T> T write(Access.Reading act, String basis, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var done = work.get();
            gate.grant(act, basis);
            return done;
        }));
    }

    /** What an operator asks of the register, the partner as its subject. */
    <T> T write(Party operator, String act, String partner, String basis, Supplier<T> work) {
        return write(new Access.Reading(operator, HubFormats.REGISTER, act, partner), basis + by(operator), work);
    }

    private static String by(Party operator) {
        return operator.client() == null ? "" : ", by client " + operator.client();
    }
}
