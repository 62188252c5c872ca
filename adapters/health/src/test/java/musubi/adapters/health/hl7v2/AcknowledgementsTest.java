package musubi.adapters.health.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import musubi.hub.message.Codec.Reading;
import musubi.hub.message.Notice;
import org.junit.jupiter.api.Test;

class AcknowledgementsTest {

    private final Acknowledgements acknowledgements = new Acknowledgements(
            Hl7v2.TABLES,
            Clock.fixed(Instant.parse("2026-11-24T00:30:00Z"), ZoneOffset.UTC),
            () -> UUID.fromString("01900000-0000-7000-8000-00000000abcd"));

    @Test
    void anAcceptedMessageIsAnsweredWithItsOwnControlIdAndAddressesTurned() {
        var header = header(Hl7v2.msh("ADT^A01^ADT_A01", "M1", "UNICODE UTF-8"));

        assertThat(text(acknowledgements.accept(header, List.of()), "UTF-8")).isEqualTo("""
                        MSH|^~\\&|MUSUBI|CITY|HIS|0811234567|20261124093000+0900||ACK^A01^ACK|0190000000000000abcd|P|2.5||||||UNICODE UTF-8||
                        MSA|AA|M1
                        """);
    }

    @Test
    void whatIsToldOfAnAcceptedMessageIsInformation() {
        var read = Hl7v2.readable(
                Hl7v2.message(Hl7v2.msh("ADT^A08", "M1", "UNICODE UTF-8"), "PID|1||1||日立^花子", "ZAA|1", "ZAA|2"));

        assertThat(segments(acknowledgements.accept(read.data().header(), read.notices()), "UTF-8"))
                .contains(
                        "MSA|AA|M1",
                        "ERR||ZAA^2|0^Message accepted^HL70357|I|segment-unmapped^^L||The segment is kept as received but not"
                                + " translated to FHIR.|セグメントは受信したまま保存しますが、FHIR には変換しません。");
    }

    @Test
    void anErrorNamesSegmentFieldAndReasonInJapaneseWhereTheCharacterSetHasIt() {
        var bytes = (Hl7v2.msh("ADT^A08", "M1", "~ISO IR87") + "\rPID|1||1||日立^花子||20260230\r")
                .getBytes(Charset.forName("ISO-2022-JP"));

        var answer = acknowledgements.reject(
                Hl7v2Header.find(bytes).orElseThrow(), Hl7v2.read(bytes).notices());

        assertThat(segments(answer, "ISO-2022-JP"))
                .contains(
                        "MSA|AE|M1",
                        "ERR||PID^1^7|102^Data type error^HL70357|E|date-does-not-exist^^L||Not a date or time that exists."
                                + " Expected YYYY[MM[DD[HH[MM[SS[.S]]]]]][+/-ZZZZ]. [HL7 v2.5 2.A.22]"
                                + "|存在しない日付または時刻です。YYYY[MM[DD[HH[MM[SS[.S]]]]]][+/-ZZZZ] の形で送ってください。");
    }

    @Test
    void inAsciiPeopleGetEnglish() {
        var bytes = Hl7v2.message(Hl7v2.msh("ADT^A99", "M1", ""), "PID|1||1||HITACHI^HANAKO");

        var answer = acknowledgements.reject(
                Hl7v2Header.find(bytes).orElseThrow(), Hl7v2.read(bytes).notices());

        assertThat(segments(answer, "US-ASCII"))
                .contains("MSA|AR|M1")
                .anyMatch(it -> it.startsWith("ERR||MSH^1^9^1^2|201^Unsupported event code^HL70357|E|"))
                .allMatch(it -> it.chars().allMatch(c -> c < 128));
    }

    @Test
    void whereThereIsNoHeaderTheAnswerIsMadeFromNothing() {
        Reading<Hl7v2Message> reading = Hl7v2.read("hello".getBytes(StandardCharsets.US_ASCII));

        assertThat(segments(acknowledgements.reject(Hl7v2Header.NONE, reading.notices()), "US-ASCII"))
                .contains("MSA|AR|")
                .anyMatch(it -> it.startsWith("ERR||MSH^1|200^Unsupported message type^HL70357|E|header-missing"));
    }

    @Test
    void everyNoticeCodeHasARowInTheTableOfErrorCodes() {
        var told = List.of(
                Hl7v2Notices.incompleteFrame(1),
                Hl7v2Notices.missingHeader(),
                Hl7v2Notices.unknownCharset(),
                Hl7v2Notices.wrongCharset(Hl7v2Charset.ASCII),
                Hl7v2Notices.notASegment(2),
                Hl7v2Notices.unreadableSegment("PID"),
                Hl7v2Notices.unsupportedMessage(),
                Hl7v2Notices.unsupportedEvent(java.util.Set.of("A01")),
                Hl7v2Notices.unsupportedVersion(),
                Hl7v2Notices.impossibleDate("PID-7"),
                Hl7v2Notices.patientWithoutNumber("PID"),
                Hl7v2Notices.forbiddenCharacter("PID-5"),
                Hl7v2Notices.tooLong("MSH-10", 199),
                Hl7v2Notices.tooManyParts(),
                OrderNotices.secondMessage("MSH[2]"),
                OrderNotices.repeated("PV1[2]"),
                OrderNotices.misplaced("OBX"),
                OrderNotices.withoutOrder(),
                OrderNotices.continued("DSC"),
                OrderNotices.batch("BHS"));

        assertThat(told)
                .extracting(Notice::code)
                .allMatch(it ->
                        Hl7v2.TABLES.get("health/hl7v2-error-code").find(it).isPresent());
    }

    private static Hl7v2Header header(String msh) {
        return Hl7v2Header.find(msh.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }

    private static String text(byte[] answer, String charset) {
        return new String(answer, Charset.forName(charset)).replace('\r', '\n');
    }

    private static List<String> segments(byte[] answer, String charset) {
        return text(answer, charset).lines().toList();
    }
}
