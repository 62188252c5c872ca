package musubi.conformance.health;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A hospital's messages, each with a control id (MSH-10) of its own unless told otherwise. */
final class Hl7v2Messages {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private Hl7v2Messages() {}

    static String control() {
        return "CT" + NEXT.incrementAndGet();
    }

    /** An admission with kanji and kana names. */
    static String admission(String control, String patient, String kanji, String kana, String birth) {
        return admission("0811234567", "ADT^A01^ADT_A01", control, patient, kanji, kana, birth, "UNICODE UTF-8");
    }

    static String admission(
            String facility,
            String trigger,
            String control,
            String patient,
            String kanji,
            String kana,
            String birth,
            String charset) {
        return String.join(
                "\r",
                "MSH|^~\\&|HIS|" + facility + "|MUSUBI|HITACHI-CITY|20261124093000||" + trigger + "|" + control
                        + "|P|2.5||||||" + charset,
                "EVN||20261124093000",
                "PID|1||" + patient + "^^^^PI||" + kanji + "^^^^^L^I~" + kana + "^^^^^L^P||" + birth + "|F",
                "PV1|1|I|3E^302^1||||||||||||||||V" + patient + "|||||||||||||||||||||||||20261124091500",
                "");
    }

    static String laboratory(String control, String patient, String value) {
        return String.join(
                "\r",
                "MSH|^~\\&|LIS|0811234567|MUSUBI|HITACHI-CITY|20261124093000||ORU^R01^ORU_R01|" + control
                        + "|P|2.5||||||UNICODE UTF-8",
                "PID|1||" + patient + "^^^^PI||山田^太郎^^^^^L^I~ヤマダ^タロウ^^^^^L^P||19580412|M",
                "OBR|1|P-" + control + "|F-" + control
                        + "|BIO^生化学^99LAB|||20261124073000|||||||||||||||20261124094500||LAB|F",
                "OBX|1|NM|3D045000001906202^HbA1c(NGSP)^JC10||" + value + "|%|4.9-6.0|H|||F",
                "");
    }

    /** A message of the hospital's laboratory (ORU) or its ward (ADT) with the segments that are given. */
    static byte[] message(String trigger, String... segments) {
        return utf8("MSH|^~\\&|LIS|0811234567|MUSUBI|HITACHI-CITY|20261127090000||" + trigger + "|" + control()
                + "|P|2.5||||||UNICODE UTF-8\r" + String.join("\r", segments) + "\r");
    }

    static String patient(String number, String name) {
        return "PID|1||" + number + "^^^^PI||" + name + "^^^^^L^I||19600101|M";
    }

    static String order(String number, String code) {
        return "OBR|1||" + number + "|" + code + "^" + code + "^99LAB|||20261127083000|||||||||||||||||LAB|F";
    }

    static String result(String type, String code, String value, String unit) {
        return "OBX|1|" + type + "|" + code + "^" + code + "^99LAB||" + value + "|" + unit + "|||||F";
    }

    /** Segment, field and code of each ERR. */
    static List<String> errors(byte[] acknowledgement) {
        return new String(acknowledgement, StandardCharsets.UTF_8)
                .lines()
                .flatMap(it -> Arrays.stream(it.split("\r")))
                .filter(it -> it.startsWith("ERR|"))
                .map(it -> it.split("\\|", -1))
                .map(it -> it[2] + " " + it[5].split("\\^")[0])
                .toList();
    }

    static byte[] utf8(String message) {
        return message.getBytes(StandardCharsets.UTF_8);
    }

    /** As Japanese systems send it: JIS X 0208 by escape sequences. */
    static byte[] iso2022jp(String message) {
        return message.getBytes(Charset.forName("ISO-2022-JP"));
    }

    /** One field of the acknowledgement, for example {@code MSA-1} or {@code ERR-2}; empty where it is not there. */
    static String field(byte[] acknowledgement, String place) {
        var parts = place.split("-");
        return new String(acknowledgement, StandardCharsets.UTF_8)
                .lines()
                .flatMap(it -> Arrays.stream(it.split("\r")))
                .filter(it -> it.startsWith(parts[0] + "|"))
                .map(it -> it.split("\\|", -1))
                .filter(it -> it.length > Integer.parseInt(parts[1]))
                .map(it -> it[Integer.parseInt(parts[1])])
                .findFirst()
                .orElse("");
    }
}
