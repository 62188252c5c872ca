package musubi.adapters.health.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import musubi.hub.consent.ConsentRegister;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A hospital's patient, and all the ways on which the clinic next door could be told something of it. */
class HiddenRecordTest extends FhirDoorContext {

    @Autowired
    ConsentRegister consents;

    @BeforeEach
    void theHospitalKeepsAPatientOfItsOwn() {
        consents.compile("Consent/hid", List.of());
        put(HOSPITAL, "/fhir/Organization/hid-org", "{\"resourceType\":\"Organization\",\"id\":\"hid-org\"}");
        put(HOSPITAL, "/fhir/Patient/hid-1", """
                {"resourceType":"Patient","id":"hid-1","birthDate":"1961-05-17","gender":"female",
                 "identifier":[{"system":"urn:oid:1.2.392.2","value":"hid-1"}],
                 "managingOrganization":{"reference":"Organization/hid-org"}}""");
        put(HOSPITAL, "/fhir/Observation/hid-2", """
                {"resourceType":"Observation","id":"hid-2","status":"final",
                 "code":{"coding":[{"system":"urn:x","code":"hid-code"}]},"subject":{"reference":"Patient/hid-1"}}""");
        put(CLINIC, "/fhir/Patient/omika-clinic.hid-own", """
                {"resourceType":"Patient","id":"omika-clinic.hid-own","birthDate":"1970-01-01",
                 "identifier":[{"system":"urn:oid:1.2.392.2","value":"omika-clinic.hid-own"}]}""");
        put(CLINIC, "/fhir/Observation/omika-clinic.hid-3", """
                {"resourceType":"Observation","id":"omika-clinic.hid-3","status":"final",
                 "code":{"coding":[{"system":"urn:x","code":"own-code"}]},"subject":{"reference":"Patient/omika-clinic.hid-own"}}""");
    }

    /** The clinic's own list names the hospital's patient, as one may that knew the patient once. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/fhir/Flag?_id=omika-clinic.hid-f&subject:Patient.birthdate=ge1961-01-01",
                "/fhir/Flag?_id=omika-clinic.hid-f&subject:Patient.birthdate=lt1961-01-01",
                "/fhir/Flag?_id=omika-clinic.hid-f&patient.gender=female",
                "/fhir/Flag?_id=omika-clinic.hid-f&subject:Patient._has:Observation:subject:code=hid-code",
                "/fhir/Flag?_id=omika-clinic.hid-f&subject:Patient.organization=Organization/hid-org",
                "/fhir/Flag?_id=omika-clinic.hid-f&subject:Patient.organization._id=hid-org",
                "/fhir/Patient?_has:Observation:subject:code=hid-code",
                "/fhir/Organization?_has:Patient:organization:gender=female&_id=hid-org",
                "/fhir/Organization?_has:Patient:organization:_id=hid-1"
            })
    void noStepOfASearchGoesThroughIt(String search) {
        jdbc.sql("SELECT 1").query(Integer.class).single();
        sharedOnce();

        var found = get(CLINIC, search);

        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        assertThat(read(found, Bundle.class).getTotal()).isZero();
        assertThat(ids(found)).isEmpty();
    }

    @Test
    void whatIsOnesOwnIsFoundThroughChains() {
        assertThat(ids(get(CLINIC, "/fhir/Observation?subject:Patient.birthdate=ge1961-01-01&code=own-code")))
                .containsExactly("omika-clinic.hid-3");
        assertThat(ids(get(CLINIC, "/fhir/Observation?patient.identifier=omika-clinic.hid-own")))
                .containsExactly("omika-clinic.hid-3");
        assertThat(ids(get(CLINIC, "/fhir/Patient?_has:Observation:subject:code=own-code")))
                .containsExactly("omika-clinic.hid-own");
        assertThat(ids(get(HOSPITAL, "/fhir/Observation?subject:Patient.organization._id=hid-org&code=hid-code")))
                .containsExactly("hid-2");
    }

    @Test
    void anIncludeIsNotReachedThroughIt() {
        sharedOnce();

        assertThat(
                        ids(
                                get(
                                        CLINIC,
                                        "/fhir/Flag?_id=omika-clinic.hid-f&_include=Flag:patient&_include:iterate=Patient:organization")))
                .containsExactly("omika-clinic.hid-f");
    }

    @Test
    void countsAreOfWhatIsSeen() {
        var total = read(get(CLINIC, "/fhir/Observation?code=hid-code,own-code&_summary=count"), Bundle.class);
        var none = read(get(CLINIC, "/fhir/Observation?code=hid-code,own-code&_count=0"), Bundle.class);
        var accurate =
                read(get(CLINIC, "/fhir/Observation?code=hid-code,own-code&_total=accurate&_count=1"), Bundle.class);

        assertThat(List.of(total.getTotal(), none.getTotal(), accurate.getTotal()))
                .containsExactly(1, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /fhir/Patient/ID",
                "GET /fhir/Patient/ID/_history",
                "GET /fhir/Patient/ID/_history/1",
                "GET /fhir/Patient/ID/$everything",
                "GET /fhir/Patient/ID/$meta",
                "GET /fhir/Patient?_id=ID",
                "GET /fhir/Observation?subject=Patient/ID",
                "GET /fhir/Patient/ID/Observation",
                "DELETE /fhir/Patient/ID",
                "PATCH /fhir/Patient/ID [{\"op\":\"test\",\"path\":\"/gender\",\"value\":\"female\"}]",
                "PATCH /fhir/Patient/ID [{\"op\":\"test\",\"path\":\"/gender\",\"value\":\"male\"}]",
                "PUTIF /fhir/Patient/ID {\"resourceType\":\"Patient\",\"id\":\"ID\"}",
                "PUT /fhir/Patient/ID {\"resourceType\":\"Patient\",\"id\":\"ID\"}",
                "PUT /fhir/Patient?identifier=hid-none {\"resourceType\":\"Patient\",\"id\":\"ID\"}",
                "PUTNEW /fhir/Patient/ID {\"resourceType\":\"Patient\",\"id\":\"ID\"}",
                "PUTANY /fhir/Patient/ID {\"resourceType\":\"Patient\",\"id\":\"ID\"}",
                "DELETEIF /fhir/Patient/ID",
                "POST /fhir {\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"ID\"},\"request\":{\"method\":\"PUT\",\"url\":\"Patient/ID\"}}]}",
                "POST /fhir {\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"ID\"},\"request\":{\"method\":\"PUT\",\"url\":\"Patient?identifier=hid-none\"}}]}",
                "POST /fhir {\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"resource\":{\"resourceType\":\"Patient\",\"id\":\"ID\"},\"request\":{\"method\":\"PUT\",\"url\":\"Patient/ID\"}}]}",
                "PATCH /fhir/Patient?identifier=ID [{\"op\":\"test\",\"path\":\"/gender\",\"value\":\"male\"}]",
                "DELETE /fhir/Patient?identifier=ID",
                "POST /fhir/Observation {\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"x\"},\"subject\":{\"reference\":\"Patient/ID\"}}",
                "POST /fhir/Observation {\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"x\"},\"subject\":{\"reference\":\"Patient?identifier=ID\"}}",
                "POST /fhir {\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"request\":{\"method\":\"DELETE\",\"url\":\"Patient/ID\"}}]}",
                "POST /fhir {\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"x\"},\"subject\":{\"reference\":\"Patient?identifier=ID\"}},\"request\":{\"method\":\"POST\",\"url\":\"Observation\"}}]}",
                "POST /fhir {\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"x\"},\"subject\":{\"reference\":\"Patient/ID\"}},\"request\":{\"method\":\"POST\",\"url\":\"Observation\"}}]}",
                "POST /fhir {\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"request\":{\"method\":\"GET\",\"url\":\"Patient/ID\"}}]}",
                "POST /fhir {\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"request\":{\"method\":\"GET\",\"url\":\"Patient?identifier=ID\"}}]}",
                "POST /fhir {\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"request\":{\"method\":\"GET\",\"url\":\"Observation?subject:Patient.identifier=ID\"}}]}"
            })
    void itIsAnsweredLikeOneThatThereIsNot(String request) {
        var hidden = ask(request.replace("ID", "hid-1"));
        var absent = ask(request.replace("ID", "hid-0"));

        assertThat(plain(hidden, "hid-1")).isEqualTo(plain(absent, "hid-0"));
        assertThat(hidden.statusCode()).isLessThan(500);
        assertThat(get(HOSPITAL, "/fhir/Patient/hid-1").statusCode()).isEqualTo(200);
    }

    /** So that no id that one gives was ever another's. */
    @Test
    void anIdThatOneGivesBeginsWithOnesName() {
        var patient = "{\"resourceType\":\"Patient\",\"id\":\"%s\"}";

        var own = put(CLINIC, "/fhir/Patient/omika-clinic.n1", patient.formatted("omika-clinic.n1"));
        var others = put(CLINIC, "/fhir/Patient/hitachi-bay-hospital.n1", patient.formatted("hitachi-bay-hospital.n1"));
        var any = put(CLINIC, "/fhir/Patient/hid-new", patient.formatted("hid-new"));

        assertThat(List.of(own.statusCode(), others.statusCode(), any.statusCode()))
                .containsExactly(201, 405, 405);
        assertThat(any.headers().firstValue("Allow")).isPresent();
        assertThat(problem(any)).contains("omika-clinic.4711", "「omika-clinic.」で始めて");
        assertThat(put(CLINIC, "/fhir/Patient/omika-clinic.n1", patient.formatted("omika-clinic.n1"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aConditionThatItFitsIsOneThatNothingFits() {
        var patient =
                "{\"resourceType\":\"Patient\",\"identifier\":[{\"system\":\"urn:oid:1.2.392.2\",\"value\":\"hid-1\"}]}";
        var condition = "identifier=urn:oid:1.2.392.2|hid-1";
        post(HOSPITAL, "/fhir/Patient", patient, "If-None-Exist", condition);

        var made = post(CLINIC, "/fhir/Patient", patient, "If-None-Exist", condition);
        var again = post(CLINIC, "/fhir/Patient", patient, "If-None-Exist", condition);

        assertThat(List.of(made.statusCode(), again.statusCode())).containsExactly(201, 200);
        assertThat(ids(get(CLINIC, "/fhir/Patient?identifier=hid-1")))
                .hasSize(1)
                .doesNotContain("hid-1");
        var id = ids(get(CLINIC, "/fhir/Patient?identifier=hid-1")).getFirst();
        assertThat(delete(CLINIC, "/fhir/Patient/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void furtherPagesBelongToWhoSearched() {
        IntStream.range(0, 5)
                .forEach(it -> put(
                        HOSPITAL,
                        "/fhir/Patient/hid-p" + it,
                        "{\"resourceType\":\"Patient\",\"id\":\"hid-p" + it + "\",\"name\":[{\"family\":\"頁\"}]}"));
        var first = read(get(HOSPITAL, "/fhir/Patient?family=" + encoded("頁") + "&_count=2"), Bundle.class);
        var next = first.getLink("next").getUrl().replaceFirst("^https?://[^/]+", "");
        var unknown = next.replaceFirst("_getpages=[^&]+", "_getpages=00000000-0000-4000-8000-000000000000");

        var hospital = get(HOSPITAL, next);
        var clinic = get(CLINIC, next);

        assertThat(ids(hospital)).hasSize(2);
        assertThat(clinic.statusCode())
                .isEqualTo(get(CLINIC, unknown).statusCode())
                .isEqualTo(410);
        assertThat(clinic.body()).doesNotContain("Patient/hid");
    }

    @Test
    void openToReadIsNotOpenToWrite() {
        var organization = "{\"resourceType\":\"Organization\",\"id\":\"hid-org\",\"name\":\"x\"}";

        assertThat(get(CLINIC, "/fhir/Organization/hid-org").statusCode()).isEqualTo(200);
        assertThat(put(CLINIC, "/fhir/Organization/hid-org", organization).statusCode())
                .isEqualTo(403);
        assertThat(delete(CLINIC, "/fhir/Organization/hid-org").statusCode()).isEqualTo(403);
        assertThat(put(HOSPITAL, "/fhir/Organization/hid-org", organization).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aHiddenRecordKeepsNothingFromBeingDeletedAndIsNotNamed() {
        put(
                CLINIC,
                "/fhir/Location/omika-clinic.hid-l",
                "{\"resourceType\":\"Location\",\"id\":\"omika-clinic.hid-l\"}");
        put(HOSPITAL, "/fhir/Encounter/hid-e", """
                {"resourceType":"Encounter","id":"hid-e","status":"planned","class":{"code":"AMB"},
                 "location":[{"location":{"reference":"Location/omika-clinic.hid-l"}}]}""");

        assertThat(delete(CLINIC, "/fhir/Location/omika-clinic.hid-l").body()).doesNotContain("hid-e");
        assertThat(get(CLINIC, "/fhir/Location/omika-clinic.hid-l").statusCode())
                .isEqualTo(410);
    }

    /** Written while there was a consent. */
    private void sharedOnce() {
        if (get(CLINIC, "/fhir/Flag/omika-clinic.hid-f").statusCode() == 200) {
            return;
        }
        consents.compile("Consent/hid", List.of(VisibilityTest.consent("Patient/hid-1", CLINIC, "Consent/hid")));
        var flag = put(CLINIC, "/fhir/Flag/omika-clinic.hid-f", """
                {"resourceType":"Flag","id":"omika-clinic.hid-f","status":"active","code":{"text":"x"},
                 "subject":{"reference":"Patient/hid-1"}}""");
        assertThat(flag.statusCode()).as(flag.body()).isEqualTo(201);
        consents.compile("Consent/hid", List.of());
    }

    private HttpResponse<String> ask(String request) {
        var parts = request.split(" ", 3);
        UnaryOperator<String> body = it -> parts.length > 2 ? parts[2] : it;
        return switch (parts[0]) {
            case "GET" -> get(CLINIC, parts[1]);
            case "DELETE" -> delete(CLINIC, parts[1]);
            case "POST" -> post(CLINIC, parts[1], body.apply(""));
            case "PUT" -> put(CLINIC, parts[1], body.apply(""));
            case "PUTNEW" ->
                send(body(parts[1], CLINIC).header("If-None-Match", "*").PUT(BodyPublishers.ofString(body.apply(""))));
            case "PUTANY" ->
                send(body(parts[1], CLINIC).header("If-Match", "*").PUT(BodyPublishers.ofString(body.apply(""))));
            case "DELETEIF" ->
                send(request(parts[1], CLINIC).header("If-Match", "W/\"1\"").DELETE());
            case "PUTIF" ->
                send(body(parts[1], CLINIC).header("If-Match", "W/\"1\"").PUT(BodyPublishers.ofString(body.apply(""))));
            case "PATCH" ->
                send(request(parts[1], CLINIC)
                        .header("Content-Type", "application/json-patch+json")
                        .method("PATCH", BodyPublishers.ofString(body.apply(""))));
            default -> throw new IllegalArgumentException(parts[0]);
        };
    }

    private static String plain(HttpResponse<String> answer, String id) {
        return (answer.statusCode() + " " + answer.body())
                .replace(id, "ID")
                .replaceAll("\"id\":\"[^\"]*\"", "")
                .replaceAll("\"lastUpdated\":\"[^\"]*\"", "");
    }
}
