package musubi.adapters.health.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.hl7v2.model.v25.segment.PID;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import musubi.hub.message.Codec.Circumstance;
import musubi.hub.message.Payload;
import musubi.hub.profile.ProfileCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Hl7v2CodecTest {

    private static final String PATIENT = "urn:oid:1.2.392.100495.20.3.51.10811234567|00012345";

    @Test
    void theCircumstanceIsSenderAndControlIdAndThePatientByTheNationalOid() {
        var read = Hl7v2.readable(message("UNICODE UTF-8", "日立").getBytes(StandardCharsets.UTF_8));

        assertThat(read.circumstance()).isEqualTo(new Circumstance("HIS|0811234567|M1", PATIENT, PATIENT));
        assertThat(read.notices()).isEmpty();
    }

    /** 日 is 46 7C in JIS: the second byte is the field separator. 髙 and ① are in CP932 only. */
    @ParameterizedTest
    @CsvSource({
        "~ISO IR87, x-windows-iso2022jp, 日立",
        "~ISO IR87, x-windows-iso2022jp, 髙①",
        "~ISO IR87, x-windows-iso2022jp, ﾋﾀﾁ",
        "~ISO IR87~ISO IR159, x-windows-50221, 丂",
        "ISO IR14~ISO IR87, ISO-2022-JP, 日立",
        "UNICODE UTF-8, UTF-8, 髙①",
        "ASCII, US-ASCII, HITACHI",
        "'', US-ASCII, HITACHI",
    })
    void aNameIsReadInTheCharacterSetThatMsh18Names(String names, String charset, String family) {
        var bytes = message(names, family).getBytes(Charset.forName(charset));

        var read = Hl7v2.readable(bytes);

        assertThat(Hl7v2.notices(read.notices())).isEmpty();
        assertThat(read.data()
                        .find(PID.class)
                        .orElseThrow()
                        .getPatientName(0)
                        .getFamilyName()
                        .getSurname()
                        .getValue())
                .isEqualTo(family);
    }

    @Test
    void kanjiInTheHeaderDoesNotShiftItsFields() {
        var text = message("~ISO IR87", "日立").replace("|HIS|", "|日立電子カルテ|");

        var header =
                Hl7v2Header.find(text.getBytes(Charset.forName("ISO-2022-JP"))).orElseThrow();

        assertThat(header.sendingFacility()).isEqualTo("0811234567");
        assertThat(header.controlId()).isEqualTo("M1");
    }

    @Test
    void whatIsWrittenIsWhatWasRead() {
        var codec = Hl7v2Formats.v25(ProfileCatalogue.load()).codec();
        var bytes = message("~ISO IR87", "日立").getBytes(Charset.forName("ISO-2022-JP"));

        assertThat(codec.write(Hl7v2.readable(bytes).data()).bytes()).isEqualTo(bytes);
        assertThat(Payload.of(bytes).bytes()).isEqualTo(bytes);
    }

    @Test
    void lineFeedsAreReadAndTold() {
        var read = Hl7v2.readable(
                message("UNICODE UTF-8", "日立").replace("\r", "\r\n").getBytes(StandardCharsets.UTF_8));

        assertThat(read.data().segments()).hasSize(2);
        assertThat(Hl7v2.notices(read.notices())).isEqualTo("INFORMATION segment-terminator MSH\n");
    }

    @Test
    void otherDelimitersAreReadAsTheHeaderSetsThem() {
        var text = message("UNICODE UTF-8", "日立").replace('|', '#').replace('^', '@');

        var read = Hl7v2.readable(text.getBytes(StandardCharsets.UTF_8));

        assertThat(read.circumstance().subject()).isEqualTo(PATIENT);
    }

    @Test
    void aFacilityWithoutANationalCodeGetsNumbersOfTheHub() {
        var read = Hl7v2.readable(
                message("UNICODE UTF-8", "日立").replace("0811234567", "BAY").getBytes(StandardCharsets.UTF_8));

        assertThat(read.circumstance().subject()).isEqualTo("urn:musubi:hl7v2:BAY:patient|00012345");
        assertThat(Hl7v2.notices(read.notices())).isEqualTo("WARNING value-invalid MSH-4.1\n");
    }

    private static String message(String charset, String family) {
        return Hl7v2.msh("ADT^A08^ADT_A01", "M1", charset) + "\rPID|1||00012345^^^^PI||" + family
                + "^花子^^^^^L^I||19580412|F\r".replace("花子", family.equals("HITACHI") ? "HANAKO" : "花子");
    }
}
