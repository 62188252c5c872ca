package musubi.adapters.health.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import musubi.hub.message.Codec.Read;
import musubi.hub.message.Codec.Unreadable;
import org.junit.jupiter.api.Test;

/** What senders get wrong, and what they are told. */
class BadInputTest {

    private static final String PID = "PID|1||00012345^^^^PI||日立^花子^^^^^L^I||19580412|F";

    @Test
    void bytesWithoutAHeaderAreNoMessage() {
        assertUnreadable("EVN|A01\rPID|1||1", "ERROR header-missing MSH\n");
        assertUnreadable("", "ERROR header-missing MSH\n");
        assertUnreadable("MSH", "ERROR header-missing MSH\n");
        assertUnreadable("MSH|||||", "ERROR header-missing MSH\n");
    }

    @Test
    void aFrameThatNeverEndedIsNoMessageWhateverItHolds() {
        var whole = Hl7v2.message(Hl7v2.msh("ADT^A08", "1", "UNICODE UTF-8"), PID);
        var kept = new byte[whole.length + 1];
        kept[0] = Mllp.START;
        System.arraycopy(whole, 0, kept, 1, whole.length);

        var reading = Hl7v2.read(kept);

        assertThat(reading).isInstanceOf(Unreadable.class);
        assertThat(Hl7v2.notices(reading.notices())).isEqualTo("ERROR frame-incomplete MLLP\n");
    }

    @Test
    void bytesOfAnotherCharacterSetThanMsh18SaysAreRefusedAndNotGuessed() {
        var declaresJis = message("~ISO IR87");
        var declaresUtf8 = message("UNICODE UTF-8");
        var declaresNothing = message("");

        assertUnreadable(bytes(declaresJis, "Shift_JIS"), "ERROR charset-mismatch MSH-18\n");
        assertUnreadable(bytes(declaresJis, "UTF-8"), "ERROR charset-mismatch MSH-18\n");
        assertUnreadable(bytes(declaresUtf8, "ISO-2022-JP"), "ERROR charset-mismatch MSH-18\n");
        assertUnreadable(bytes(declaresUtf8, "Shift_JIS"), "ERROR charset-mismatch MSH-18\n");
        assertUnreadable(bytes(declaresNothing, "ISO-2022-JP"), "ERROR charset-mismatch MSH-18\n");
        assertUnreadable(bytes(declaresNothing, "UTF-8"), "ERROR charset-mismatch MSH-18\n");
        assertUnreadable(bytes(message("KLINGON"), "UTF-8"), "ERROR charset-unsupported MSH-18\n");
    }

    @Test
    void anUnknownTriggerOrTypeOrVersionIsNamed() {
        assertThat(errors(Hl7v2.msh("ADT^A99", "1", "UNICODE UTF-8"), PID))
                .isEqualTo("ERROR unsupported-event-code MSH-9.2\n");
        assertThat(errors(Hl7v2.msh("SIU^S12", "1", "UNICODE UTF-8"), PID))
                .isEqualTo("ERROR unsupported-message-type MSH-9.1\n");
        assertThat(errors(Hl7v2.msh("ADT^A08", "1", "UNICODE UTF-8").replace("|2.5|", "|2.9|"), PID))
                .isEqualTo("ERROR unsupported-version MSH-12\n");
        for (var id : List.of("X", "T", "D^A")) { // no training makes a record of a patient's
            assertThat(errors(Hl7v2.msh("ADT^A08", "1", "UNICODE UTF-8").replace("|P|2.5", "|" + id + "|2.5"), PID))
                    .isEqualTo("ERROR unsupported-processing-id MSH-11.1\n");
        }
    }

    @Test
    void datesThatDoNotExistAreNamedByTheirPlace() {
        assertThat(errors(
                        Hl7v2.msh("ORU^R01", "1", "UNICODE UTF-8"),
                        "PID|1||00012345||日立^花子||20260230|F",
                        "OBR|1|||X^X^L|||2026112424",
                        "OBX|1|DT|A^A^L||20261301||||||F",
                        "OBX|2|TS|A^A^L||20261124||||||F|||soon"))
                .isEqualTo("""
                        ERROR date-does-not-exist PID-7
                        ERROR date-does-not-exist OBR-7
                        ERROR date-does-not-exist OBX[1]-5
                        ERROR date-does-not-exist OBX[2]-14
                        """);
    }

    @Test
    void aPatientWithoutANumberCannotBeKept() {
        assertThat(errors(Hl7v2.msh("ADT^A08", "1", "UNICODE UTF-8"), "PID|1||^^^^PI||日立^花子||19580412|F"))
                .isEqualTo("ERROR patient-without-id PID-3.1\n");
        assertThat(errors(Hl7v2.msh("ADT^A08", "1", "UNICODE UTF-8"), "PID|1||\"\"||日立^花子||19580412|F"))
                .isEqualTo("ERROR patient-without-id PID-3.1\n");
        assertThat(errors(Hl7v2.msh("ADT^A08", "1", "UNICODE UTF-8"), "PID|1||H123^^^^NH||日立^花子||19580412|F"))
                .isEqualTo("ERROR patient-without-id PID-3\n");
    }

    @Test
    void aMessageAboutNobodyAndWithoutControlIdIsToldBoth() {
        assertThat(errors(Hl7v2.msh("ADT^A08", "", "UNICODE UTF-8"))).isEqualTo("""
                        ERROR required-missing MSH-10
                        ERROR segment-missing PID
                        ERROR patient-without-id PID-3.1
                        WARNING required-missing PID-5.1
                        """);
    }

    @Test
    void aLineThatIsNoSegmentIsNamedByItsNumber() {
        assertThat(errors(Hl7v2.msh("ADT^A08", "1", "UNICODE UTF-8"), PID, "lorem ipsum"))
                .isEqualTo("ERROR segment-unreadable MSH\n");
    }

    @Test
    void randomBytesBehindAHeaderNeverThrow() {
        var random = new java.util.Random(42);
        for (int i = 0; i < 2000; i++) {
            var header = Hl7v2.msh("ORU^R01", "1", i % 2 == 0 ? "8859/1" : "~ISO IR87") + "\rPID|1||1\rOBX|1|NM|";
            var noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            var bytes = Arrays.copyOf(header.getBytes(StandardCharsets.US_ASCII), header.length() + noise.length);
            System.arraycopy(noise, 0, bytes, header.length(), noise.length);

            assertThat(Hl7v2.read(bytes)).isNotNull();
        }
    }

    private static String message(String charset) {
        return Hl7v2.msh("ADT^A08", "1", charset) + "\r" + PID + "\r";
    }

    private static byte[] bytes(String message, String charset) {
        return message.getBytes(Charset.forName(charset));
    }

    private static String errors(String... segments) {
        var reading = Hl7v2.read(Hl7v2.message(segments));
        assertThat(reading).isInstanceOf(Read.class);
        return Hl7v2.notices(reading.notices());
    }

    private static void assertUnreadable(String text, String notices) {
        assertUnreadable(text.getBytes(StandardCharsets.UTF_8), notices);
    }

    private static void assertUnreadable(byte[] bytes, String notices) {
        var reading = Hl7v2.read(bytes);
        assertThat(reading).isInstanceOf(Unreadable.class);
        assertThat(Hl7v2.notices(reading.notices())).isEqualTo(notices);
    }
}
