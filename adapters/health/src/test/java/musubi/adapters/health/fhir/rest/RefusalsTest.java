package musubi.adapters.health.fhir.rest;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import musubi.hub.flow.Answer;
import musubi.hub.message.Notice;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    private final Refusals refusals = new Refusals(FhirContext.forR4Cached());

    @Test
    void whatTheHouseSaysIsKeptInBothLanguages() {
        var notice = notice(IssueType.CONFLICT, "The id is taken / このidは使えません");

        assertThat(notice.text().en()).isEqualTo("The id is taken");
        assertThat(notice.text().ja()).isEqualTo("このidは使えません");
    }

    @Test
    void ofWhatHapiSaysTheNumberIsKeptAndNoValue() {
        var notice = notice(IssueType.PROCESSING, "HAPI-0958: Failed for URL \"Patient?name=山田 / 太郎\"");

        assertThat(notice.text().en()).contains("409, processing, HAPI-0958");
        assertThat(notice.toString()).doesNotContain("山田", "太郎");
    }

    @Test
    void aValueThatIsNoneIsNotRepeated() {
        assertThat(notice(IssueType.VALUE, "Not a date: 19700101 / 日付ではありません").toString())
                .doesNotContain("1970");
    }

    @Test
    void anAnswerWithoutAnOutcomeIsToldByItsStatus() {
        var refused = refusals.of(new Answer(413, Map.of(), new byte[0]), true);

        assertThat(refused.notices()).singleElement().asString().contains("413");
        assertThat(refused.mayPass()).isFalse();
    }

    private Notice notice(IssueType type, String diagnostics) {
        var outcome = new OperationOutcome();
        outcome.addIssue().setCode(type).setDiagnostics(diagnostics);
        var body = FhirContext.forR4Cached().newJsonParser().encodeResourceToString(outcome);
        var refused = refusals.of(new Answer(409, Map.of(), body.getBytes(StandardCharsets.UTF_8)), true);
        assertThat(refused.mayPass()).isTrue();
        return refused.notices().getFirst();
    }
}
