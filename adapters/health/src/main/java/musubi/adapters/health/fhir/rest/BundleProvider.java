package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;

/** Bundles posted to the base (FHIR R4 §3.1.0.11): a transaction is one write, a batch is one of its own for each entry. */
public final class BundleProvider {

    private final Transactions transactions;
    private final BatchEntries batch;

    BundleProvider(Transactions transactions, BatchEntries batch) {
        this.transactions = transactions;
        this.batch = batch;
    }

    @Transaction
    public Bundle bundle(RequestDetails request, @TransactionParam Bundle bundle) {
        return switch (bundle.getType()) {
            case TRANSACTION -> transaction(request, bundle);
            case BATCH -> batch.answer(request, bundle);
            case null, default -> throw new InvalidRequestException("Post a Bundle of type transaction or batch");
        };
    }

    /** Within the transaction that the intake has opened. */
    private Bundle transaction(RequestDetails request, Bundle bundle) {
        if (bundle.getEntry().stream().anyMatch(it -> it.getRequest().getMethod() == HTTPVerb.GET)) {
            throw new InvalidRequestException("A transaction only writes here; send reads as a batch");
        }
        return transactions.store(request, bundle);
    }
}
