package musubi.conformance.health;

import static musubi.conformance.CityClient.json;
import static musubi.conformance.health.Hl7v2Messages.errors;
import static musubi.conformance.health.Hl7v2Messages.field;
import static musubi.conformance.health.Hl7v2Messages.message;
import static musubi.conformance.health.Hl7v2Messages.order;
import static musubi.conformance.health.Hl7v2Messages.patient;
import static musubi.conformance.health.Hl7v2Messages.result;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import musubi.conformance.City;
import musubi.conformance.Claim;
import org.junit.jupiter.api.Test;

/** Values of HL7 v2 go to the patient that they were sent for, or the acknowledgement says that they did not. */
class Hl7v2SafetyTest extends City {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String ORU = "ORU^R01^ORU_R01";

    @Test
    @Claim(
            value = "A report about two patients gives each of them its own results",
            standard = "HL7 v2.5",
            clause = "§7.3.1")
    void eachPatientOfAReportGetsItsOwn() {
        var answer = city.mllp(message(
                ORU,
                patient("71001", "架空^海"),
                order("S-11", "BIO"),
                result("NM", "K", "4.1", "mmol/L"),
                patient("71002", "架空^山"),
                order("S-12", "BIO"),
                result("NM", "K", "6.9", "mmol/L")));

        assertThat(field(answer, "MSA-1")).isEqualTo("AA");
        assertThat(errors(answer)).isEmpty();
        await().atMost(SOON).untilAsserted(() -> assertThat(values("71002")).containsExactly("6.9"));
        assertThat(values("71001")).containsExactly("4.1");
    }

    @Test
    @Claim(
            value = "The same filler number for two patients, and two OBR of one number, are several reports",
            standard = "HL7 v2.5",
            clause = "§2.A.28")
    void oneNumberTwice() {
        city.mllp(message(ORU, patient("71003", "架空^川"), order("17", "CRP"), result("NM", "CRP", "1.0", "mg/dL")));
        city.mllp(message(
                ORU,
                patient("71004", "架空^野"),
                order("17", "CRP"),
                result("NM", "CRP", "9.0", "mg/dL"),
                order("17", "CRP").replace("0830", "0930"),
                result("NM", "CRP", "9.5", "mg/dL")));

        await().atMost(SOON).untilAsserted(() -> assertThat(values("71004")).containsExactlyInAnyOrder("9.0", "9.5"));
        await().atMost(SOON).untilAsserted(() -> assertThat(values("71003")).containsExactly("1.0"));
    }

    @Test
    @Claim(value = "A graded result is no number", standard = "HL7 v2.5", clause = "§2.A.71")
    void aGradedResultIsNoNumber() {
        var answer =
                city.mllp(message(ORU, patient("71005", "架空^森"), order("S-15", "U"), result("SN", "UPRO", "^3^+", "")));

        assertThat(field(answer, "MSA-1")).isEqualTo("AA");
        await().atMost(SOON).untilAsserted(() -> assertThat(values("71005")).containsExactly("3+"));
    }

    @Test
    @Claim(
            value = "A control character in a value is answered AE with the field that holds it",
            standard = "HL7 v2.5",
            clause = "§2.7.2")
    void aControlCharacterIsNamed() {
        for (var character : List.of("\0", "\u0007", "\\X00\\")) {
            var answer = city.mllp(message("ADT^A04^ADT_A01", patient("71006", "架" + character + "空^点")));

            assertThat(field(answer, "MSA-1")).isEqualTo("AE");
            assertThat(errors(answer)).containsExactly("PID^1^5 character-forbidden");
        }
        var message = new String(message("ADT^A04^ADT_A01", patient("71007", "架空^長")), StandardCharsets.UTF_8);
        var answer = city.mllp(Hl7v2Messages.utf8(message.replaceFirst("CT\\d+", "9".repeat(4000))));
        assertThat(field(answer, "MSA-1")).isEqualTo("AE");
        assertThat(errors(answer)).contains("MSH^1^10^1^1 value-too-long");
    }

    @Test
    @Claim(
            value = "The acknowledgement names what of an admission was not taken; its observations are",
            standard = "HL7 v2.5",
            clause = "§2.15.5")
    void whatWasNotTakenIsNamed() {
        var admission = message(
                "ADT^A08^ADT_A01",
                "EVN||20261127090000",
                patient("71008", "架空^空"),
                "PV1|1|I|2E^201^1||||D31^架空^医師^^^^^^^L^^^^^I",
                result("NM", "BH", "151.2", "cm"),
                result("RP", "DOC", "a^b", ""),
                "NTE|1||転倒に注意",
                "AL1|1|DA^薬剤^HL70127|1^架空薬^99LAB");

        var answer = city.mllp(admission);

        assertThat(field(answer, "MSA-1")).isEqualTo("AA");
        assertThat(errors(answer))
                .containsExactlyInAnyOrder(
                        "AL1^1 segment-unmapped", "PV1^1^19 visit-unidentified", "OBX^2^2 value-type-unmapped");
        assertThat(errors(city.mllp(admission))).isEqualTo(errors(answer));
        await().atMost(SOON).untilAsserted(() -> assertThat(values("71008")).containsExactlyInAnyOrder("151.2", "a^b"));
    }

    private List<String> values(String patient) {
        var answer = city.get("/fhir/Observation?subject:Patient.identifier=" + patient, "hitachi-bay-hospital");
        return StreamSupport.stream(json(answer).at("/entry").spliterator(), false)
                .map(it -> it.at("/resource"))
                .map(Hl7v2SafetyTest::value)
                .toList();
    }

    private static String value(JsonNode observation) {
        var quantity = observation.at("/valueQuantity/value");
        return quantity.isMissingNode() ? observation.at("/valueString").asText() : quantity.asText();
    }
}
