package musubi.adapters.health.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request asks is held to or named, in two languages; nothing of it is passed over. */
class ToTheLetterTest extends FhirDoorContext {

    private static final String PATIENT = "{\"resourceType\":\"Patient\",\"id\":\"letter\",\"gender\":\"%s\"}";

    @BeforeEach
    void theHospitalKeepsAPatient() {
        put(HOSPITAL, "/fhir/Patient/letter", PATIENT.formatted("female"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/Patient/letter/$everything?_since=abc",
                "/fhir/Patient/letter/$everything?_since=2026-13-45",
                "/fhir/Patient/letter/$everything?_count=abc",
                "/fhir/Patient/letter/$everything?_type=Dragon",
                "/fhir/Patient/letter/$everything?start=2026-01-01",
                "/fhir/Patient/letter/$everything?_lastUpdated=gt2026-01-01",
                "/fhir/Patient/letter/$everything?_filter=x",
                "/fhir/Patient/letter/$meta?foo=1",
                "/fhir/Patient/letter/_history?_count=abc",
                "/fhir/Patient/letter/_history?_since=abc",
                "/fhir/Patient/letter/_history?_at=abc",
                "/fhir/Patient/letter/_history?foo=1",
                "/fhir/Patient/letter?foo=1",
                "/fhir/Patient/letter/_history/1?foo=1",
                "/fhir/Patient?foo=1",
                "/fhir/Patient?_sort=foo",
                "/fhir/Patient?_include=foo"
            })
    void aParameterThatIsNotKnownOrNotOfItsKindIsNamed(String path) {
        var name = path.replaceAll(".*[?](\\S+?)=.*", "$1");
        var value = path.replaceAll(".*=", "");

        var answer = get(HOSPITAL, path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(problem(answer)).containsAnyOf(name, value).matches("(?s).* / .*[ぁ-ん].*");
    }

    /** What looks like a number with an exponent is an id here. */
    @Test
    void anIdIsNoNumber() {
        var id = "8e097761-6720-4cef-9730-b3a5f706e39a";

        assertThat(get(HOSPITAL, "/fhir/Patient?_has:Observation:patient:_id=" + id)
                        .statusCode())
                .isEqualTo(200);
        assertThat(get(HOSPITAL, "/fhir/Observation?subject._id=x," + id).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e99999",
                "gt-1e%2B99999",
                "1e+9",
                "1+2",
                "abc",
                "5,1E99999",
                "1e99999%7C%7Cmg",
                "%EF%BC%91e99999"
            })
    void aNumberThatIsNoneOrFillsTheMemoryIsRefused(String number) {
        assertThat(get(HOSPITAL, "/fhir/Observation?value-quantity=" + number).statusCode())
                .isEqualTo(400);
        assertThat(get(HOSPITAL, "/fhir/Patient?_has:Observation:patient:value-quantity=" + number)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void everythingSinceATimeIsWhatHasChangedSince() {
        put(HOSPITAL, "/fhir/Flag/letter", """
                {"resourceType":"Flag","id":"letter","status":"active","code":{"text":"x"},
                 "subject":{"reference":"Patient/letter"}}""");

        assertThat(ids(get(HOSPITAL, "/fhir/Patient/letter/$everything?_since=2020-01-01")))
                .contains("letter");
        assertThat(ids(get(HOSPITAL, "/fhir/Patient/letter/$everything?_since=2999-01-01")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {"*!200", "W/\"999\"!412", "\"999\"!412", "abc!412", "W/\"999\", *!200"})
    void aWriteThatExpectsAVersionIsHeldToIt(String tag, int status) {
        var put = send(body("/fhir/Patient/letter", HOSPITAL)
                .header("If-Match", tag)
                .PUT(BodyPublishers.ofString(PATIENT.formatted("other"))));
        var patch = patched("If-Match", tag);
        put(HOSPITAL, "/fhir/Patient/letter-d", PATIENT.formatted("male").replace("letter", "letter-d"));
        var deleted = send(request("/fhir/Patient/letter-d", HOSPITAL)
                .header("If-Match", tag)
                .DELETE());
        var bundled = post(HOSPITAL, "/fhir", """
                {"resourceType":"Bundle","type":"transaction","entry":[{"resource":%s,
                 "request":{"method":"PUT","url":"Patient/letter","ifMatch":"%s"}}]}""".formatted(PATIENT.formatted("male"), tag.replace("\"", "\\\"")));

        assertThat(List.of(put.statusCode(), patch.statusCode(), deleted.statusCode(), bundled.statusCode()))
                .containsExactly(status, status, status, status);
        assertThat(get(HOSPITAL, "/fhir/Patient/letter-d").statusCode()).isEqualTo(status == 200 ? 410 : 200);
    }

    @Test
    void whoExpectsNothingToBeThereIsToldThatSomethingIs() {
        var there = send(body("/fhir/Patient/letter", HOSPITAL)
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofString(PATIENT.formatted("other"))));
        var made = send(body("/fhir/Patient/letter-n", HOSPITAL)
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofString(PATIENT.formatted("other").replace("letter", "letter-n"))));

        assertThat(List.of(there.statusCode(), made.statusCode())).containsExactly(412, 201);
        assertThat(get(HOSPITAL, "/fhir/Patient/letter").body()).contains("female");
    }

    @Test
    void aConditionAndAVersionDoNotGoTogether() {
        var answer = send(request("/fhir/Patient?_id=letter", HOSPITAL)
                .header("If-Match", "W/\"1\"")
                .DELETE());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(get(HOSPITAL, "/fhir/Patient/letter").statusCode()).isEqualTo(200);
    }

    @Test
    void oneEntryOfABatchIsRefusedAlone() {
        var answer = post(HOSPITAL, "/fhir", """
                {"resourceType":"Bundle","type":"batch","entry":[
                 {"request":{"method":"GET","url":"Patient/letter/$meta"}},
                 {"request":{"method":"GET","url":"Patient/letter"}},
                 {"resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"StructureMap"}},
                 {"request":{"method":"GET","url":"Patient?foo=1"}},
                 {"resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}}]}""");

        assertThat(statuses(answer)).containsExactly("403", "200", "403", "400", "201");
        assertThat(read(answer, Bundle.class).getEntry().stream()
                        .filter(it -> it.getResponse().getOutcome() instanceof OperationOutcome outcome
                                && outcome.getIssueFirstRep().hasDiagnostics()
                                && it.getResponse().getStatus().startsWith("40"))
                        .map(it -> ((OperationOutcome) it.getResponse().getOutcome())
                                .getIssueFirstRep()
                                .getDiagnostics()))
                .hasSize(3)
                .allMatch(it -> it.matches("(?s).* / .*[ぁ-ん].*"));
    }

    @Test
    void whoMayNotWriteStillReadsInABatch() {
        var answer = post(INSURER, "/fhir", """
                {"resourceType":"Bundle","type":"batch","entry":[
                 {"resource":{"resourceType":"Patient"},"request":{"method":"POST","url":"Patient"}},
                 {"request":{"method":"GET","url":"Organization?_count=1"}}]}""");

        assertThat(statuses(answer)).containsExactly("403", "200");
    }

    @Test
    void whatIsRefusedIsRefusedInTwoLanguages() {
        for (var answer : List.of(
                post(INSURER, "/fhir/Patient", "{\"resourceType\":\"Patient\"}"),
                get(HOSPITAL, "/fhir/Patient/letter-none"),
                get(HOSPITAL, "/fhir/Dragon"),
                get(HOSPITAL, "/fhir/Patient/$export"),
                get(HOSPITAL, "/fhir/Observation?date=nonsense"),
                get(HOSPITAL, "/fhir/Patient?_sort=foo"),
                put(HOSPITAL, "/fhir/Patient", PATIENT.formatted("male")),
                put(HOSPITAL, "/fhir/Patient/letter-x", PATIENT.formatted("male")))) {
            assertThat(problem(answer)).as(answer.body()).matches("(?s).* / .*[ぁ-ん].*");
        }
    }

    private HttpResponse<String> patched(String header, String value) {
        return send(request("/fhir/Patient/letter", HOSPITAL)
                .header(header, value)
                .header("Content-Type", "application/json-patch+json")
                .method("PATCH", BodyPublishers.ofString("[{\"op\":\"test\",\"path\":\"/id\",\"value\":\"letter\"}]")));
    }

    private static List<String> statuses(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return read(answer, Bundle.class).getEntry().stream()
                .map(it -> it.getResponse().getStatus().substring(0, 3))
                .toList();
    }
}
