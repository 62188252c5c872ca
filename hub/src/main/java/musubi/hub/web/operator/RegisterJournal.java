package musubi.hub.web.operator;

import java.util.Objects;
import java.util.function.Supplier;
import musubi.hub.journal.DecisionStore;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what an operator asks of the register, and writes it down among the decisions, the partner as its subject: both in
 * one transaction, or neither.
 */
@Component
final class RegisterJournal {

    private static final FormatId PARTNER = new FormatId("hub/partner/1");

    private final DecisionStore decisions;
    private final TransactionTemplate transaction;

    RegisterJournal(DecisionStore decisions, PlatformTransactionManager transactions) {
        this.decisions = decisions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param basis what was done, for those who read the journal later */
    <T> T write(Party operator, String act, String partner, String basis, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var done = work.get();
            decisions.insert(null, null, operator, PARTNER, act, partner, true, basis + by(operator));
            return done;
        }));
    }

    private static String by(Party operator) {
        return operator.client() == null ? "" : ", by client " + operator.client();
    }
}
