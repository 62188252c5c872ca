package musubi.hub.web.operator;

import java.util.Objects;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.HubFormats;
import musubi.hub.journal.audit.AuditKeyStore;
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

    private final AuditKeyStore keys;
    private final Gate gate;
    private final TransactionTemplate transaction;

    AuditKeys(AuditKeyStore keys, Gate gate, PlatformTransactionManager transactions) {
        this.keys = keys;
        this.gate = gate;
        this.transaction = new TransactionTemplate(transactions);
    }

    Rotated rotate(Party operator) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var id = keys.rotated();
            gate.grant(
                    new Access.Reading(operator, HubFormats.AUDIT, "rotate", id),
                    "from now on this key signs the audit");
            return new Rotated(id);
        }));
    }
}
