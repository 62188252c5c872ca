package musubi.adapters.health.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.hl7.fhir.r4.model.Basic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What says nothing finds nothing: neither in a search nor as the condition of a write. */
class CriteriaTest extends FhirDoorContext {

    private static final String BASIC = "{\"resourceType\":\"Basic\",\"code\":{\"text\":\"x\"}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identifier=",
                "identifier",
                "identifier=%20",
                "identifier=%7C",
                "identifier=,",
                "_id=",
                "_tag=",
                "_count=1",
                "_summary=true",
                "_format=json",
                "_since=2026",
                "_type=x",
                "_filter=a",
                "_text=a",
                "_list=1",
                "_offset=0",
                "_getpages=x",
                "_lastUpdated:missing=true",
                "_id:missing=false",
                "code:missing=false",
                "identifier:bogus=x",
                "identifier=x&_id="
            })
    void aConditionThatSelectsNothingChangesNothing(String condition) {
        var kept = create();

        assertThat(put("/fhir/Basic?" + condition).statusCode()).isEqualTo(400);
        assertThat(patch("/fhir/Basic?" + condition).statusCode()).isEqualTo(400);
        assertThat(send(request("/fhir/Basic?" + condition, HOSPITAL).DELETE()).statusCode())
                .isEqualTo(400);
        assertThat(send(request("/fhir/Basic", HOSPITAL)
                                .header("Content-Type", FhirFormats.JSON)
                                .header("If-None-Exist", condition)
                                .POST(BodyPublishers.ofString(BASIC)))
                        .statusCode())
                .isEqualTo(400);
        assertThat(get(HOSPITAL, "/fhir/Basic/" + kept).body()).contains("\"versionId\":\"1\"");

        assertThat(send(request("/fhir/Basic/" + kept, HOSPITAL).DELETE()).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"transaction", "batch"})
    void norDoesItInABundle(String type) {
        var kept = create();

        for (var request : new String[] {
            "\"method\":\"PUT\",\"url\":\"Basic?identifier=\"",
            "\"method\":\"DELETE\",\"url\":\"Basic?identifier=\"",
            "\"method\":\"POST\",\"url\":\"Basic\",\"ifNoneExist\":\"identifier=\""
        }) {
            var answer = post(
                    HOSPITAL,
                    "/fhir",
                    "{\"resourceType\":\"Bundle\",\"type\":\"" + type + "\",\"entry\":[{\"resource\":" + BASIC
                            + ",\"request\":{" + request + "}}]}");
            assertThat(type.equals("batch") ? answer.body() : "\"status\":\"" + answer.statusCode())
                    .contains("\"status\":\"400");
        }
        assertThat(get(HOSPITAL, "/fhir/Basic/" + kept).body()).contains("\"versionId\":\"1\"");
    }

    @Test
    void aReferenceThatSelectsNobodyIsRefused() {
        var answer = post(
                HOSPITAL,
                "/fhir/Basic",
                "{\"resourceType\":\"Basic\",\"code\":{\"text\":\"x\"},\"subject\":{\"reference\":\"Patient?identifier=\"}}");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identifier=", "_id=%20", "name=%E3%80%80", "identifier=%7C", "_type=x", "_since=2026",
                "_graph=x", "_mdm=true", "identifier:bogus=x", "identifier:iterate=x", "gender:missing=abc",
                        "_id:not=x",
                "_lastUpdated:missing=true", "name:phonetic=x", "birthdate:exact=2026", "organization:mdm=x"
            })
    void aSearchDropsNoCriterion(String criterion) {
        assertThat(get(HOSPITAL, "/fhir/Patient?" + criterion).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "identifier=urn:none%7C",
                "name:exact=x",
                "name:contains=x",
                "gender:not=male",
                "gender:missing=true",
                "_lastUpdated=ge2026",
                "organization:Organization=x",
                "_tag:not=x",
                "_list=x",
                "_sort=-_lastUpdated",
                "_format=json",
                "_include:iterate=Patient:organization",
                "organization.name=x",
                "_has:Observation:subject:code=x"
            })
    void whatIsOfferedIsAnswered(String criterion) {
        assertThat(get(HOSPITAL, "/fhir/Patient?" + criterion).statusCode()).isEqualTo(200);
    }

    /** HAPI would answer with a failure of its own. */
    @ParameterizedTest
    @ValueSource(strings = {"W/\"abc\"", "W/\"8\", W/\"9\"", "W/\"99999999999999999999999999\""})
    void aVersionThatIsNoneMatchesNone(String tag) {
        var kept = create();

        for (var method : new String[] {"PUT", "PATCH"}) {
            var answer = send(request("/fhir/Basic/" + kept, HOSPITAL)
                    .header("Content-Type", method.equals("PUT") ? FhirFormats.JSON : "application/json-patch+json")
                    .header("If-Match", tag)
                    .method(
                            method,
                            BodyPublishers.ofString(
                                    method.equals("PUT")
                                            ? "{\"resourceType\":\"Basic\",\"id\":\"" + kept
                                                    + "\",\"code\":{\"text\":\"y\"}}"
                                            : "[]")));
            assertThat(answer.statusCode()).as(method + answer.body()).isEqualTo(412);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"method\":\"POST\",\"url\":\"Observation\"", "\"method\":\"PUT\",\"url\":\"Observation/other\""
            })
    void anEntryStoresWhatItsAddressSays(String request) {
        var answer = post(
                HOSPITAL,
                "/fhir",
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"resource\":" + BASIC
                        + ",\"request\":{" + request + "}}]}");

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    private String create() {
        return read(post(HOSPITAL, "/fhir/Basic", BASIC), Basic.class)
                .getIdElement()
                .getIdPart();
    }

    private HttpResponse<String> put(String path) {
        return send(
                request(path, HOSPITAL).header("Content-Type", FhirFormats.JSON).PUT(BodyPublishers.ofString(BASIC)));
    }

    private HttpResponse<String> patch(String path) {
        return send(request(path, HOSPITAL)
                .header("Content-Type", "application/json-patch+json")
                .method(
                        "PATCH",
                        BodyPublishers.ofString("[{\"op\":\"add\",\"path\":\"/created\",\"value\":\"2026\"}]")));
    }
}
