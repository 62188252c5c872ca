package musubi.adapters.health.fhir.rest;

import jakarta.persistence.EntityManager;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import musubi.adapters.health.fhir.FhirFormats;
import musubi.adapters.health.fhir.RecordVersionStore;
import musubi.adapters.health.fhir.StoreTrouble;
import musubi.adapters.health.fhir.StrictJson;
import musubi.hub.adapter.Contended;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.flow.Overloaded;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;

/** Lets one write in, alone or as an entry of a batch: journal, record and due deliveries together. */
final class WriteIntake {

    private final Intake intake;
    private final RecordVersionStore versions;
    private final EntityManager entities;
    private final Outcomes outcomes;

    WriteIntake(Intake intake, RecordVersionStore versions, EntityManager entities, Outcomes outcomes) {
        this.intake = intake;
        this.versions = versions;
        this.entities = entities;
        this.outcomes = outcomes;
    }

    static Inbound inbound(Party sender, Payload payload, @Nullable String key) {
        return Inbound.of(FhirFormats.R4_ID, payload, sender, URI.create("fhir://" + sender.id()))
                .named(key);
    }

    /**
     * Returns when it is committed or refused.
     *
     * @param store stores what the codec read, once the write's turn has come
     */
    Answer admit(Inbound inbound, Function<Bundle, Effect.Result> store) {
        try {
            return answer(intake.admit(FhirFormats.R4, inbound, (_, write) -> {
                versions.await(WriteTargets.of(write));
                return flushed(store.apply(write));
            }));
        } catch (Overloaded e) {
            var late = outcomes.answer(
                    429,
                    outcomes.of(IssueType.THROTTLED, e.text().en(), e.text().ja()));
            var headers = new HashMap<>(late.headers());
            headers.put("Retry-After", Long.toString(e.retryAfter().toSeconds()));
            return new Answer(late.status(), headers, late.body());
        }
    }

    /**
     * Trouble with the database comes here, where it is told apart, and not at the commit; which need not look through all
     * that was written once more.
     */
    private Effect.Result flushed(Effect.Result result) {
        try {
            if (result instanceof Effect.Done) {
                entities.flush();
                entities.clear();
            }
            return result;
        } catch (RuntimeException e) {
            throw StoreTrouble.isConflict(e) ? new Contended("another write came first", e) : e;
        }
    }

    private Answer answer(Admission admission) {
        return switch (admission) {
            case Admission.Accepted(var _, var _, var answer) ->
                Objects.requireNonNull(answer, "a write that was taken has an answer");
            case Admission.Duplicate(var _, var _, var answer) ->
                Objects.requireNonNullElseGet(answer, () -> new Answer(200, Map.of(), new byte[0]));
            case Admission.Rejected(var _, var notices, var answer) ->
                Objects.requireNonNullElseGet(answer, () -> outcomes.answer(status(notices), outcomes.of(notices)));
            case Admission.Conflict _ ->
                outcomes.answer(
                        422,
                        outcomes.of(
                                IssueType.DUPLICATE,
                                "The Idempotency-Key was used before for another write; use a new one",
                                "このIdempotency-Keyは別の内容で使われています。新しいキーを使ってください"));
            case Admission.Refused _ ->
                outcomes.answer(
                        403,
                        outcomes.of(
                                IssueType.FORBIDDEN,
                                "This organisation is not registered to send FHIR; ask the city's operator",
                                "この組織はFHIRの送信者として登録されていません。市の運用者に連絡してください"));
        };
    }

    private static int status(List<Notice> notices) {
        return notices.stream()
                .mapToInt(it -> switch (it.code()) {
                    case "fhir-unreadable", StrictJson.CODE -> 400;
                    case Admission.CONTENDED -> 409;
                    default -> 422;
                })
                .min()
                .orElse(422);
    }
}
