package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import musubi.adapters.health.fhir.FhirFormats;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.message.Party;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/** The entries of a batch, each on its own: a read is answered, a write is admitted, and none stops the others. */
final class BatchEntries {

    private final FhirContext fhir;
    private final IFhirSystemDao<Bundle, Meta> system;
    private final Transactions transactions;
    private final WriteIntake writes;
    private final Outcomes outcomes;
    private final Refusals refusals;
    private final OutcomeInterceptor trouble;

    BatchEntries(
            FhirContext fhir,
            IFhirSystemDao<Bundle, Meta> system,
            Transactions transactions,
            WriteIntake writes,
            Outcomes outcomes) {
        this.fhir = fhir;
        this.system = system;
        this.transactions = transactions;
        this.writes = writes;
        this.outcomes = outcomes;
        this.refusals = new Refusals(fhir);
        this.trouble = new OutcomeInterceptor(outcomes);
    }

    Bundle answer(RequestDetails request, Bundle batch) {
        var answer = new Bundle().setType(BundleType.BATCHRESPONSE);
        var sender = Caller.of(request);
        var key = request.getHeader("Idempotency-Key");
        for (var index = 0; index < batch.getEntry().size(); index++) {
            var entry = batch.getEntry().get(index);
            answer.addEntry(
                    entry.getRequest().getMethod() == HTTPVerb.GET
                            ? read(request, entry)
                            : write(request, entry, sender, key == null ? null : key + "/" + index));
        }
        return answer;
    }

    private BundleEntryComponent read(RequestDetails request, BundleEntryComponent entry) {
        var one = new Bundle().setType(BundleType.BATCH).addEntry(entry);
        return system.transaction(request, one).getEntryFirstRep();
    }

    private BundleEntryComponent write(
            RequestDetails request, BundleEntryComponent entry, Party sender, @Nullable String key) {
        var payload = FhirFormats.R4.codec().write(transaction(entry));
        try {
            return told(writes.admit(WriteIntake.inbound(sender, payload, key), _ -> store(request, entry)));
        } catch (RuntimeException e) { // ours: it stops no other entry
            return told(refusal(e));
        }
    }

    private Effect.Result store(RequestDetails request, BundleEntryComponent entry) {
        try {
            var stored = transactions.store(request, transaction(entry.copy()));
            var response = stored.getEntryFirstRep().getResponse();
            var location = response.getLocation();
            return new Effect.Done(new Answer(
                    Integer.parseInt(response.getStatus().substring(0, 3)),
                    location == null ? Map.of() : Map.of("Location", location),
                    FhirFormats.R4.codec().write(stored).bytes()));
        } catch (RuntimeException e) {
            var asked = entry.getRequest();
            return refusals.of(refusal(e), asked.getIfMatch() == null && asked.getMethod() != HTTPVerb.DELETE);
        }
    }

    private Answer refusal(RuntimeException trouble) {
        if (!(Objects.requireNonNullElse(this.trouble.tell(trouble), trouble)
                instanceof BaseServerResponseException told)) {
            throw trouble;
        }
        var outcome = told.getOperationOutcome() instanceof OperationOutcome own
                ? own
                : outcomes.of(
                        IssueType.PROCESSING,
                        OwnCondition.without(String.valueOf(told.getMessage())),
                        "このエントリーは処理できませんでした");
        return outcomes.answer(told.getStatusCode(), outcome);
    }

    /** An answer is the entry of its response, or an outcome; one that was too large to keep is its status alone. */
    private BundleEntryComponent told(Answer answer) {
        var entry = new BundleEntryComponent();
        entry.getResponse()
                .setStatus(Integer.toString(answer.status()))
                .setLocation(answer.headers().get("Location"));
        if (answer.body().length == 0) {
            return entry;
        }
        var said = fhir.newJsonParser().parseResource(new String(answer.body(), StandardCharsets.UTF_8));
        if (said instanceof Bundle stored) {
            return stored.getEntryFirstRep();
        }
        entry.getResponse().setOutcome((OperationOutcome) said);
        return entry;
    }

    private static Bundle transaction(BundleEntryComponent entry) {
        return new Bundle().setType(BundleType.TRANSACTION).addEntry(entry);
    }
}
