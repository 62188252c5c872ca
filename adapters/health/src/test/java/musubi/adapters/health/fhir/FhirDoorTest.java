package musubi.adapters.health.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What partners see of the FHIR server. */
class FhirDoorTest extends FhirDoorContext {

    private static final String YAMADA = """
            {"resourceType":"Patient","id":"door-yamada","identifier":[{"system":"urn:oid:1.2.392.1","value":"1"}],
             "name":[{"text":"山田 太郎","family":"山田","given":["太郎"]},{"family":"ヤマダ","given":["タロウ"]}],
             "birthDate":"1970-01-01"}""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name=山田",
                "name=山田太郎",
                "name=山田　太郎",
                "name=やまだ",
                "name=ﾔﾏﾀﾞ",
                "name=ヤマダ　タロウ",
                "name=ヤマダ　",
                "family=やまだ",
                "given=ﾀﾛｳ",
                "name:contains=マダタ",
                "name:exact=山田"
            })
    void aPatientIsFoundByEverySpellingOfTheName(String search) {
        put(HOSPITAL, "/fhir/Patient/door-yamada", YAMADA);

        var parts = search.split("=", 2);
        assertThat(ids(get(HOSPITAL, "/fhir/Patient?" + parts[0] + "=" + encoded(parts[1]))))
                .containsExactly("door-yamada");
    }

    @Test
    void theStoredPatientComesBackAsItWasSent() {
        put(HOSPITAL, "/fhir/Patient/door-yamada", YAMADA);

        var stored = read(get(HOSPITAL, "/fhir/Patient/door-yamada"), Patient.class);
        assertThat(stored.getMeta().getSource()).startsWith("urn:musubi:partner:" + HOSPITAL);
        stored.setMeta(null).setId("door-yamada");
        assertThat(json(stored)).isEqualTo(json(read(YAMADA, Patient.class)));
    }

    @Test
    void theSameTwiceMakesNoNewVersionAndIsJournalledTwice() {
        var json = YAMADA.replace("door-yamada", "door-twice");

        var first = put(HOSPITAL, "/fhir/Patient/door-twice", json);
        var second = put(HOSPITAL, "/fhir/Patient/door-twice", json);

        assertThat(List.of(first.statusCode(), second.statusCode())).containsExactly(201, 200);
        assertThat(second.headers().firstValue("ETag")).contains("W/\"1\"");
        assertThat(rejected("Patient/door-twice")).containsExactly(false, false);
    }

    @Test
    void theSameKeyGetsTheSameAnswerAndOtherWordsAreAConflict() {
        var patient = "{\"resourceType\":\"Patient\",\"name\":[{\"text\":\"鍵\"}]}";

        var first = post(HOSPITAL, "/fhir/Patient", patient, "Idempotency-Key", "door-key");
        var second = post(HOSPITAL, "/fhir/Patient", patient, "Idempotency-Key", "door-key");
        var other = post(HOSPITAL, "/fhir/Patient", patient.replace("鍵", "錠"), "Idempotency-Key", "door-key");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(ids(get(HOSPITAL, "/fhir/Patient?name=" + encoded("鍵")))).hasSize(1);
    }

    @Test
    void whatIsRefusedLeavesNoRecordButAStory() {
        var answer = put(HOSPITAL, "/fhir/Observation/door-lost", """
                {"resourceType":"Observation","id":"door-lost","status":"final","code":{"text":"x"},
                 "subject":{"reference":"Patient/door-nobody"}}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(get(HOSPITAL, "/fhir/Observation/door-lost").statusCode()).isEqualTo(404);
        assertThat(rejected("Patient/door-nobody")).containsExactly(true);
        assertThat(jdbc.sql("SELECT notices ->> 0 FROM hub.message WHERE subject = 'Patient/door-nobody'")
                        .query(String.class)
                        .single())
                .contains("fhir-refused", "not found", "参照先のレコードがありません");
    }

    @Test
    void theSameKeyForAnotherDeletionIsAConflict() {
        put(HOSPITAL, "/fhir/Patient/door-k1", YAMADA.replace("door-yamada", "door-k1"));
        put(HOSPITAL, "/fhir/Patient/door-k2", YAMADA.replace("door-yamada", "door-k2"));

        var first = delete("door-k1");
        var second = delete("door-k2");

        assertThat(List.of(first.statusCode(), second.statusCode())).containsExactly(200, 422);
        assertThat(get(HOSPITAL, "/fhir/Patient/door-k2").statusCode()).isEqualTo(200);
    }

    @Test
    void aTransactionIsOneMessageAndStandsOrFallsWhole() {
        var bundle = """
                {"resourceType":"Bundle","type":"transaction","entry":[
                 {"resource":{"resourceType":"Patient","id":"door-t","name":[{"text":"佐藤"}]},
                  "request":{"method":"PUT","url":"Patient/door-t"}},
                 {"resource":{"resourceType":"Observation","status":"final","code":{"text":"x"},
                  "subject":{"reference":"Patient/%s"}},"request":{"method":"POST","url":"Observation"}}]}""";

        assertThat(post(HOSPITAL, "/fhir", bundle.formatted("door-none")).statusCode())
                .isEqualTo(400);
        assertThat(get(HOSPITAL, "/fhir/Patient/door-t").statusCode()).isEqualTo(404);
        assertThat(post(HOSPITAL, "/fhir", bundle.formatted("door-t")).statusCode())
                .isEqualTo(200);
        assertThat(ids(get(HOSPITAL, "/fhir/Observation?subject=Patient/door-t")))
                .hasSize(1);
        assertThat(rejected("Patient/door-t")).containsExactly(false);
    }

    @Test
    void theEntriesOfABatchStandOrFallAlone() {
        var answer = post(HOSPITAL, "/fhir", """
                {"resourceType":"Bundle","type":"batch","entry":[
                 {"resource":{"resourceType":"Patient","id":"door-b","name":[{"text":"鈴木"}]},
                  "request":{"method":"PUT","url":"Patient/door-b"}},
                 {"resource":{"resourceType":"Observation","status":"final","code":{"text":"x"},
                  "subject":{"reference":"Patient/door-no"}},"request":{"method":"POST","url":"Observation"}},
                 {"request":{"method":"GET","url":"Patient/door-b"}}]}""");

        assertThat(read(answer, Bundle.class).getEntry().stream()
                        .map(it -> it.getResponse().getStatus().substring(0, 3)))
                .containsExactly("201", "400", "200");
        assertThat(rejected("Patient/door-b")).containsExactly(false);
        assertThat(rejected("Patient/door-no")).containsExactly(true);
    }

    @Test
    void aPatchAndADeletionAreJournalledAsTheRequestsThatTheyAre() {
        put(HOSPITAL, "/fhir/Patient/door-p", YAMADA.replace("door-yamada", "door-p"));

        var patched = send(request("/fhir/Patient/door-p", HOSPITAL)
                .header("Content-Type", "application/json-patch+json")
                .method(
                        "PATCH",
                        BodyPublishers.ofString(
                                "[{\"op\":\"replace\",\"path\":\"/birthDate\",\"value\":\"1971-02-03\"}]")));
        var deleted = delete(HOSPITAL, "/fhir/Patient/door-p");

        assertThat(List.of(patched.statusCode(), deleted.statusCode())).containsExactly(200, 200);
        assertThat(get(HOSPITAL, "/fhir/Patient/door-p").statusCode()).isEqualTo(410);
        assertThat(jdbc.sql("SELECT action || ' ' || size FROM hub.message WHERE subject = ? ORDER BY id")
                        .param("Patient/door-p")
                        .query(String.class)
                        .list())
                .hasSize(3)
                .startsWith("PUT Patient/door-p "
                        + YAMADA.replace("door-yamada", "door-p").getBytes(StandardCharsets.UTF_8).length)
                .endsWith("DELETE Patient/door-p 0");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                {"resourceType":"Patient",                                 ; 400 ; JSON
                []                                                         ; 400 ; JSON
                {"resourceType":"Dragon"}                                  ; 400 ; JSON
                {"resourceType":"Patient","birthDate":"2023-02-30"}        ; 422 ; not one that R4 allows
                {"resourceType":"Patient","wings":2}                       ; 422 ; no such element
                {"resourceType":"Patient","name":"山田"}                    ; 422 ; JSON type
                {"resourceType":"Observation","code":{"text":"x"}}         ; 422 ; status is required
                """)
    void badInputIsToldAndJournalled(String body, int status, String words) {
        var before = count();

        var answer = post(HOSPITAL, "/fhir/Patient", body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(problem(answer)).contains(words).doesNotContain("2023-02-30", "Exception", "\tat ");
        assertThat(count()).isEqualTo(before + 1);
    }

    @Test
    void whatIsTooLargeIsToldBeforeItIsRead() {
        var answer = post(HOSPITAL, "/fhir/Patient", " ".repeat(17 * 1024 * 1024));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(problem(answer)).contains("larger");
    }

    @Test
    void withoutATokenOnlyTheCapabilitiesAreShown() {
        assertThat(read(get("", "/fhir/metadata"), CapabilityStatement.class)
                        .getFhirVersion()
                        .toCode())
                .isEqualTo("4.0.1");
        assertThat(get("", "/fhir/.well-known/smart-configuration").body())
                .contains("\"token_endpoint\":\"http://localhost:8080/oauth2/token\"");
        var refused = get("", "/fhir/Patient");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(problem(refused)).contains("token");
    }

    @Test
    void whoMayOnlyReadCannotWrite() {
        var refused = put(INSURER, "/fhir/Patient/door-i", YAMADA.replace("door-yamada", "door-i"));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(get(HOSPITAL, "/fhir/Patient/door-i").statusCode()).isEqualTo(404);
    }

    @Test
    void everyReadIsWrittenDownBeforeItsAnswer() {
        put(HOSPITAL, "/fhir/Patient/door-read", YAMADA.replace("door-yamada", "door-read"));

        get(HOSPITAL, "/fhir/Patient/door-read");

        assertThat(jdbc.sql("SELECT recipient || ' ' || basis FROM hub.decision WHERE subject = 'Patient/door-read'")
                        .query(String.class)
                        .list())
                .containsExactly(HOSPITAL + " own records and by consent");
    }

    private HttpResponse<String> delete(String patient) {
        return send(request("/fhir/Patient/" + patient, HOSPITAL)
                .header("Idempotency-Key", "door-deletion")
                .DELETE());
    }

    private int count() {
        return jdbc.sql("SELECT count(*) FROM hub.message WHERE rejected")
                .query(Integer.class)
                .single();
    }
}
