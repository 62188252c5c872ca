package musubi.conformance.health;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import musubi.conformance.City;
import musubi.conformance.Claim;
import org.junit.jupiter.api.Test;

/** The FHIR door: who may, what is answered, and that every write is a message of the journal. */
class FhirTest extends City {

    private static final String FHIR = "application/fhir+json";

    @Test
    @Claim(
            value = "The capability statement and the SMART configuration are open",
            standard = "SMART App Launch 2.2",
            clause = "§ Discovery")
    void discoveryIsOpen() {
        assertThat(json(city.get("/fhir/metadata")).at("/fhirVersion").asText()).isEqualTo("4.0.1");
        assertThat(json(city.get("/fhir/.well-known/smart-configuration"))
                        .at("/token_endpoint")
                        .asText())
                .endsWith("/oauth2/token");
    }

    @Test
    @Claim(
            value = "Without a token the answer is 401, without the scope 403, both as OperationOutcome",
            standard = "FHIR R4",
            clause = "§3.1.0.1.6")
    void whoHasNoTokenOrNoScopeGetsAnOperationOutcome() {
        var anonymous = city.get("/fhir/Patient");
        var app = city.get("/fhir/Patient", "hitachi-navi");
        var insurer = city.post("/fhir/Patient", "hitachi-kokuho", FHIR, bytes("{\"resourceType\":\"Patient\"}"));

        assertThat(outcome(anonymous)).isEqualTo("401 OperationOutcome");
        assertThat(outcome(app)).isEqualTo("403 OperationOutcome");
        assertThat(outcome(insurer)).isEqualTo("403 OperationOutcome");
    }

    @Test
    @Claim(
            value = "What was written over REST stands in the journal, once, and is read back",
            standard = "FHIR R4",
            clause = "§3.1.0.8")
    void aRestWriteIsAMessage() {
        var key = "rest-write-" + System.nanoTime();
        var body = bytes("""
                {"resourceType":"Patient","identifier":[{"system":"urn:example:musubi","value":"%s"}],
                 "name":[{"family":"諏訪","given":["梅"]}],"birthDate":"1966-06-06"}""".formatted(key));

        var created = create(key, body);
        var again = create(key, body);

        assertThat(created.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isIn(200, 201);
        var found = json(city.get("/fhir/Patient?identifier=" + key, "hitachi-bay-hospital"));
        assertThat(found.at("/entry").size()).isEqualTo(1);
        var journal = json(city.get("/hub/messages?format=health/fhir/4.0.1&key=" + key, "hitachi-city"));
        assertThat(journal.at("/items").size()).isEqualTo(1);
    }

    @Test
    @Claim(
            value =
                    "Malformed JSON, an unknown type and a date that does not exist are refused with an OperationOutcome",
            standard = "FHIR R4",
            clause = "§3.1.0.8.1")
    void badResourcesAreRefusedWithAnOperationOutcome() {
        assertThat(outcome(write("Patient", "{\"resourceType\":\"Patient\",\"na")))
                .isEqualTo("400 OperationOutcome");
        assertThat(outcome(write("Nonsense", "{\"resourceType\":\"Nonsense\"}")))
                .endsWith("OperationOutcome")
                .startsWith("4");
        assertThat(outcome(write("Patient", "{\"resourceType\":\"Patient\",\"birthDate\":\"1958-02-30\"}")))
                .endsWith("OperationOutcome")
                .startsWith("4");
    }

    @Test
    @Claim(
            value = "Every read of health data is written down",
            standard = "MHLW guideline 6.0",
            clause = "control part 17 (1)")
    void everyReadIsWrittenDown() {
        var before = reads();

        city.get("/fhir/Patient?name=日立".replace("日立", "%E6%97%A5%E7%AB%8B"), "omika-clinic");

        assertThat(reads()).isGreaterThan(before);
    }

    private int reads() {
        return json(city.get("/hub/audit?recipient=omika-clinic&limit=200", "hitachi-city"))
                .at("/items")
                .size();
    }

    private HttpResponse<byte[]> create(String key, byte[] body) {
        return city.send(city.as("hitachi-bay-hospital", city.request("/fhir/Patient"))
                .header("Content-Type", FHIR)
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<byte[]> write(String type, String body) {
        return city.post("/fhir/" + type, "hitachi-bay-hospital", FHIR, bytes(body));
    }

    private static String outcome(HttpResponse<byte[]> answer) {
        return answer.statusCode() + " " + json(answer).at("/resourceType").asText();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
