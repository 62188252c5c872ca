package musubi.hub.web.operator;

import java.util.Objects;
import musubi.hub.journal.DecisionStore;
import musubi.hub.journal.audit.AuditKeyStore;
import musubi.hub.message.FormatId;
import musubi.hub.message.Party;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes the key that signs the audit, and writes down who did. */
@Component
final class AuditKeys {

    /**
     * A key of the audit.
     *
     * @param id the beginning of the SHA-256 of its public half; note it outside of the hub
     */
    record Rotated(String id) {}

    private static final FormatId AUDIT = new FormatId("hub/audit/1");

    private final AuditKeyStore keys;
    private final DecisionStore decisions;
    private final TransactionTemplate transaction;

    AuditKeys(AuditKeyStore keys, DecisionStore decisions, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.decisions = decisions;
        this.transaction = new TransactionTemplate(transactions);
    }

    Rotated rotate(Party operator) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var id = keys.rotated();
            decisions.insert(null, null, operator, AUDIT, "rotate", id, true, "a new key signs the audit");
            return new Rotated(id);
        }));
    }
}
