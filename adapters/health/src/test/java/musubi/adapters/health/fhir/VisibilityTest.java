package musubi.adapters.health.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.context.FhirContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import musubi.adapters.health.fhir.sight.RecordStore;
import musubi.adapters.health.fhir.sight.RecordStore.Standing;
import musubi.hub.consent.Consent;
import musubi.hub.consent.ConsentRegister;
import musubi.hub.message.Codec;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Purpose;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** One hospital's patient, and what the clinic next door sees. */
class VisibilityTest extends FhirDoorContext {

    private static final String PATIENT =
            "{\"resourceType\":\"Patient\",\"id\":\"vis-1\",\"name\":[{\"text\":\"見えない 花子\"}]}";

    @Autowired
    ConsentRegister consents;

    @Autowired
    Visibility visibility;

    @Autowired
    RecordStore records;

    @BeforeEach
    void theHospitalSendsItsPatient() {
        consents.compile("Consent/vis", List.of());
        put(HOSPITAL, "/fhir/Patient/vis-1", PATIENT);
        put(HOSPITAL, "/fhir/Observation/vis-2", """
                {"resourceType":"Observation","id":"vis-2","status":"final","code":{"text":"脈拍"},
                 "subject":{"reference":"Patient/vis-1"}}""");
    }

    @Test
    void withoutConsentTheRecordsDoNotExistForOthers() {
        assertThat(get(CLINIC, "/fhir/Patient/vis-1").statusCode()).isEqualTo(404);
        assertThat(get(CLINIC, "/fhir/Patient/vis-1/_history/1").statusCode()).isEqualTo(404);
        assertThat(ids(get(CLINIC, "/fhir/Patient?name=" + encoded("見えない")))).isEmpty();
        assertThat(ids(get(CLINIC, "/fhir/Observation?subject=Patient/vis-1&_include=Observation:subject")))
                .isEmpty();
        assertThat(read(get(CLINIC, "/fhir/Patient?_id=vis-1&_summary=count"), Bundle.class)
                        .getTotal())
                .isZero();
    }

    @Test
    void withoutConsentNobodyElseWritesIntoThem() {
        var changed = put(CLINIC, "/fhir/Patient/vis-1", PATIENT.replace("花子", "太郎"));
        var deleted = delete(CLINIC, "/fhir/Observation/vis-2");

        assertThat(List.of(changed.statusCode(), deleted.statusCode())).containsExactly(405, 200);
        assertThat(problem(deleted)).startsWith("Not deleted: there is no Observation/vis-2");
        assertThat(ids(get(HOSPITAL, "/fhir/Observation?subject=Patient/vis-1")))
                .containsExactly("vis-2");
    }

    @Test
    void byConsentTheyAreSeenAndStayTheHospitals() {
        consents.compile("Consent/vis", List.of(consent("Patient/vis-1", CLINIC, "Consent/vis")));

        assertThat(ids(get(CLINIC, "/fhir/Observation?subject=Patient/vis-1&_include=Observation:subject")))
                .containsExactlyInAnyOrder("vis-1", "vis-2");
        put(CLINIC, "/fhir/Patient/vis-1", PATIENT.replace("花子", "華子"));
        var patient = read(get(HOSPITAL, "/fhir/Patient/vis-1"), Patient.class);
        assertThat(patient.getNameFirstRep().getText()).isEqualTo("見えない 華子");
        assertThat(Owner.find(patient)).contains(HOSPITAL);
    }

    @Test
    void institutionsAreSeenByAll() {
        put(
                HOSPITAL,
                "/fhir/Organization/vis-3",
                "{\"resourceType\":\"Organization\",\"id\":\"vis-3\",\"name\":\"日立湾病院\"}");

        var found = get(CLINIC, "/fhir/Organization?name=" + encoded("日立湾"));
        assertThat(ids(found)).containsExactly("vis-3");
        assertThat(read(found, Bundle.class).getTotal()).isEqualTo(1);
    }

    /** One law, told to Java and to the database. */
    @Test
    void theDatabaseSeesWhatARecordShows() {
        put(HOSPITAL, "/fhir/Patient/vis-9", PATIENT.replace("vis-1", "vis-9"));
        var group = """
                {"resourceType":"Appointment","id":"%s","status":"booked","participant":[
                 {"actor":{"reference":"Patient/%s"},"status":"accepted"},
                 {"actor":{"reference":"Patient/%s"},"status":"accepted"}]}""";
        put(HOSPITAL, "/fhir/Appointment/vis-4", group.formatted("vis-4", "vis-1", "vis-1"));
        put(HOSPITAL, "/fhir/Appointment/vis-5", group.formatted("vis-5", "vis-1", "vis-9"));
        put(HOSPITAL, "/fhir/Basic/vis-6", "{\"resourceType\":\"Basic\",\"id\":\"vis-6\"}");
        consents.compile("Consent/vis", List.of(consent("Patient/vis-1", CLINIC, "Consent/vis")));
        var clinic = new Party(CLINIC, Set.of(), Set.of(), Set.of(), Purpose.TREATMENT);

        var seen = Stream.of(
                        "Patient/vis-1",
                        "Patient/vis-9",
                        "Observation/vis-2",
                        "Appointment/vis-4",
                        "Appointment/vis-5",
                        "Basic/vis-6")
                .filter(it -> {
                    var record = (Resource) FhirContext.forR4Cached()
                            .newJsonParser()
                            .parseResource(get(HOSPITAL, "/fhir/" + it).body());
                    var byRecord = visibility.of(clinic).test(record);
                    var byDatabase = records.standing(
                                    clinic,
                                    record.fhirType(),
                                    record.getIdElement().getIdPart())
                            == Standing.SEEN;
                    assertThat(byDatabase).as(it).isEqualTo(byRecord);
                    return byRecord;
                });

        assertThat(seen).containsExactly("Patient/vis-1", "Observation/vis-2", "Appointment/vis-4");
    }

    /** The consent of one person lets nothing out about another, however a message names that one. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            PUT  ; Patient/vis-1             ; {"resourceType":"Patient","id":"vis-1"}                     ; true
            POST ; Observation               ; {"resourceType":"Observation","subject":{"reference":"Patient/vis-1"}} ; true
            POST ; Observation               ; {"resourceType":"Observation","subject":{"reference":"urn:uuid:1"}}    ; true
            PUT  ; Patient/vis-9             ; {"resourceType":"Patient","id":"vis-9"}                     ; false
            PUT  ; /Patient/vis-9            ; {"resourceType":"Patient","id":"vis-9"}                     ; false
            POST ; Patient                   ; {"resourceType":"Patient"}                                  ; false
            POST ; /Patient                  ; {"resourceType":"Patient"}                                  ; false
            PUT  ; Patient?identifier=urn:x| ; {"resourceType":"Patient"}                                  ; false
            POST ; Observation               ; {"resourceType":"Observation","subject":{"reference":"urn:uuid:2"}}    ; false
            POST ; Observation               ; {"resourceType":"Observation","subject":{"reference":"Patient?identifier=urn:x|1"}} ; false
            POST ; Observation               ; {"resourceType":"Observation","subject":{"reference":"urn:uuid:9"}}    ; false
            POST ; Observation               ; {"resourceType":"Observation","subject":{"identifier":{"value":"9"}}}  ; false
            POST ; Observation               ; {"resourceType":"Observation","subject":{"reference":"http://h/fhir/Patient/9"}} ; false
            POST ; Observation               ; {"resourceType":"Observation","subject":{"reference":"Patient/vis-1"},"performer":[{"reference":"Practitioner/9"},{"identifier":{"value":"9"}}]} ; true
            POST ; Composition               ; {"resourceType":"Composition","subject":{"reference":"Patient/vis-1"},"contained":[{"resourceType":"Practitioner","id":"d"}],"author":[{"reference":"#d"}]} ; true
            POST ; Observation               ; {"resourceType":"Observation","contained":[{"resourceType":"Patient","id":"p"}],"subject":{"reference":"#p"}} ; false
            DELETE ; Patient/vis-9           ; {"resourceType":"Patient","id":"vis-9"}                     ; false
            """)
    void byTheConsentOfOnePersonNothingGoesOutAboutAnother(String method, String url, String record, boolean goes) {
        consents.compile("Consent/vis", List.of(consent("Patient/vis-1", CLINIC, "Consent/vis")));
        var clinic = new Party(CLINIC, Set.of(), Set.of(), Set.of(), Purpose.TREATMENT);
        var message = """
                {"resourceType":"Bundle","type":"transaction","entry":[
                 {"fullUrl":"urn:uuid:1","resource":%s,"request":{"method":"PUT","url":"Patient/vis-1"}},
                 {"fullUrl":"urn:uuid:3","resource":%s,"request":{"method":"%s","url":"%s"}}]}""".formatted(PATIENT, record, method, url);

        var read = FhirFormats.R4.codec().read(Payload.of(message.getBytes(StandardCharsets.UTF_8)));

        assertThat(visibility.mayHave(clinic, ((Codec.Read<Bundle>) read).data()))
                .isEqualTo(goes);
    }

    static Consent consent(String subject, String recipient, String source) {
        return new Consent(
                UUID.randomUUID(),
                subject,
                recipient,
                Purpose.TREATMENT,
                "health/*",
                true,
                Instant.now().minus(Duration.ofDays(1)),
                null,
                source,
                "1");
    }
}
