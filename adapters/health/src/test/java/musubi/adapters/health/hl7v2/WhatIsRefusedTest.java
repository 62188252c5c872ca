package musubi.adapters.health.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import musubi.hub.message.Codec.Read;
import musubi.hub.message.Notice;
import musubi.hub.message.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be told whose it is, or cannot be kept, is refused at the door with the name of its place. */
class WhatIsRefusedTest {

    private static final String PID = "PID|1||H1^^^^PI||架空^海^^^^^L^I||19600101|M";
    private static final String OBR = "OBR|1||17|BIO^生化学^99LAB|||20261127083000|||||||||||||||||LAB|F";
    private static final String OBX = "OBX|1|NM|K^カリウム^99LAB||4.1|mmol/L|||||F";
    private static final String PV1 = "PV1|1|I|||||||||||||||||V1";

    @Test
    void aSegmentWhoseOwnerIsNotClearIsNamed() {
        assertThat(oru(PID, OBX, OBR)).containsExactly("segment-out-of-order OBX");
        assertThat(oru(OBR, PID, OBR, OBX)).containsExactly("segment-out-of-order OBR[1]");
        assertThat(oru(PV1, PID, OBR, OBX)).containsExactly("segment-out-of-order PV1");
        assertThat(oru(PID, PV1, PV1, OBR, OBX)).containsExactly("segment-repeated PV1[2]");
        assertThat(oru(PID, OBR, OBX, PV1)).containsExactly("segment-repeated PV1");
        assertThat(oru(PID, OBR, OBX, PID.replace("H1", "H2"), OBX))
                .containsExactly("segment-out-of-order OBX[2]", "segment-missing OBR");
        assertThat(oru(PID, OBR, OBX, "ORC|RE", OBX))
                .containsExactly("segment-out-of-order OBX[2]", "segment-missing OBR");
        assertThat(oru(PID)).containsExactly("segment-missing OBR");
        assertThat(adt(PID, PID.replace("H1", "H2"))).containsExactly("segment-repeated PID[2]");
        assertThat(adt(PID, PV1, PV1)).containsExactly("segment-repeated PV1[2]");
        assertThat(adt("EVN||20261127", "EVN||20261127", PID)).containsExactly("segment-repeated EVN[2]");
        assertThat(adt(PID, OBR, OBX)).containsExactly("segment-out-of-order OBR");
        assertThat(adt("OBX|1|NM|BH^身長^99LAB||151|cm|||||F", PID)).containsExactly("segment-out-of-order OBX");
    }

    @Test
    void severalMessagesInAFrameAndPartsOfOneAreNamed() {
        assertThat(adt(PID, Hl7v2.msh("ADT^A08", "M2", "UNICODE UTF-8"), PID.replace("H1", "H2")))
                .containsExactly("segment-repeated MSH[2]", "segment-repeated PID[2]");
        assertThat(adt("BHS|^~\\&", PID)).containsExactly("batch-unsupported BHS");
        assertThat(oru(PID, OBR, OBX, "DSC|17")).containsExactly("continuation-unsupported DSC");
        assertThat(oru(PID, OBR, OBX, "ADD|x")).containsExactly("continuation-unsupported ADD");
    }

    @Test
    void eachPatientOfAReportNeedsANumber() {
        assertThat(oru(PID, OBR, OBX, "PID|2||^^^^PI||架空^山", OBR, OBX)).containsExactly("patient-without-id PID[2]-3");
    }

    @Test
    void halfOfANameOrAUnitIsNamed() {
        var named = Hl7v2.readable(Hl7v2.message(
                        Hl7v2.msh("ORU^R01^ORU_R01", "M1", "UNICODE UTF-8"),
                        PID.replace("架空^", "架&空^"),
                        OBR,
                        OBX.replace("mmol/L", "mmol&L")))
                .notices();

        assertThat(named.stream().map(it -> it.code() + " " + it.place()))
                .containsExactly("component-unmapped PID-5.1", "component-unmapped OBX-6.1");
    }

    @Test
    void aNumberInPartsIsNoNumber() {
        assertThat(adt(PID.replace("H1", "H1&2"))).containsExactly("number-divided PID-3.1");
        assertThat(adt(PID, PV1 + "&9")).containsExactly("number-divided PV1-19.1");
        assertThat(oru(PID, OBR.replace("|17|", "|17&1|"), OBX)).containsExactly("number-divided OBR-3.1");
        assertThat(oru(PID, OBR, OBX.replace("|K^", "|K&1^"))).containsExactly("number-divided OBX-3.1");
        assertThat(adt(PID.replace("H1", "H1\\T\\2"))).isEmpty();
    }

    @Test
    void aValueInPartsIsNoValue() {
        assertThat(oru(PID, OBR, "OBX|1|CE|K^カリウム^99LAB||A&B^甲^99LAB||||||F"))
                .containsExactly("number-divided OBX-5.1");
        assertThat(oru(PID, OBR, "OBX|1|CWE|K^カリウム^99LAB||A^甲^99LAB~B^乙^99&LAB||||||F"))
                .containsExactly("number-divided OBX-5[2].3");
        assertThat(oru(PID, OBR, "OBX|1|SN|K^カリウム^99LAB||^17&1||||||F")).containsExactly("number-divided OBX-5.2");
    }

    @Test
    void whatIsBehindTheValueIsNamed() {
        assertThat(named("OBX|1|CE|K^カリウム^99LAB||A^甲&乙^99LAB||||||F")).containsExactly("component-unmapped OBX-5.2");
        assertThat(named("OBX|1|CWE|K^カリウム^99LAB||A^甲^99LAB^^^^1.0||||||F"))
                .containsExactly("component-unmapped OBX-5.7");
        assertThat(named("OBX|1|CE|K^カリウム^99LAB||A^甲^99LAB^B^乙^99LAB^丙||||||F"))
                .containsExactly("component-unmapped OBX-5.7");
        assertThat(named("OBX|1|TS|K^カリウム^99LAB||20261101^D||||||F")).containsExactly("component-unmapped OBX-5.2");
    }

    private static List<String> named(String obx) {
        return Hl7v2.readable(Hl7v2.message(Hl7v2.msh("ORU^R01^ORU_R01", "M1", "UNICODE UTF-8"), PID, OBR, obx))
                .notices()
                .stream()
                .map(it -> it.code() + " " + it.place())
                .toList();
    }

    @Test
    void aValueThatDoesNotFitItsTypeIsNamedByItsField() {
        assertThat(oru(PID, OBR, OBX, OBX.replace("4.1", "17&1"))).containsExactly("value-unfit OBX[2]-5");
        assertThat(oru(PID, OBR, OBX.replace("4.1", "4&1"))).containsExactly("value-unfit OBX-5");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x01, 0x07, 0x08, 0x0c, 0x0e, 0x1c, 0x1f, 0x7f, 0x80, 0x9f, 0xfffe, 0xffff})
    void aControlCharacterIsNamedByItsPlace(int character) {
        var c = Character.toString(character);

        assertThat(adt(PID.replace("架空", "架" + c + "空"))).containsExactly("character-forbidden PID-5");
        assertThat(oru(PID, OBR, OBX, OBX.replace("カリウム", c))).containsExactly("character-forbidden OBX[2]-3");
        assertThat(adt(PID, "ZZZ|a|" + c)).containsExactly("character-forbidden ZZZ-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\X00\\", "\\X0041\\", "\\X1C\\", "\\X07\\", "\\XEFBFBF\\"})
    void anEscapeSequenceThatStandsForOneIsNamedLikewise(String sequence) {
        assertThat(adt(PID.replace("架空", "架" + sequence + "空"))).containsExactly("character-forbidden PID-5");
    }

    @Test
    void aControlIdWithAControlCharacterIsNamedAndNotKeptAsAKey() {
        var read = Hl7v2.readable(Hl7v2.message(Hl7v2.msh("ADT^A08", "M\0001", "UNICODE UTF-8"), PID));

        assertThat(errors(read.notices()))
                .containsExactly("character-forbidden MSH-10", "character-forbidden MSH-10.1");
        assertThat(read.circumstance().key()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "PID|1||%s^^^^PI||架空^海!PID-3.1",
                "PID|1||1^^^%s^PI||架空^海!PID-3.4.1",
                "PID|1||H1||架空^海\rPV1|1|I|||||||||||||||||%s!PV1-19.1",
                "PID|1||H1||架空^海\rPV1|1|I|||||D1~%s^x!PV1-7[2].1",
                "PID|1||H1||架空^海\rOBX|1|NM|%s||1||||||F!OBX-3.1",
            })
    void aNumberLongerThanAnIndexTakesIsNamed(String segments, String place) {
        var segment = segments.replace("\\r", "\r");

        assertThat(adt(segment.formatted("9".repeat(4000)))).contains("value-too-long " + place);
        assertThat(errors(Hl7v2.readable(Hl7v2.message(Hl7v2.msh("ADT^A08", "9".repeat(4000), "UNICODE UTF-8"), PID))
                        .notices()))
                .containsExactly("value-too-long MSH-10.1");
    }

    @Test
    void aResultThatDoesNotSayOfWhatItIsAndAStatusThatIsNoneAreNamedWithTheirSegment() {
        assertThat(oru(PID, OBR, OBX, OBX.replace("K^カリウム^99LAB", "^^99LAB"), OBX.replace("|F", "|final")))
                .containsExactly("required-missing OBX[2]-3", "value-invalid OBX[3]-11");
    }

    @Test
    void aNumberOfASecondPatientIsNamedWithItsSegment() {
        assertThat(oru(PID, OBR, OBX, PID.replace("H1", "9".repeat(65)), OBR, OBX))
                .containsExactly("value-too-long PID[2]-3.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000101", "20260101000000+1500", "20260229", "2026112724"})
    void aTimeThatFhirDoesNotHaveIsNamed(String time) {
        assertThat(oru(PID, OBR.replace("20261127083000", time), OBX)).containsExactly("date-does-not-exist OBR-7");
    }

    @Test
    void aMessageThatIsSmallOnTheWireAndHugeInMemoryIsNotReadAtAll() {
        var read = Hl7v2.read(Hl7v2.message(
                Hl7v2.msh("ADT^A08", "M1", "UNICODE UTF-8"),
                PID,
                "PID|1||" + "~".repeat(MessageBounds.REPETITIONS + 1)));

        assertThat(errors(read.notices())).containsExactly("message-too-complex MSH");
        assertThat(read).isNotInstanceOf(Read.class);
    }

    @Test
    void fieldsRepetitionsAndComponentsThatNoMapperReadsAreNamedOnce() {
        var read = Hl7v2.readable(Hl7v2.message(
                Hl7v2.msh("ADT^A08", "M1", "UNICODE UTF-8"),
                "PID|1||H1^7^^^PI||架空^海||19600101~19600102|M|別名",
                "PV1|1|I||R|||||||||||||||V1",
                "NTE|1||患者について",
                "AL1|1",
                "ZZ1|x"));

        assertThat(Hl7v2.notices(read.notices())).isEqualTo("""
                        INFORMATION component-unmapped PID-3.2
                        WARNING repetition-unmapped PID-7[2]
                        INFORMATION field-unmapped PID-9
                        INFORMATION field-unmapped PV1-4
                        INFORMATION segment-unmapped NTE
                        INFORMATION segment-unmapped AL1
                        INFORMATION segment-unmapped ZZ1
                        """);
    }

    @Test
    void anEscapeSequenceOfALocalAgreementIsKeptAndNamed() {
        var read = Hl7v2.readable(
                Hl7v2.message(Hl7v2.msh("ADT^A08", "M1", "UNICODE UTF-8"), PID.replace("架空", "架\\Z01\\空")));

        assertThat(Hl7v2.notices(read.notices())).isEqualTo("WARNING escape-unmapped PID-5\n");
    }

    private static List<String> oru(String... segments) {
        return errors("ORU^R01^ORU_R01", segments);
    }

    private static List<String> adt(String... segments) {
        return errors("ADT^A08^ADT_A01", segments);
    }

    private static List<String> errors(String type, String... segments) {
        var all = Stream.concat(Stream.of(Hl7v2.msh(type, "M1", "UNICODE UTF-8")), Stream.of(segments));
        return errors(Hl7v2.readable(Hl7v2.message(all.toArray(String[]::new))).notices());
    }

    private static List<String> errors(List<Notice> notices) {
        return notices.stream()
                .filter(it -> it.severity() == Severity.ERROR)
                .map(it -> it.code() + " " + it.place())
                .toList();
    }
}
