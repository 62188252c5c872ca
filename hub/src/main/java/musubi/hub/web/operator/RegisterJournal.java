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
 * Does what an operator asks of the register, if the gate permits it, which writes it down among the decisions, the partner as
 * its subject: both in one transaction, or neither.
 */
@Component
final class RegisterJournal {

    private final Gate gate;
    private final TransactionTemplate transaction;

    RegisterJournal(Gate gate, PlatformTransactionManager transactions) {
        this.gate = gate;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param basis what was done, for those who read the journal later */
    <T> T write(Party operator, String act, String partner, String basis, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var done = work.get();
            gate.grant(new Access.Reading(operator, HubFormats.REGISTER, act, partner), basis + by(operator));
            return done;
        }));
    }

    private static String by(Party operator) {
        return operator.client() == null ? "" : ", by client " + operator.client();
    }
}
