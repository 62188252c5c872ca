package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import musubi.hub.flow.Answer;
import musubi.hub.flow.Effect;
import musubi.hub.message.Notice;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.hl7.fhir.r4.model.OperationOutcome.OperationOutcomeIssueComponent;

/**
 * A write that the FHIR server refused, as the journal keeps it. What the house says in both languages is kept in its words;
 * of what HAPI says, which may hold values of the message, the kind and the number.
 */
final class Refusals {

    private static final Pattern OWN = Pattern.compile("(?s)(.+) / (.*[\\p{IsHiragana}\\p{IsHan}].*)");
    private static final Pattern NUMBER = Pattern.compile("HAPI-\\d{4}");
    private static final String CODE = "fhir-refused";

    private final FhirContext fhir;

    Refusals(FhirContext fhir) {
        this.fhir = fhir;
    }

    /**
     * @param told what the sender is told, with an OperationOutcome as its body
     * @param tryAgain whether it may pass by itself, since another wrote the same record first
     */
    Effect.Refused of(Answer told, boolean tryAgain) {
        return new Effect.Refused(told, notices(told), tryAgain && told.status() == 409);
    }

    private List<Notice> notices(Answer told) {
        var notices = outcome(told.body()).getIssue().stream()
                .map(it -> notice(told.status(), it))
                .toList();
        return notices.isEmpty() ? List.of(notice(told.status(), new OperationOutcomeIssueComponent())) : notices;
    }

    private OperationOutcome outcome(byte[] body) {
        try {
            return fhir.newJsonParser().parseResource(OperationOutcome.class, new String(body, StandardCharsets.UTF_8));
        } catch (DataFormatException e) {
            return new OperationOutcome(); // the status says it alone
        }
    }

    private static Notice notice(int status, OperationOutcomeIssueComponent issue) {
        var place = issue.hasExpression() ? issue.getExpression().getFirst().getValue() : "(root)";
        var said = issue.getDiagnostics() == null ? "" : issue.getDiagnostics();
        var own = OWN.matcher(said);
        var number = NUMBER.matcher(said);
        var numbered = number.find();
        if (own.matches() && !numbered && issue.getCode() != IssueType.VALUE) {
            return Notice.error(CODE, place, own.group(1), own.group(2), null);
        }
        var kind = issue.hasCode() ? ", " + issue.getCode().toCode() : "";
        var what = status + kind + (numbered ? ", " + number.group() : "");
        return Notice.error(
                CODE,
                place,
                "The FHIR server refused it (" + what + "); the sender was told why",
                "FHIRサーバーが拒否しました(" + what + ")。理由は送信元に伝えています",
                null);
    }
}
