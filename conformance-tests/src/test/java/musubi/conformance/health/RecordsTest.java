package musubi.conformance.health;

import static musubi.conformance.CityClient.json;
import static musubi.conformance.health.Hl7v2Messages.control;
import static musubi.conformance.health.Hl7v2Messages.field;
import static musubi.conformance.health.Hl7v2Messages.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import musubi.conformance.City;
import musubi.conformance.Claim;
import org.junit.jupiter.api.Test;

/** What becomes of a record when several messages and writers speak of it. */
class RecordsTest extends City {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String HOSPITAL = "hitachi-bay-hospital";
    private static final String FHIR = "application/fhir+json";

    @Test
    @Claim(
            value =
                    "What a message does not mention stays; a finished visit stays finished, with its start and its end",
            standard = "HL7 v2.5",
            clause = "§2.5.3")
    void anUpdateWithFewerFieldsTakesNothingAway() {
        send(
                "ADT^A01^ADT_A01",
                "PID|1||R0001^^^^PI||架空^空^^^^^L^I||19600101|F|||^^^^317-0073^JPN^H^茨城県日立市幸町1丁目2番3号||0294-00-0001",
                visit("R0001") + "|".repeat(25) + "20261120091500");
        send("ADT^A03^ADT_A03", "PID|1||R0001^^^^PI||架空^空^^^^^L^I", visit("R0001") + "|".repeat(26) + "20261127100000");
        send("ADT^A08^ADT_A01", "PID|1||R0001^^^^PI||実在^空^^^^^L^I||19600101|F", visit("R0001"));

        var patient = one(
                "Patient?identifier=R0001",
                it -> it.at("/name/0/family").asText().equals("実在"));
        var encounter = one("Encounter?subject:Patient.identifier=R0001", _ -> true);

        assertThat(patient.at("/address/0/postalCode").asText()).isEqualTo("317-0073");
        assertThat(patient.at("/telecom/0/value").asText()).isEqualTo("0294-00-0001");
        assertThat(encounter.at("/status").asText()).isEqualTo("finished");
        assertThat(encounter.at("/period/start").asText()).startsWith("2026-11-20T09:15");
        assertThat(encounter.at("/period/end").asText()).startsWith("2026-11-27T10:00");
    }

    @Test
    @Claim(
            value =
                    "A correction replaces a result with its flag; a preliminary result after the final one changes nothing",
            standard = "HL7 v2.5",
            clause = "table 0085")
    void aCorrectionReplacesAndALatePreliminaryDoesNot() {
        result("7.2", "H", "F");
        result("5.1", "", "C");
        result("9.9", "HH", "P");
        send("ADT^A08^ADT_A01", "PID|1||R0002^^^^PI||最^後^^^^^L^I||19600101|F", "PV1|1|O");
        one("Patient?identifier=R0002", it -> it.at("/name/0/family").asText().equals("最"));

        var observation = one("Observation?subject:Patient.identifier=R0002", _ -> true);

        assertThat(observation.at("/valueQuantity/value").asDouble()).isEqualTo(5.1);
        assertThat(observation.at("/status").asText()).isEqualTo("corrected");
        assertThat(observation.has("interpretation")).isFalse();
    }

    @Test
    @Claim(value = "What an app added to a record by FHIR outlives the next HL7 v2 message", standard = "Musubi")
    void whatWasAddedByFhirStays() {
        send("ADT^A08^ADT_A01", "PID|1||R0003^^^^PI||追^加^^^^^L^I||19600101|F", "PV1|1|O");
        var id = one("Patient?identifier=R0003", _ -> true).at("/id").asText();
        var patch = city.send(city.as(HOSPITAL, city.request("/fhir/Patient/" + id))
                .header("Content-Type", "application/json-patch+json")
                .method("PATCH", BodyPublishers.ofString("""
                        [{"op":"add","path":"/contact","value":[{"name":{"text":"追 親"}}]}]""")));
        assertThat(patch.statusCode()).isEqualTo(200);

        send("ADT^A08^ADT_A01", "PID|1||R0003^^^^PI||追^加^^^^^L^I||19600102|F", "PV1|1|O");

        var patient = one(
                "Patient?identifier=R0003", it -> it.at("/birthDate").asText().equals("1960-01-02"));
        assertThat(patient.at("/contact/0/name/text").asText()).isEqualTo("追 親");
    }

    @Test
    @Claim(
            value = "A doctor whom sixty messages name at once is written once, and no delivery fails for it",
            standard = "Musubi")
    void whatManyMessagesShareIsWrittenOnce() throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(12)) {
            var calls = IntStream.range(0, 60)
                    .<Callable<Boolean>>mapToObj(it -> () -> {
                        send(
                                "ADT^A08^ADT_A01",
                                "PID|1||R1" + it + "^^^^PI||共^有^^^^^L^I||19600101|F",
                                "PV1|1|I|3E^302^1||||RD77^共有^医師^^^^^^^L^^^^^I" + "|".repeat(12) + "RV77"
                                        + "|".repeat(25) + "20261124091500");
                        return true;
                    })
                    .toList();
            threads.invokeAll(calls);
        }
        IntStream.range(0, 60).forEach(it -> one("Patient?identifier=R1" + it, _ -> true));

        var doctor = one("Practitioner?identifier=RD77", _ -> true);
        assertThat(doctor.at("/meta/versionId").asText()).isEqualTo("1");
    }

    @Test
    @Claim(
            value = "Of eight who write one record at once nobody gets a server error",
            standard = "FHIR R4",
            clause = "§3.1.0.11.3")
    void eightWritersAtOnceAreNoServerError() throws InterruptedException {
        write("at-once-8", "始");
        try (var threads = Executors.newFixedThreadPool(8)) {
            var answers = threads.invokeAll(IntStream.range(0, 8)
                    .mapToObj(it -> (Callable<Integer>)
                            () -> write("at-once-8", "人" + it).statusCode())
                    .toList());
            assertThat(answers.stream().map(it -> it.resultNow()).toList()).isSubsetOf(200, 409, 412);
        }
    }

    @Test
    @Claim(
            value = "A deleted record is brought back to life by its owner's update",
            standard = "FHIR R4",
            clause = "§3.1.0.7")
    void aDeletedRecordComesBack() {
        write("back-8", "去");
        var deleted = city.send(
                city.as(HOSPITAL, city.request("/fhir/Patient/back-8")).DELETE());

        assertThat(deleted.statusCode()).isIn(200, 204);
        assertThat(write("back-8", "来").statusCode()).isIn(200, 201);
        assertThat(json(city.get("/fhir/Patient/back-8", HOSPITAL))
                        .at("/name/0/text")
                        .asText())
                .isEqualTo("来");
    }

    private void result(String value, String flag, String status) {
        send(
                "ORU^R01^ORU_R01",
                "PID|1||R0002^^^^PI||結^果^^^^^L^I||19600101|F",
                "OBR|1||R-17|BIO^生化学^99LAB|||20261127083000" + "|".repeat(17) + "LAB|F",
                "OBX|1|NM|CRP^CRP^99LAB||" + value + "|mg/dL|0-0.3|" + flag + "|||" + status);
    }

    private void send(String type, String... segments) {
        var header = "MSH|^~\\&|HIS|0811234567|MUSUBI|HITACHI-CITY|20261127090000||" + type + "|" + control()
                + "|P|2.5||||||UNICODE UTF-8";
        var answer = city.mllp(utf8(header + "\r" + String.join("\r", List.of(segments)) + "\r"));
        assertThat(field(answer, "MSA-1"))
                .as(new String(answer, StandardCharsets.UTF_8))
                .isEqualTo("AA");
    }

    private static String visit(String patient) {
        return "PV1|1|I|3E^302^1" + "|".repeat(16) + "V-" + patient;
    }

    private HttpResponse<byte[]> write(String id, String name) {
        var patient = "{\"resourceType\":\"Patient\",\"id\":\"%s\",\"name\":[{\"text\":\"%s\"}]}".formatted(id, name);
        return city.put("/fhir/Patient/" + id, HOSPITAL, FHIR, patient.getBytes(StandardCharsets.UTF_8));
    }

    /** The one record that is found and is as wanted, as soon as it is there. */
    private JsonNode one(String search, Predicate<JsonNode> wanted) {
        return await().atMost(SOON)
                .until(
                        () -> StreamSupport.stream(
                                        json(city.get("/fhir/" + search, HOSPITAL))
                                                .at("/entry")
                                                .spliterator(),
                                        false)
                                .map(it -> it.at("/resource"))
                                .toList(),
                        found -> found.size() == 1 && wanted.test(found.getFirst()))
                .getFirst();
    }
}
