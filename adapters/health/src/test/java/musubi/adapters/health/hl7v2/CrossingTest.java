package musubi.adapters.health.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import musubi.adapters.health.HealthContext;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Purpose;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the hub's intake through journal, gate and translation into the FHIR server. */
class CrossingTest extends HealthContext {

    private static final Party HOSPITAL =
            new Party("hitachi-bay-hospital", Set.of("hospital"), Set.of(), Set.of("health/*"), Purpose.TREATMENT);

    @Autowired
    Intake intake;

    @Autowired
    IFhirResourceDao<Patient> patients;

    @Autowired
    IFhirResourceDao<Encounter> encounters;

    @Autowired
    IFhirResourceDao<Observation> observations;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aResultDoesNotWipeTheAddressThatAnAdmissionBrought() {
        admit(admission("X-A1", "X1"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> stored(patients, "X1").size() == 1);
        admit(Hl7v2.message(
                Hl7v2.msh("ORU^R01", "X-R1", "UNICODE UTF-8"),
                "PID|1||X1^^^^PI||日立^花子",
                "OBR|1||X-F1|BIO^生化学^99LAB",
                "OBX|1|NM|3D045000001906202^HbA1c^JC10||7.2|%|||||F"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> stored(observations, "X-F1/BIO/3D045000001906202").size() == 1);

        var patient = stored(patients, "X1").getFirst();

        assertThat(patient.getAddressFirstRep().getCity()).isEqualTo("日立市");
        assertThat(patient.getMeta().getVersionId()).isEqualTo("1");
    }

    @Test
    void theSameMessageTwiceAndTheSameFactsUnderANewIdChangeNothing() {
        admit(admission("X-A2", "X2"));
        assertThat(admit(admission("X-A2", "X2"))).isInstanceOf(Admission.Duplicate.class);
        admit(admission("X-A3", "X2"));
        admit(Hl7v2.message(
                Hl7v2.msh("ADT^A03", "X-A4", "UNICODE UTF-8"),
                "PID|1||X2^^^^PI||日立^花子",
                visit("X2") + "|20261125100000"));

        await().atMost(Duration.ofSeconds(30)).until(() -> stored(encounters, "V-X2").stream()
                .anyMatch(it -> it.getStatus() == Encounter.EncounterStatus.FINISHED));

        assertThat(stored(patients, "X2"))
                .singleElement()
                .satisfies(it -> assertThat(it.getMeta().getVersionId()).isEqualTo("1"));
        assertThat(stored(encounters, "V-X2"))
                .singleElement()
                .satisfies(it -> assertThat(it.getMeta().getVersionId()).isEqualTo("2"));
    }

    @Test
    void anUpdateWithFewerFieldsTakesNothingAwayAndAFinishedVisitStaysFinished() {
        admit(admission("X-A5", "X5"));
        admit(Hl7v2.message(
                Hl7v2.msh("ADT^A03", "X-A6", "UNICODE UTF-8"),
                "PID|1||X5^^^^PI||日立^花子",
                "PV1|1|I|" + "|".repeat(16) + "V-X5" + "|".repeat(26) + "20261127100000"));
        admit(Hl7v2.message(
                Hl7v2.msh("ADT^A08", "X-A7", "UNICODE UTF-8"),
                "PID|1||X5^^^^PI||大甕^花子^^^^^L^I||19580412|F",
                "PV1|1|I|3E^302^1" + "|".repeat(16) + "V-X5"));
        await().atMost(Duration.ofSeconds(30)).until(() -> stored(patients, "X5").stream()
                .anyMatch(it -> it.getNameFirstRep().getFamily().equals("大甕")));

        var patient = stored(patients, "X5").getFirst();
        var visit = stored(encounters, "V-X5").getFirst();

        assertThat(patient.getName()).hasSize(1);
        assertThat(patient.getAddressFirstRep().getCity()).isEqualTo("日立市");
        assertThat(visit.getStatus()).isEqualTo(Encounter.EncounterStatus.FINISHED);
        assertThat(visit.getPeriod().getStartElement().getValueAsString()).startsWith("2026-11-24T09:15");
        assertThat(visit.getPeriod().getEndElement().getValueAsString()).startsWith("2026-11-27T10:00");
        assertThat(visit.getLocation()).hasSize(1);
    }

    @Test
    void whatTheDoorAddedToARecordOutlivesTheNextMessage() {
        admit(admission("X-A8", "X8"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> stored(patients, "X8").size() == 1);
        var added = stored(patients, "X8").getFirst();
        added.addContact().getName().setText("日立 太郎");
        patients.update(added, new SystemRequestDetails());

        admit(Hl7v2.message(
                Hl7v2.msh("ADT^A08", "X-A9", "UNICODE UTF-8"), "PID|1||X8^^^^PI||日立^花子^^^^^L^I||19580413|F"));
        await().atMost(Duration.ofSeconds(30)).until(() -> stored(patients, "X8").stream()
                .anyMatch(it -> it.getBirthDateElement().getValueAsString().equals("1958-04-13")));

        assertThat(stored(patients, "X8").getFirst().getContact()).hasSize(1);
    }

    @Test
    void aRecordOfAnotherOrganisationIsNotOverwritten() {
        admit(admission("X-B1", "X10"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> stored(patients, "X10").size() == 1);
        var taken = stored(patients, "X10").getFirst();
        taken.getMeta().setSource("urn:musubi:partner:omika-clinic");
        jdbc.sql(
                        "UPDATE hfj_res_ver SET source_uri = ? WHERE res_id = (SELECT res_id FROM hfj_resource WHERE fhir_id = ?)")
                .params("urn:musubi:partner:omika-clinic", taken.getIdElement().getIdPart())
                .update();

        admit(Hl7v2.message(
                Hl7v2.msh("ADT^A08", "X-B2", "UNICODE UTF-8"), "PID|1||X10^^^^PI||他^人^^^^^L^I||19580413|F"));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> jdbc.sql("SELECT count(*) FROM hub.delivery WHERE state = 'PARKED' AND reason LIKE ?")
                                .param("Patient/" + taken.getIdElement().getIdPart() + " is another organisation's%")
                                .query(Integer.class)
                                .single()
                        == 1);

        assertThat(stored(patients, "X10").getFirst().getNameFirstRep().getFamily())
                .isEqualTo("日立");
    }

    @Test
    void namesAndTextsOfAnyLengthAreStored() {
        admit(Hl7v2.message(
                Hl7v2.msh("ORU^R01", "X-L1", "UNICODE UTF-8"),
                "PID|1||X9^^^^PI||" + "架".repeat(5000) + "^花子|||F|||^^" + "市".repeat(3000) + "^^317-0073",
                "OBR|1||" + "X".repeat(199) + "|" + "B".repeat(199) + "^" + "生".repeat(4000) + "^99LAB",
                "OBX|1|ST|" + "C".repeat(199) + "^" + "項".repeat(4000) + "^99LAB|" + "1".repeat(199) + "|"
                        + "長".repeat(9000) + "||||||F"));

        await().atMost(Duration.ofSeconds(30))
                .until(() -> stored(patients, "X9").size() == 1);

        assertThat(stored(patients, "X9").getFirst().getNameFirstRep().getFamily())
                .hasSize(5000);
    }

    private Admission admit(byte[] message) {
        return intake.admit(Inbound.of(
                Hl7v2Formats.V2_5_ID, Payload.of(message), HOSPITAL, URI.create("mllp://hitachi-bay-hospital")));
    }

    private static byte[] admission(String controlId, String patient) {
        return Hl7v2.message(
                Hl7v2.msh("ADT^A01", controlId, "UNICODE UTF-8"),
                "PID|1||" + patient + "^^^^PI||日立^花子^^^^^L^I||19580412|F|||^^^^317-0073^JPN^H^茨城県日立市幸町1丁目2番3号",
                visit(patient));
    }

    private static String visit(String patient) {
        return "PV1|1|I|" + "|".repeat(16) + "V-" + patient + "|".repeat(25) + "20261124091500";
    }

    private static <T extends Resource> List<T> stored(IFhirResourceDao<T> dao, String identifier) {
        var byIdentifier = new SearchParameterMap("identifier", new TokenParam(identifier));
        return dao.searchForResources(byIdentifier.setLoadSynchronous(true), new SystemRequestDetails());
    }
}
