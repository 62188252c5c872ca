package musubi.adapters.health.hl7v2.fhir;

import static musubi.adapters.health.hl7v2.fhir.Translated.adt;
import static musubi.adapters.health.hl7v2.fhir.Translated.oru;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Encounter;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every value goes to the patient, the order and the place that it was sent for, and two never become one. */
class WhoseValueTest {

    private static final String PID = "PID|1||H1^^^^PI||架空^海^^^^^L^I||19600101|M";
    private static final String OBX = "OBX|1|NM|CRP^CRP^99LAB||1.0|mg/dL|||||F";

    @Test
    void eachPatientOfAReportGetsItsOwnResultsAndItsOwnVisit() {
        var report = oru(
                PID,
                "PV1|1|I|||||||||||||||||V1",
                "OBR|1||B-11|BIO^生化学^99LAB|||20261127083000|||||||||||||||||LAB|F",
                "OBX|1|NM|K^カリウム^99LAB||4.1|mmol/L|||||F",
                "PID|2||H2^^^^PI||架空^山^^^^^L^I||19700202|F",
                "PV1|1|O|||||||||||||||||V2",
                "OBR|1||B-12|BIO^生化学^99LAB|||20261127083500|||||||||||||||||LAB|F",
                "OBX|1|NM|K^カリウム^99LAB||6.9|mmol/L|||||F",
                "OBX|2|NM|NA^ナトリウム^99LAB||140|mmol/L|||||F");

        assertThat(report.results()).containsExactly("H1 K 4.1 mmol/L", "H2 K 6.9 mmol/L", "H2 NA 140 mmol/L");
        assertThat(report.all(DiagnosticReport.class))
                .extracting(it -> it.getEncounter().getIdentifier().getValue())
                .containsExactly("V1", "V2");
        assertThat(report.told()).isEmpty();
    }

    @Test
    void theSameOrderNumberOfTwoPatientsIsTwoReports() {
        var one = oru(PID, obr("17", "20261127083000"), OBX);
        var other = oru(PID.replace("H1", "H2"), obr("17", "20261127083000"), OBX);

        assertApart(one, other, DiagnosticReport.class);
        assertApart(one, other, Observation.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "|17^LAB|; |17^RAD|",
                "|17^^1.2.3^ISO|; |17^^1.2.4^ISO|",
                "17||; |17|",
                "|A/B|; |A|",
            })
    void orderNumbersOfTwoNamespacesAreTwoReports(String numbers, String others) {
        var one = oru(PID, "OBR|1|" + numbers.strip() + "CRP^CRP^99LAB|||20261127083000", OBX);
        var other = oru(PID, "OBR|1|" + others.strip() + "CRP^CRP^99LAB|||20261127083000", OBX);

        assertApart(one, other, DiagnosticReport.class);
        assertApart(one, other, Observation.class);
    }

    @Test
    void aGlucoseToleranceTestIsAReportForEachTime() {
        var test = oru(
                PID,
                obr("17", "202611270800"),
                "OBX|1|NM|GLU^血糖^99LAB||95|mg/dL|||||F",
                obr("17", "202611270830"),
                "OBX|1|NM|GLU^血糖^99LAB||160|mg/dL|||||F",
                obr("17", "202611270900"),
                "OBX|1|NM|GLU^血糖^99LAB||140|mg/dL|||||F");

        assertThat(test.results()).containsExactly("H1 GLU 95 mg/dL", "H1 GLU 160 mg/dL", "H1 GLU 140 mg/dL");
        assertThat(test.ids(DiagnosticReport.class)).hasSize(3).doesNotHaveDuplicates();
        var corrected = oru(PID, obr("17", "20261127083000"), "OBX|1|NM|GLU^血糖^99LAB||165|mg/dL|||||C");
        assertThat(test.ids(Observation.class).get(1))
                .isEqualTo(corrected.ids(Observation.class).getFirst());
    }

    @Test
    void ordersWithOneNumberOneServiceAndNoTimeAreToldApartByTheirPlaceAndSaidSo() {
        var test = oru(PID, obr("17", ""), OBX, obr("17", ""), OBX.replace("1.0", "2.0"));

        assertThat(test.ids(DiagnosticReport.class)).hasSize(2).doesNotHaveDuplicates();
        assertThat(test.results()).containsExactly("H1 CRP 1.0 mg/dL", "H1 CRP 2.0 mg/dL");
        assertThat(test.told()).isEqualTo("WARNING result-ambiguous OBR[2]-3\n");
    }

    @Test
    void susceptibilitiesOfTwoIsolatesAndTheSameTestOfTwoSpecimensAreApart() {
        var sensitivity = "OBR|%s||M-1|SENS^感受性^99LAB|||202611270900||||||||||||||||||F|CUL&培養&99LAB^%s^x";
        var isolates = oru(
                PID,
                sensitivity.formatted("1", "1"),
                "OBX|1|ST|ABPC^アンピシリン^99LAB||<=2||S|||F",
                sensitivity.formatted("2", "2"),
                "OBX|1|ST|ABPC^アンピシリン^99LAB||>=32||R|||F");
        var specimens = oru(
                PID, obr("9", "202611270900"), OBX, "SPM|1|S1|||血清", obr("9", "202611270900"), OBX, "SPM|1|S2|||血清");

        assertThat(isolates.ids(Observation.class)).hasSize(2).doesNotHaveDuplicates();
        assertThat(specimens.ids(Observation.class)).hasSize(2).doesNotHaveDuplicates();
        assertThat(specimens.told())
                .isEqualTo("INFORMATION segment-unmapped SPM[1]\nINFORMATION segment-unmapped SPM[2]\n");
    }

    @Test
    void resultsOfOneCodeAreToldApartBySubIdTimeAndPlace() {
        var report = oru(
                PID,
                obr("17", "202611270900"),
                "OBX|1|NM|HR^脈拍^99VS|1|70|/min|||||F",
                "OBX|2|NM|HR^脈拍^99VS|2|71|/min|||||F",
                "OBX|3|NM|HR^脈拍^99VS||72|/min|||||F|||202611270905",
                "OBX|4|NM|HR^脈拍^99VS||73|/min|||||F|||202611270910",
                "OBX|5|NM|HR^脈拍^99VS||74|/min|||||F|||202611270910");

        assertThat(report.results()).hasSize(5);
        assertThat(report.ids(Observation.class)).doesNotHaveDuplicates();
        assertThat(report.told()).isEqualTo("WARNING result-ambiguous OBX[5]-4\n");
    }

    @Test
    void aCorrectionAndAFinalResultGoWhereTheFirstOneWent() {
        var preliminary = oru(PID, obr("17", "202611270900"), OBX.replace("|F", "|P"));
        var corrected = oru(
                PID,
                obr("17", "20261127090000+0900"),
                OBX.replace("1.0", "10.0").replace("|F", "|C"));

        assertThat(corrected.ids(Observation.class)).isEqualTo(preliminary.ids(Observation.class));
        assertThat(corrected.ids(DiagnosticReport.class)).isEqualTo(preliminary.ids(DiagnosticReport.class));
    }

    @Test
    void theNumbersOfTheOrderMayStandInOrc() {
        var inObr = oru(PID, obr("17", "202611270900"), OBX);
        var inOrc = oru(PID, "ORC|RE||17", obr("", "202611270900"), OBX);

        assertThat(inOrc.ids(Observation.class)).isEqualTo(inObr.ids(Observation.class));
        assertThat(inOrc.told()).isEmpty();
    }

    @Test
    void anOrderWithoutNumberAndTimeIsNamedAfterItsMessage() {
        var report = oru(PID, obr("", ""), OBX);

        assertThat(report.told()).isEqualTo("WARNING order-unidentified OBR-3\n");
        assertThat(report.ids(Observation.class))
                .isNotEqualTo(oru(PID, obr("", "202611270900"), OBX).ids(Observation.class));
    }

    @ParameterizedTest
    @CsvSource({
        "H1^^^^PI, H1^^^WARD^PI",
        "H1^^^A^PI, H1^^^B^PI",
        "H1^^^&1.2.3&ISO^PI, H1^^^&1.2.4&ISO^PI",
        "H1^^^^PI, H1^^^^PT",
        "H1^^^0811234575^PI, H1^^^0811234567^PI",
        "H1^^^病院^PI, H1^^^医院^PI",
    })
    void theSameNumberOfTwoAuthoritiesIsTwoPatients(String number, String other) {
        assertApart(adt("A04", "PID|1||" + number + "||架空^海"), adt("A04", "PID|1||" + other + "||架空^海"), Patient.class);
    }

    @Test
    void theSendersOwnNumberNamesThePatientWhereverItStandsAndWhoeverIsNamedAsItsAuthority() {
        var alone = adt("A04", PID).ids(Patient.class);

        assertThat(adt("A04", PID.replace("H1^^^^PI", "X9^^^0811234575^PI~H1^^^^PI"))
                        .ids(Patient.class))
                .isEqualTo(alone);
        assertThat(adt("A04", PID.replace("H1^^^^PI", "H1^^^0811234567^PI")).ids(Patient.class))
                .isEqualTo(alone);
        assertThat(adt("A04", PID.replace("H1^^^^PI", "H1")).ids(Patient.class)).isEqualTo(alone);
    }

    @Test
    void theSameVisitNumberOfTwoPatientsOrAuthoritiesIsTwoVisits() {
        var visit = "PV1|1|I|||||||||||||||||V1";

        assertApart(adt("A01", PID, visit), adt("A01", PID.replace("H1", "H2"), visit), Encounter.class);
        assertApart(adt("A01", PID, visit), adt("A01", PID, visit + "^^^B"), Encounter.class);
        assertThat(adt("A03", PID, visit).ids(Encounter.class))
                .isEqualTo(adt("A01", PID, visit).ids(Encounter.class));
    }

    @Test
    void theSameNumberOfTwoAuthoritiesOrKindsIsTwoDoctors() {
        var doctors = adt(
                "A01",
                PID,
                "PV1|1|I|||||D1^多賀^一郎~D1^多賀^花^^^^^^B~D1^多賀^実^^^^^^^^^^MD|D1^タガ^イチロウ^^^^^^^L^^^^^P||||||||||V1");

        assertThat(doctors.ids(Practitioner.class)).hasSize(3).doesNotHaveDuplicates();
        assertThat(doctors.all(Practitioner.class).getFirst().getName())
                .extracting(it -> it.getText())
                .containsExactly("多賀 一郎", "タガ イチロウ");
    }

    @Test
    void twoPlacesAreNeverOne() {
        var places = Stream.of("3E-1^1^2", "3E^1-1^2", "3E^1^2", "3E^^1", "3E^1", "3E^1^^B")
                .map(it -> adt("A01", PID, "PV1|1|I|" + it + "||||||||||||||||V1"))
                .map(it -> it.only(Encounter.class)
                        .getLocationFirstRep()
                        .getLocation()
                        .getIdentifier())
                .map(it -> it.getSystem() + "|" + it.getValue())
                .toList();

        assertThat(places).doesNotHaveDuplicates().hasSize(6);
    }

    private static String obr(String number, String time) {
        return "OBR|1||" + number + "|CRP^CRP^99LAB|||" + time + "|||||||||||||||||LAB|F";
    }

    private static void assertApart(Translated one, Translated other, Class<? extends Resource> kind) {
        assertThat(one.ids(kind)).hasSize(1).isNotEqualTo(other.ids(kind));
        assertThat(other.ids(kind)).hasSize(1);
    }
}
