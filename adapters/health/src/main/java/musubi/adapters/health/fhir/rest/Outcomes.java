package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.server.exceptions.BaseServerResponseException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import musubi.adapters.health.fhir.FhirFormats;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Answer;
import musubi.hub.message.Notice;
import musubi.hub.message.Text;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;

/** Says what is wrong as FHIR says it (R4 §2.27): an OperationOutcome, in English and Japanese. */
final class Outcomes {

    /** Names the codes of the hub's notices in {@code details.coding}. */
    private static final String NOTICES = "urn:musubi:notice";

    private final FhirContext fhir;

    Outcomes(FhirContext fhir) {
        this.fhir = fhir;
    }

    OperationOutcome of(List<Notice> notices) {
        var outcome = new OperationOutcome();
        for (var notice : notices) {
            var issue = outcome.addIssue()
                    .setSeverity(severity(notice))
                    .setCode(type(notice))
                    .setDiagnostics(both(notice.text()));
            issue.getDetails().addCoding().setSystem(NOTICES).setCode(notice.code());
            if (!notice.place().startsWith("(")) {
                issue.addExpression(notice.place());
            }
        }
        return outcome;
    }

    OperationOutcome of(IssueType type, String en, String ja) {
        var outcome = new OperationOutcome();
        outcome.addIssue().setSeverity(IssueSeverity.ERROR).setCode(type).setDiagnostics(both(new Text(en, ja)));
        return outcome;
    }

    /** What HAPI, or one of us through it, answers; in both languages. */
    OperationOutcome of(BaseServerResponseException refusal) {
        if (!(refusal.getOperationOutcome() instanceof OperationOutcome told)) {
            var words = RefusalWords.of(refusal);
            return of(FhirErrorWriter.type(refusal.getStatusCode()), words.en(), words.ja());
        }
        tellInBoth(told, refusal.getStatusCode());
        return told;
    }

    void tellInBoth(OperationOutcome told, int status) {
        told.getIssue().stream()
                .filter(it -> it.hasDiagnostics())
                .forEach(it -> it.setDiagnostics(both(RefusalWords.of(it.getDiagnostics(), status))));
    }

    byte[] json(OperationOutcome outcome) {
        return fhir.newJsonParser().encodeResourceToString(outcome).getBytes(StandardCharsets.UTF_8);
    }

    /** The outcome as the whole answer. */
    Answer answer(int status, OperationOutcome outcome) {
        return new Answer(status, Map.of("Content-Type", FhirFormats.JSON + ";charset=UTF-8"), json(outcome));
    }

    private static String both(Text text) {
        return text.en() + " / " + text.ja();
    }

    private static IssueSeverity severity(Notice notice) {
        return switch (notice.severity()) {
            case ERROR -> IssueSeverity.ERROR;
            case WARNING -> IssueSeverity.WARNING;
            case INFORMATION -> IssueSeverity.INFORMATION;
        };
    }

    private static IssueType type(Notice notice) {
        return switch (notice.code()) {
            case Admission.CONTENDED -> IssueType.CONFLICT;
            case "required-missing" -> IssueType.REQUIRED;
            case "value-invalid" -> IssueType.VALUE;
            case "fhir-unreadable", "element-unknown", "element-repeated", "type-wrong" -> IssueType.STRUCTURE;
            default -> IssueType.INVALID;
        };
    }
}
