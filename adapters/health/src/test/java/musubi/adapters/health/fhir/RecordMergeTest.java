package musubi.adapters.health.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;

/** What a message says, laid over what is known (HL7 v2.5 §2.5.3). */
class RecordMergeTest {

    private static final FhirContext FHIR = FhirContext.forR4Cached();

    private static final String PATIENT = """
            {"resourceType":"Patient","id":"p","meta":{"versionId":"3","profile":["urn:example:jp"],
             "security":[{"system":"urn:example:s","code":"R"}]},
             "extension":[{"url":"urn:example:race","valueString":"x"}],
             "identifier":[{"system":"urn:example:a","value":"1"},{"system":"urn:example:b","value":"2"}],
             "active":true,
             "name":[{"text":"日立 花子"},{"text":"ヒタチ ハナコ"}],
             "telecom":[{"use":"home","value":"0294-1"},{"use":"work","value":"0294-2"}],
             "gender":"female","birthDate":"1958-04-12","deceasedBoolean":false,
             "address":[{"city":"日立市"}],
             "contact":[{"name":{"text":"日立 太郎"}}]}""";

    private final RecordMerge merging = new RecordMerge(FHIR);

    @Test
    void whatTheMessageDoesNotMentionStays() {
        var merged = merge(PATIENT, """
                {"resourceType":"Patient","id":"p","meta":{"profile":["urn:example:jp"]},
                 "identifier":[{"system":"urn:example:a","value":"1"}],"birthDate":"1958-04-13"}""");

        assertThat(merged).isEqualTo(json(parse(PATIENT.replace("1958-04-12", "1958-04-13"))));
    }

    @Test
    void aFieldReplacesAllOfItsRepetitionsAndThoseOfNoOtherField() {
        var merged = (Patient) merged(PATIENT, """
                {"resourceType":"Patient","id":"p","name":[{"text":"大甕 花子"}],
                 "telecom":[{"use":"mobile","value":"090-1"}],
                 "identifier":[{"system":"urn:example:b","value":"3"},{"system":"urn:example:c","value":"4"}]}""");

        assertThat(merged.getName()).extracting(it -> it.getText()).containsExactly("大甕 花子");
        assertThat(merged.getTelecom()).extracting(it -> it.getValue()).containsExactly("090-1", "0294-2");
        assertThat(merged.getIdentifier()).extracting(it -> it.getValue()).containsExactly("1", "3", "4");
        assertThat(merged.getAddressFirstRep().getCity()).isEqualTo("日立市");
        assertThat(merged.getMeta().getSecurity()).hasSize(1);
    }

    @Test
    void anExplicitNullTakesAwayAndNothingElseDoes() {
        var merged = (Patient) merged(
                PATIENT,
                "{\"resourceType\":\"Patient\",\"id\":\"p\"}",
                Set.of("address", "telecom[work]", "deceased", "gender"));

        assertThat(merged.hasAddress() || merged.hasDeceased() || merged.hasGender())
                .isFalse();
        assertThat(merged.getTelecom()).extracting(it -> it.getValue()).containsExactly("0294-1");
        assertThat(merged.getName()).hasSize(2);
        assertThat(merged.getContact()).hasSize(1);
    }

    @Test
    void aVisitKeepsItsStartAndItsEndAndDoesNotReopen() {
        var begun = """
                {"resourceType":"Encounter","id":"v","status":"in-progress","class":{"code":"IMP"},
                 "participant":[{"type":[{"coding":[{"code":"ATND"}]}],"individual":{"reference":"Practitioner/a"}},
                  {"type":[{"coding":[{"code":"ADM"}]}],"individual":{"reference":"Practitioner/b"}}],
                 "period":{"start":"2026-11-20T09:15:00+09:00"}}""";
        var ended = (Encounter) merged(begun, """
                {"resourceType":"Encounter","id":"v","status":"finished",
                 "participant":[{"type":[{"coding":[{"code":"ATND"}]}],"individual":{"reference":"Practitioner/c"}}],
                 "period":{"end":"2026-11-27T10:00:00+09:00"},"hospitalization":{"dischargeDisposition":{"text":"1"}}}""");
        var later = (Encounter) merged(json(ended), """
                {"resourceType":"Encounter","id":"v","status":"in-progress","location":[{"location":{"display":"3E"}}]}""");

        assertThat(later.getStatus()).isEqualTo(Encounter.EncounterStatus.FINISHED);
        assertThat(later.getPeriod().getStartElement().getValueAsString()).isEqualTo("2026-11-20T09:15:00+09:00");
        assertThat(later.getPeriod().getEndElement().getValueAsString()).isEqualTo("2026-11-27T10:00:00+09:00");
        assertThat(later.getHospitalization().hasDischargeDisposition()).isTrue();
        assertThat(later.getParticipant())
                .extracting(it -> it.getIndividual().getReference())
                .containsExactly("Practitioner/c", "Practitioner/b");
    }

    @Test
    void theEndOfAVisitIsTakenAwayByItsNullAlone() {
        var merged = (Encounter) merged(
                """
                {"resourceType":"Encounter","id":"v","status":"finished","period":{"start":"2026-11-20","end":"2026-11-27"}}""",
                "{\"resourceType\":\"Encounter\",\"id\":\"v\",\"status\":\"in-progress\"}",
                Set.of("period.end", "status"));

        assertThat(merged.getStatus()).isEqualTo(Encounter.EncounterStatus.INPROGRESS);
        assertThat(merged.getPeriod().hasEnd()).isFalse();
        assertThat(merged.getPeriod().hasStart()).isTrue();
    }

    @Test
    void aCorrectedValueDoesNotKeepTheFlagAndTheUnitOfTheWrongOne() {
        var merged = (Observation) merged("""
                {"resourceType":"Observation","id":"o","status":"final","valueQuantity":{"value":7.2,"unit":"%"},
                 "interpretation":[{"text":"H"}],"referenceRange":[{"text":"4.9-6.0"}],"note":[{"text":"再検"}]}""", """
                {"resourceType":"Observation","id":"o","status":"corrected","valueString":"検体不良"}""");

        assertThat(json(merged))
                .isEqualTo("{\"resourceType\":\"Observation\",\"id\":\"o\",\"status\":\"corrected\","
                        + "\"valueString\":\"検体不良\",\"note\":[{\"text\":\"再検\"}]}");
    }

    @Test
    void aWithdrawnResultKeepsItsValueAndSaysThatItIsWrong() {
        var merged = (Observation) merged(
                "{\"resourceType\":\"Observation\",\"id\":\"o\",\"status\":\"final\",\"valueInteger\":3}",
                "{\"resourceType\":\"Observation\",\"id\":\"o\",\"status\":\"entered-in-error\"}");

        assertThat(merged.getStatus().toCode()).isEqualTo("entered-in-error");
        assertThat(merged.getValueIntegerType().getValue()).isEqualTo(3);
    }

    @Test
    void aSecondMessageAddsItsResultsToTheReport() {
        var merged = (DiagnosticReport) merged("""
                {"resourceType":"DiagnosticReport","id":"r","status":"preliminary","result":[{"reference":"Observation/1"}]}""", """
                {"resourceType":"DiagnosticReport","id":"r","status":"final","result":[{"reference":"Observation/2"}]}""");

        assertThat(merged.getResult())
                .extracting(it -> it.getReference())
                .containsExactly("Observation/1", "Observation/2");
    }

    @Test
    void aPreliminaryResultAfterTheFinalOneIsLateAndACorrectionIsNot() {
        var known = observation("final");

        assertThat(List.of("registered", "preliminary", "final", "corrected", "entered-in-error", "unknown"))
                .filteredOn(it -> Progress.isLate(known, observation(it)))
                .containsExactly("registered", "preliminary");
        assertThat(((Observation) merging.merge(known, observation("unknown"), Set.of())).getStatus())
                .isEqualTo(Observation.ObservationStatus.FINAL);
    }

    @Test
    void whatSaysTheSameChangesNothingInAnyOrder() {
        var said = """
                {"resourceType":"Patient","id":"p","identifier":[{"system":"urn:example:b","value":"2"}],
                 "telecom":[{"use":"work","value":"0294-2"},{"use":"home","value":"0294-1"}],"gender":"female"}""";

        assertThat(merged(PATIENT, said).equalsDeep(parse(PATIENT))).isTrue();
    }

    @Test
    void theMarksOfWhatIsTakenAwaySurviveJsonAndAreNeverStored() {
        var said = new Organization();
        Deletions.mark(said, "telecom[work]");
        var read = parse(json(said));

        assertThat(Deletions.take(read)).containsExactly("telecom[work]");
        assertThat(read.isEmpty()).isTrue();
    }

    private String merge(String known, String said) {
        return json(merged(known, said));
    }

    private Resource merged(String known, String said) {
        return merged(known, said, Set.of());
    }

    private Resource merged(String known, String said, Set<String> deleted) {
        return merging.merge(parse(known), parse(said), deleted);
    }

    private static Resource observation(String status) {
        return parse("{\"resourceType\":\"Observation\",\"id\":\"o\",\"status\":\"" + status + "\"}");
    }

    private static Resource parse(String json) {
        return (Resource) FHIR.newJsonParser().parseResource(json);
    }

    private static String json(Resource resource) {
        return FHIR.newJsonParser().encodeResourceToString(resource);
    }
}
