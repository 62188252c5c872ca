package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.OperationOutcome;

/** Bundles posted to the base (FHIR R4 §3.1.0.11): a transaction is one write, a batch is one of its own for each entry. */
public final class BundleProvider {

    private final Transactions transactions;
    private final BatchEntries batch;
    private final Outcomes outcomes;

    BundleProvider(Transactions transactions, BatchEntries batch, Outcomes outcomes) {
        this.transactions = transactions;
        this.batch = batch;
        this.outcomes = outcomes;
    }

    @Transaction
    public Bundle bundle(RequestDetails request, @TransactionParam Bundle bundle) {
        return switch (bundle.getType()) {
            case TRANSACTION -> transaction(request, bundle);
            case BATCH -> batch(request, bundle);
            case null, default ->
                throw new InvalidRequestException(
                        "Post a Bundle of type transaction or batch / typeがtransactionまたはbatchのBundleを送ってください");
        };
    }

    /** Within the transaction that the intake has opened. */
    private Bundle transaction(RequestDetails request, Bundle bundle) {
        if (bundle.getEntry().stream().anyMatch(it -> it.getRequest().getMethod() == HTTPVerb.GET)) {
            throw new InvalidRequestException(
                    "A transaction only writes here; send reads as a batch" + " / transactionでは読み出せません。batchで送ってください");
        }
        return transactions.store(request, bundle);
    }

    /** Operations are refused at their places; the rest of the batch goes on. */
    private Bundle batch(RequestDetails request, Bundle bundle) {
        var entries = bundle.getEntry();
        var refused = IntStream.range(0, entries.size())
                .filter(it -> ScopeInterceptor.isOperation(entries.get(it).getRequest()))
                .boxed()
                .toList();
        refused.reversed().forEach(it -> entries.remove(it.intValue()));
        var answer = batch.answer(request, bundle);
        answer.getEntry().forEach(it -> tellInBoth(it.getResponse()));
        refused.forEach(it -> answer.getEntry().add(it, refusal()));
        return answer;
    }

    /** What HAPI says of an entry that it reads. */
    private void tellInBoth(BundleEntryResponseComponent response) {
        if (response.getOutcome() instanceof OperationOutcome told
                && response.hasStatus()
                && response.getStatus().startsWith("4")) {
            outcomes.tellInBoth(told, Integer.parseInt(response.getStatus().substring(0, 3)));
        }
    }

    private BundleEntryComponent refusal() {
        var words = ScopeInterceptor.operation();
        var entry = new BundleEntryComponent();
        entry.getResponse().setStatus("403").setOutcome(outcomes.of(words));
        return entry;
    }
}
