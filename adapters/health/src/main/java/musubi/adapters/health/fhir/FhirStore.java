package musubi.adapters.health.fhir;

import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.server.exceptions.ResourceVersionConflictException;
import java.util.function.Supplier;
import musubi.hub.adapter.Contended;
import musubi.hub.adapter.Sink;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Cleared;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Keeps a transaction Bundle in the FHIR server, within the transaction that ends the delivery. The same Bundle again
 * makes no new version: its entries are {@code PUT}s by id, and HAPI keeps what is equal.
 *
 * <p>What came in another standard is admitted as the FHIR message that it has become, in the same transaction, so that
 * those who subscribe to FHIR hear of it.
 */
final class FhirStore implements Sink {

    private final IFhirSystemDao<Bundle, Meta> system;
    private final Supplier<Intake> intake;

    /** @param intake asked for late: the intake knows this store through the adapter */
    FhirStore(IFhirSystemDao<Bundle, Meta> system, Supplier<Intake> intake) {
        this.system = system;
        this.intake = intake;
    }

    @Override
    public void keep(Cleared cleared) {
        var bundle = cleared.data(FhirFormats.R4).copy(); // HAPI writes ids and versions into what it stores
        var sender = cleared.message().envelope().sender();
        try {
            system.transactionNested(Owner.request(sender), bundle);
        } catch (ResourceVersionConflictException | ConcurrencyFailureException e) {
            throw new Contended("another write of the same record came first", e);
        }
        var message = cleared.message();
        intake.get().derive(message, FhirFormats.R4, message.payload(), cleared.data(FhirFormats.R4));
    }
}
