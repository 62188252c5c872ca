package musubi.adapters.health.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hl7.fhir.r4.model.Bundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client should send: each gets the standard's own error, and none makes the server fail. */
class StrangeRequestTest extends FhirDoorContext {

    private static final String FHIR = "application/fhir+json";

    @ParameterizedTest
    @ValueSource(
            strings = {"_history/1/_history/2", "_search/1/_history/1", "metadata/1/_history/2", "$x/1/_history/2"})
    void aVersionOfWhatHasNoTypeIsRefused(String path) {
        assertThat(get(HOSPITAL, "/fhir/" + path).statusCode()).isEqualTo(400);
    }

    /** A servlet is found by the path as the container reads it, and frameworks compare it with the path as it was written. */
    @Test
    void theDoorIsTheSameHoweverItsLettersAreWritten() {
        assertThat(get("", "/%66hir/metadata").statusCode()).isEqualTo(200);
        assertThat(get(HOSPITAL, "/%66hir/%50atient?_count=1").statusCode()).isEqualTo(200);
        assertThat(get("", "/%66hir/Patient").statusCode()).isEqualTo(401);
        assertThat(get(HOSPITAL, "/fhir;x/Patient").statusCode()).isEqualTo(400);
        assertThat(get(HOSPITAL, "/fhir/Patient;x=1").statusCode()).isEqualTo(400);
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        var utf8 = "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"山\"}]}";

        assertThat(post(bytes("{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"\u00ff\u00fe\"}]}"), FHIR)
                        .statusCode())
                .isEqualTo(400);
        assertThat(post(utf8.getBytes(Charset.forName("Shift_JIS")), FHIR).statusCode())
                .isEqualTo(400);
        assertThat(post(utf8.getBytes(Charset.forName("Shift_JIS")), FHIR + "; charset=Shift_JIS")
                        .statusCode())
                .isEqualTo(415);
        assertThat(post(utf8.getBytes(StandardCharsets.UTF_8), FHIR + ";charset=UTF-8")
                        .statusCode())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\u0007", "\\u001c", "\\ud800", "\\udc00x"})
    void charactersThatFhirDoesNotHaveAreRefusedByPlace(String escape) {
        var answer = post(
                HOSPITAL,
                "/fhir/Patient",
                "{\"resourceType\":\"Patient\",\"name\":[{\"family\":\"a" + escape + "\"}]}");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("/name/0/family");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resourceType\":\"Patient\",\"active\":true,\"active\":false}",
                "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"x\"},\"valueQuantity\":{\"value\":1e999999999}}"
            })
    void aNameTwiceAndANumberWithoutBoundAreRefused(String body) {
        assertThat(post(HOSPITAL, "/fhir/Patient", body).statusCode()).isEqualTo(400);
    }

    @Test
    void deepNestingIsRefused() {
        var deep = "{\"resourceType\":\"Questionnaire\",\"status\":\"draft\","
                + "\"item\":[{\"linkId\":\"a\",".repeat(5000);

        assertThat(post(HOSPITAL, "/fhir/Questionnaire", deep).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Patient?name=%00",
                "Patient?name=%FF%FE",
                "Patient?name=%ED%A0%80",
                "Patient?identifier=a%7C%07",
                "Patient?birthdate=yesterday",
                "Patient?birthdate=99999999999",
                "Patient?birthdate=0000-00-00",
                "Patient?_lastUpdated=abc",
                "Patient?_lastUpdated=gt",
                "Patient?_count=abc",
                "Patient?_count=-1",
                "Patient?_count=99999999999",
                "Patient?_sort=nothing",
                "Patient?_sort=general-practitioner.name",
                "Patient?nothing=1",
                "Patient?_filter=name%20eq%20a",
                "Patient?_has:Observation:subject",
                "Patient?_has:Dragon:subject:code=1",
                "Patient?_has:Observation:nothing:code=1",
                "Patient?organization:Dragon.name=a",
                "Patient?organization.nothing=a",
                "Patient?_include=nothing",
                "Patient?_summary=nothing",
                "Patient?_total=nothing",
                "Observation?value-quantity=1e999999999",
                "Observation?value-quantity=abc",
                "Observation?date=2026-13-45",
                "Dragon",
                "Patient/a/_history/x",
                "Patient/$nothing",
                "Patient/a/$validate",
                "$meta",
                "Patient/$meta",
                "_history",
                "Patient/_history",
                "?_getpages=%00",
                "?_getpages=abc"
            })
    void aQueryThatMakesNoSenseIsTold(String query) {
        var answer = get(HOSPITAL, "/fhir/" + query);

        assertThat(answer.statusCode()).as(query + " " + answer.body()).isBetween(400, 499);
        assertThat(answer.body())
                .startsWith("{\"resourceType\":\"OperationOutcome\"")
                .doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 5_000})
    void anIdLongerThanFhirAllowsIsOfNoRecord(int length) {
        assertThat(get(HOSPITAL, "/fhir/Patient/" + "a".repeat(length)).statusCode())
                .isBetween(400, 499);
        assertThat(ids(get(HOSPITAL, "/fhir/Patient?_id=" + "a".repeat(length))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
                If-Match      ; abc
                If-Match      ; W/"99999999999999999999"
                Prefer        ; handling=nothing, return=nothing
                Accept        ; ///;;q=x
                If-None-Exist ; nothing=1
                If-None-Exist ; name=%00
                If-None-Exist ; %FF
                If-None-Exist ; Dragon?a=b
                Content-Encoding ; br
                """)
    void headersThatMakeNoSenseMakeNoFailure(String name, String value) {
        var posted = send(body("/fhir/Patient", HOSPITAL)
                .header(name, value)
                .POST(BodyPublishers.ofString("{\"resourceType\":\"Patient\"}")));
        var put = send(body("/fhir/Patient/str-h", HOSPITAL)
                .header(name, value)
                .PUT(BodyPublishers.ofString("{\"resourceType\":\"Patient\",\"id\":\"str-h\"}")));

        assertThat(posted.statusCode()).as(posted.body()).isLessThan(500);
        assertThat(put.statusCode()).as(put.body()).isLessThan(500);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{}]}",
                "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{}]}",
                "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"request\":{\"method\":\"GET\",\"url\":\"Dragon\"}}]}",
                "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"request\":{\"method\":\"GET\",\"url\":\"%00?%\"}}]}",
                "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"request\":{\"method\":\"GET\"}}]}",
                "{\"resourceType\":\"Bundle\",\"type\":\"batch\",\"entry\":[{\"request\":{\"method\":\"PUT\",\"url\":\"Patient\"}}]}",
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"request\":{\"method\":\"DELETE\",\"url\":\"Patient\"}}]}",
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"request\":{\"method\":\"DELETE\",\"url\":\"\"}}]}",
                "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":[{\"request\":{\"method\":\"PATCH\",\"url\":\"Patient/a\"}}]}",
                "{\"resourceType\":\"Bundle\",\"type\":\"collection\"}",
                "{\"resourceType\":\"Bundle\"}",
                "{\"resourceType\":\"Parameters\"}",
                "\uFEFF{\"resourceType\":\"Patient\"}",
                "[[[[[",
                "1e5",
                "null"
            })
    void aBundleThatMakesNoSenseMakesNoFailure(String body) {
        var answer = post(HOSPITAL, "/fhir", body);

        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
        assertThat(answer.body()).doesNotContain("\"status\":\"5");
    }

    @Test
    void aLongFormDropsNoCriterion() {
        var ids = IntStream.range(0, 12_000).mapToObj(it -> "nobody-" + it).collect(Collectors.joining(","));

        var found = form("_id=" + ids);

        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        assertThat(read(found, Bundle.class).getTotal()).isZero();
        assertThat(form("_id=%FF").statusCode()).isEqualTo(400);
        assertThat(form("_id=%00").statusCode()).isEqualTo(400);
    }

    @Test
    void aRefusedReadIsWrittenDown() {
        var refusals = "SELECT count(*) FROM hub.decision WHERE recipient = ? AND NOT permitted";
        var before = jdbc.sql(refusals).param(HOSPITAL).query(Integer.class).single();

        var answer = send(request("/fhir/Patient", HOSPITAL)
                .header("Accept", "text/turtle")
                .GET());

        assertThat(answer.statusCode()).isEqualTo(406);
        assertThat(jdbc.sql(refusals).param(HOSPITAL).query(Integer.class).single())
                .isEqualTo(before + 1);
    }

    @Test
    void aSearchHasABound() {
        var codes = IntStream.range(0, 200).mapToObj(it -> "code=a" + it).collect(Collectors.joining("&"));

        var answer = get(HOSPITAL, "/fhir/Observation?" + codes);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("too-costly");
    }

    private HttpResponse<String> form(String form) {
        return send(request("/fhir/Patient/_search", HOSPITAL)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> post(byte[] body, String type) {
        return send(
                request("/fhir/Patient", HOSPITAL).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private static byte[] bytes(String latin1) {
        return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }
}
