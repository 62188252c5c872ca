package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import musubi.adapters.health.fhir.FhirFormats;
import musubi.adapters.health.fhir.RecordVersionStore;
import musubi.adapters.health.fhir.StoreTrouble;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleEntryResponseComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/** The entries of a batch, each on its own: a read is answered, a write is admitted, and none stops the others. */
final class BatchEntries {

    private final IFhirSystemDao<Bundle, Meta> system;
    private final Transactions transactions;
    private final Intake intake;
    private final Outcomes outcomes;
    private final OutcomeInterceptor trouble;
    private final RecordVersionStore versions;
    private final Attempts attempts;

    BatchEntries(
            IFhirSystemDao<Bundle, Meta> system,
            Transactions transactions,
            Intake intake,
            Outcomes outcomes,
            RecordVersionStore versions,
            Attempts attempts) {
        this.system = system;
        this.transactions = transactions;
        this.intake = intake;
        this.outcomes = outcomes;
        this.trouble = new OutcomeInterceptor(outcomes);
        this.versions = versions;
        this.attempts = attempts;
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
        for (var attempt = 1; ; attempt++) {
            try {
                return admit(request, entry, sender, key);
            } catch (RuntimeException e) {
                if (!(StoreTrouble.isConflict(e) && attempts.again(attempt))) {
                    return refused(entry, sender, Objects.requireNonNullElse(trouble.tell(e), e));
                }
            }
        }
    }

    private BundleEntryComponent admit(
            RequestDetails request, BundleEntryComponent entry, Party sender, @Nullable String key) {
        var one = new Bundle().setType(BundleType.TRANSACTION).addEntry(entry.copy());
        var payload = FhirFormats.R4.codec().write(one);
        var stored = new Bundle[1];
        var admission = intake.admit(FhirFormats.R4, inbound(sender, payload, key), (_, write) -> {
            versions.await(WriteTargets.of(write));
            stored[0] = transactions.store(request, one);
            return new Effect.Done(answer(stored[0].getEntryFirstRep().getResponse()));
        });
        return answer(admission, stored[0]);
    }

    private BundleEntryComponent refused(BundleEntryComponent entry, Party sender, RuntimeException refusal) {
        if (!(refusal instanceof BaseServerResponseException e)) {
            throw refusal;
        }
        var outcome = e.getOperationOutcome() instanceof OperationOutcome told
                ? told
                : outcomes.of(
                        IssueType.PROCESSING,
                        OwnCondition.without(String.valueOf(e.getMessage())),
                        "このエントリーは処理できませんでした");
        if (e.getStatusCode() < 500) {
            keepRefusal(sender, entry, e.getStatusCode(), outcome);
        }
        return told(e.getStatusCode(), outcome);
    }

    private BundleEntryComponent answer(Admission admission, @Nullable Bundle stored) {
        return switch (admission) {
            case Admission.Accepted _ -> stored == null ? told(500, outcomes.of(List.of())) : stored.getEntryFirstRep();
            case Admission.Duplicate(var _, var _, var answer) -> repeated(answer);
            case Admission.Conflict _ ->
                told(
                        422,
                        outcomes.of(
                                IssueType.DUPLICATE,
                                "The Idempotency-Key was used before for another entry; use a new one",
                                "このIdempotency-Keyは別の内容で使われています。新しいキーを使ってください"));
            case Admission.Rejected(var _, var notices, var _) -> told(422, outcomes.of(notices));
            case Admission.Refused _ ->
                told(
                        403,
                        outcomes.of(
                                IssueType.FORBIDDEN,
                                "This organisation is not registered to send FHIR; ask the city's operator",
                                "この組織はFHIRの送信者として登録されていません。市の運用者に連絡してください"));
        };
    }

    private void keepRefusal(Party sender, BundleEntryComponent entry, int status, OperationOutcome outcome) {
        var refused = entry.copy();
        refused.setResponse(new BundleEntryResponseComponent()
                .setStatus(Integer.toString(status))
                .setOutcome(outcome));
        var one = new Bundle().setType(BundleType.TRANSACTION).addEntry(refused);
        var _ = intake.admit(inbound(sender, FhirFormats.R4.codec().write(one), null));
    }

    private static Inbound inbound(Party sender, Payload payload, @Nullable String key) {
        return new Inbound(FhirFormats.R4_ID, payload, sender, URI.create("fhir://" + sender.id()), key, null);
    }

    private static Answer answer(BundleEntryResponseComponent response) {
        var location = response.getLocation();
        var status = Integer.parseInt(response.getStatus().substring(0, 3));
        return new Answer(status, location == null ? Map.of() : Map.of("Location", location), new byte[0]);
    }

    private static BundleEntryComponent repeated(@Nullable Answer answer) {
        var entry = new BundleEntryComponent();
        entry.getResponse().setStatus(answer == null ? "200" : Integer.toString(answer.status()));
        if (answer != null) {
            entry.getResponse().setLocation(answer.headers().get("Location"));
        }
        return entry;
    }

    private static BundleEntryComponent told(int status, OperationOutcome outcome) {
        var entry = new BundleEntryComponent();
        entry.getResponse().setStatus(Integer.toString(status)).setOutcome(outcome);
        return entry;
    }
}
