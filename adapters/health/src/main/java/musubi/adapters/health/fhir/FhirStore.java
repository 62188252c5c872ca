package musubi.adapters.health.fhir;

import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.function.Supplier;
import musubi.hub.adapter.Contended;
import musubi.hub.adapter.Sink;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Cleared;
import musubi.hub.message.Party;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Keeps what a message says in the FHIR server, within the transaction that ends the delivery. A Bundle that comes here is
 * never taken as the whole of its records: it is laid over what is known ({@link RecordMerge}), and a record that does not
 * change is not written.
 *
 * <p>What came in another standard is admitted as the FHIR message that it has become, its records as they now stand, in
 * the same transaction, so that those who subscribe to FHIR hear of it.
 */
final class FhirStore implements Sink {

    /** Looks at the records before others are said to be always faster. */
    private static final int LOOKS = 4;

    private final IFhirSystemDao<Bundle, Meta> system;
    private final EntityManager entities;
    private final RecordVersionStore versions;
    private final CurrentRecords current;
    private final Settling settling;
    private final Supplier<Intake> intake;

    /** @param intake asked for late: the intake knows this store through the adapter */
    FhirStore(
            IFhirSystemDao<Bundle, Meta> system,
            EntityManager entities,
            RecordVersionStore versions,
            CurrentRecords current,
            Settling settling,
            Supplier<Intake> intake) {
        this.system = system;
        this.entities = entities;
        this.versions = versions;
        this.current = current;
        this.settling = settling;
        this.intake = intake;
    }

    /**
     * @throws Contended where another write of the same record came first
     * @throws UnfitRecord where the data cannot be kept, now or later
     */
    @Override
    public void keep(Cleared cleared) {
        var sender = cleared.message().envelope().sender();
        Bundle standing;
        try {
            standing = keep(cleared.data(FhirFormats.R4), sender, Stamp.of(cleared.deliveryId()));
        } catch (RuntimeException e) {
            throw StoreTrouble.of(e);
        }
        intake.get()
                .derive(
                        cleared.message(),
                        FhirFormats.R4,
                        FhirFormats.R4.codec().write(standing),
                        standing);
    }

    private Bundle keep(Bundle said, Party sender, Stamp stamp) {
        var records = Settling.records(said);
        for (var look = 1; look <= LOOKS; look++) {
            var view = current.look(records);
            var changes = settling.settle(said, view, sender, stamp);
            if (changes.isEmpty() || isStillSo(changes, view)) {
                changes.transactions()
                        .forEach((its, transaction) ->
                                system.transactionNested(Owner.request(sender, its), transaction));
                entities.flush(); // trouble comes here, where it is told apart, and not at the commit
                return changes.standing();
            }
            entities.clear(); // what was read is out of date
        }
        throw new ConcurrencyFailureException("others keep writing the same records");
    }

    /** After the wait for those who are about to write the same records: whether they left them as they were seen. */
    private boolean isStillSo(Changes changes, CurrentRecords.View view) {
        versions.await(changes.records());
        var now = versions.list(changes.records());
        return changes.records().stream()
                .allMatch(it -> Objects.equals(now.get(it), view.versions().get(it)));
    }
}
