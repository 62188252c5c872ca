package musubi.adapters.health.hl7v2.fhir;

import static musubi.adapters.health.hl7v2.fhir.Translated.adt;
import static musubi.adapters.health.hl7v2.fhir.Translated.oru;
import static org.assertj.core.api.Assertions.assertThat;

import org.hl7.fhir.r4.model.DiagnosticReport;
import org.hl7.fhir.r4.model.Observation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A value is taken as what it means, or kept as the text that it is and named. */
class ResultValuesTest {

    private static final String PID = "PID|1||H1^^^^PI||架空^海^^^^^L^I||19600101|M";
    private static final String OBR = "OBR|1||17|BIO^生化学^99LAB|||20261127083000|||||||||||||||||LAB|F";

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(
            delimiter = '!',
            nullValues = "-",
            value = {
                "NM!4.10!mg/dL!4.10 mg/dL!-",
                "NM!-0.5!mg/dL!-0.5 mg/dL!-",
                "NM!+5!mg/dL!5 mg/dL!-",
                "NM!<0.1!mg/dL!<0.1 mg/dL!number-compared OBX-5",
                "NM!>= 600!mg/dL!>=600 mg/dL!number-compared OBX-5",
                "NM!１２.５!!「１２.５」!number-expected OBX-5",
                "NM!1,200!!「1,200」!number-expected OBX-5",
                "NM!1e99!!「1e99」!number-expected OBX-5",
                "NM!溶血!!「溶血」!number-expected OBX-5",
                "NM!溶血!mg/dL!「溶血」!number-expected OBX-5,unit-unmapped OBX-6",
                "NM!1234567890123456789012!!「1234567890123456789012」!number-expected OBX-5",
                "NM!5^6!!「5^6」!number-expected OBX-5",
                "SN!^3^+!!「3+」!-",
                "SN!^2^+!!「2+」!-",
                "SN!^^+!!「+」!-",
                "SN!^^++!!「++」!-",
                "SN!>^100!mg/dL!>100 mg/dL!-",
                "SN!<=^0.05!mg/dL!<=0.05 mg/dL!-",
                "SN!=^7!!7!-",
                "SN!^7!!7!-",
                "SN!^1^:^128!!{\"numerator\":{\"value\":1},\"denominator\":{\"value\":128}}!-",
                "SN!^1^/^128!!{\"numerator\":{\"value\":1},\"denominator\":{\"value\":128}}!-",
                "SN!>^1^:^128!!「>1:128」!number-expected OBX-5",
                "SN!^10^-^20!!{\"low\":{\"value\":10},\"high\":{\"value\":20}}!-",
                "SN!^20^-^10!!「20-10」!number-expected OBX-5",
                "SN!<>^5!!「<>5」!number-expected OBX-5",
                "SN!^abc!!「abc」!number-expected OBX-5",
                "SN!^5^*!!「5*」!number-expected OBX-5",
                "SN!^1,5!!「1,5」!number-expected OBX-5",
                "ST!陰性!!「陰性」!-",
                "ST!5.2!mg/dL!「5.2」!unit-unmapped OBX-6",
                "ST!A^B!!「A^B」!separator-unescaped OBX-5",
                "ST!A & B ^ C!!「A & B ^ C」!separator-unescaped OBX-5",
                "TX!x&y^z~2&3!!「x&y^z\\n2&3」!separator-unescaped OBX-5",
                "FT!&!!「&」!separator-unescaped OBX-5",
                "IS!B&W!!「B&W」!separator-unescaped OBX-5",
                "ST!A\\T\\B&C!!「A&B&C」!separator-unescaped OBX-5",
                "TX!一行目\\.br\\二行目~三行目!!「一行目\\n二行目\\n三行目」!-",
                "FT!\\H\\重要\\N\\ C:\\temp!!「重要 C:\\temp」!-",
                "ST!\\X41\\BC!!「ABC」!-",
                "ST!100\\S\\3\\T\\4!!「100^3&4」!-",
                "TM!10!!「10:00:00」!-",
                "TM!1005!!「10:05:00」!-",
                "TM!100530.25!!「10:05:30.25」!-",
                "TM!1005+0000!!「1005+0000」!value-type-unmapped OBX-2",
                "DT!202610!!2026-10!-",
                "TS!202611271005!!2026-11-27T10:05:00+09:00!-",
                "RP!ptr^app^TEXT!!「ptr^app^TEXT」!value-type-unmapped OBX-2",
                "DLN!123^茨城^20300101!!「123^茨城^20300101」!value-type-unmapped OBX-2",
                "ED!^AP^^Base64^AAAA!!absent unsupported!value-type-unmapped OBX-2",
                "ZZ!a^b&c!!「a^b&c」!value-type-unmapped OBX-2",
                "!a^b&c!!「a^b&c」!value-type-missing OBX-2",
                "!5.2!!「5.2」!value-type-missing OBX-2",
                "NM!!mg/dL!nothing!value-missing OBX-5",
                "NM!4.1~4.2!mg/dL!components 2!value-repeats OBX-5",
            })
    void aValue(String type, String value, String unit, String becomes, String told) {
        var result = oru(PID, OBR, "OBX|1|" + text(type) + "|X^検査^99LAB||" + text(value) + "|" + text(unit) + "|||||F");

        assertThat(result.value()).isEqualTo(becomes.replace("\\n", "\n"));
        assertThat(result.told().lines().map(it -> it.replaceAll("^[A-Z]+ ", "")))
                .containsExactlyElementsOf(told == null ? java.util.List.of() : java.util.List.of(told.split(",")));
    }

    @Test
    void theUnitOfWhatIsNoNumberStandsInANote() {
        var result = oru(PID, OBR, "OBX|1|ST|X^検査^99LAB||5.2|mg/dL|||||F");

        assertThat(result.only(Observation.class).getNoteFirstRep().getText()).isEqualTo("OBX-6: mg/dL");
    }

    @Test
    void codesKeepTheirTextTheirAlternateAndTheirTable() {
        var coded = oru(PID, OBR, "OBX|1|CWE|X^検査^99LAB||A^エー^ABC^B^ビー^99LAB^^^原文||||||F")
                .only(Observation.class)
                .getValueCodeableConcept();
        var text = oru(PID, OBR, "OBX|1|CE|X^検査^99LAB||^陽性||||||F").only(Observation.class);

        assertThat(coded.getText()).isEqualTo("原文");
        assertThat(coded.getCoding())
                .extracting(it -> it.getSystem() + " " + it.getCode() + " " + it.getDisplay())
                .containsExactly(
                        "urn:musubi:hl7v2:0811234567:code:ABC A エー", "urn:musubi:hl7v2:0811234567:code:99LAB B ビー");
        assertThat(text.getValueCodeableConcept().getText()).isEqualTo("陽性");
    }

    @ParameterizedTest
    @CsvSource({
        "X, , cancelled, absent error",
        "N, , cancelled, absent not-asked",
        "P, , preliminary, nothing",
        "O, , registered, nothing",
        "D, , entered-in-error, nothing",
        "W, 4.1, entered-in-error, 4.1",
        "C, 4.1, corrected, 4.1",
        "F, '\"\"', final, absent unknown",
    })
    void aStatus(String status, String value, String becomes, String valueBecomes) {
        var result = oru(PID, OBR, "OBX|1|NM|X^検査^99LAB||" + text(value) + "||||||" + status);

        assertThat(result.only(Observation.class).getStatus().toCode()).isEqualTo(becomes);
        assertThat(result.value()).isEqualTo(valueBecomes);
        assertThat(result.told()).isEmpty();
    }

    @Test
    void flagsWithoutARowAndAMissingStatusAreKeptAndNamed() {
        var result = oru(PID, OBR, "OBX|1|NM|X^検査^99LAB||4.1|mg/dL||H~?!");

        assertThat(result.only(Observation.class).getInterpretation())
                .extracting(it -> it.getCodingFirstRep().getCode() + "/" + it.getText())
                .containsExactly("H/null", "null/?!");
        assertThat(result.told()).isEqualTo("WARNING status-missing OBX-11\nWARNING unmapped-code OBX-8\n");
    }

    @Test
    void remarksStandWithWhatTheyAreAbout() {
        var report = oru(
                PID,
                "NTE|1||患者について",
                OBR,
                "NTE|1||検体は\\.br\\溶血",
                "OBX|1|NM|X^検査^99LAB||4.1|mg/dL|||||F",
                "NTE|1||再検済~確認済");

        assertThat(report.only(Observation.class).getNoteFirstRep().getText()).isEqualTo("再検済\n確認済");
        assertThat(report.only(DiagnosticReport.class)
                        .getExtensionByUrl("http://hl7.org/fhir/StructureDefinition/note")
                        .getValue()
                        .getNamedProperty("text")
                        .getValues()
                        .getFirst()
                        .primitiveValue())
                .isEqualTo("検体は\n溶血");
        assertThat(report.told()).isEqualTo("INFORMATION segment-unmapped NTE[1]\n");
    }

    @Test
    void whatAnAdmissionObservesIsKeptWithTheTimeOfTheEvent() {
        var admission = adt(
                "A08^ADT_A01",
                "EVN||20261127090000",
                PID,
                "PV1|1|I|2E^201^1^^^N||||D31^架空^医師^^^^^^^L^^^^^I",
                "OBX|1|NM|BH^身長^99LAB||151.2|cm|||||F",
                "OBX|2|CWE|ABO^血液型^99LAB||O^O^99LAB||||||F|||20260401",
                "NTE|1||転倒に注意",
                "AL1|1|DA^薬剤^HL70127|1^架空薬^99LAB");

        assertThat(admission.all(Observation.class))
                .extracting(it -> it.getCode().getText() + " "
                        + it.getEffectiveDateTimeType().getValueAsString())
                .containsExactly("身長 2026-11-27T09:00:00+09:00", "血液型 2026-04-01");
        assertThat(admission.all(Observation.class).get(1).getNoteFirstRep().getText())
                .isEqualTo("転倒に注意");
        assertThat(admission.told()).isEqualTo("""
                        INFORMATION component-unmapped PV1-3.6
                        INFORMATION segment-unmapped AL1
                        WARNING visit-unidentified PV1-19
                        """);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
