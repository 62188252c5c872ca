package musubi.conformance.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** MLLP frames around messages that something happened to. */
final class Frames {

    private static final List<String> MESSAGES = List.of(
            "MSH|^~\\&|HIS|0811234567|MUSUBI|HITACHI-CITY|20261127090000||ADT^A08^ADT_A01|F%d|P|2.5||||||UNICODE UTF-8\r"
                    + "EVN||20261127090000\rPID|1||FUZZ-1^^^0811234567^PI||日立^太郎^^^^^L^I~ヒタチ^タロウ^^^^^L^P||19800101|M\rPV1|1|I|W^1^1\r",
            "MSH|^~\\&|LIS|0811234567|MUSUBI|HITACHI-CITY|20261127090000||ORU^R01^ORU_R01|F%d|P|2.5||||||UNICODE UTF-8\r"
                    + "PID|1||FUZZ-1^^^0811234567^PI||日立^太郎||19800101|M\rOBR|1|P1|L1|GLU^血糖^L\r"
                    + "OBX|1|NM|GLU^血糖^L||98|mg/dL|70-110|N|||F\rOBX|2|SN|CRP^CRP^L||<^0.1|mg/dL||N|||F\r");
    private static final List<String> CHARSETS =
            List.of("~ISO IR87", "ISO IR87", "8859/1", "NONSENSE", "", "ASCII~", "UNICODE");

    private final Strange strange;
    private int number;
    private String did = "";

    Frames(Strange strange) {
        this.strange = strange;
    }

    /** What was done is in {@link #toString}. */
    byte[] next() {
        number++;
        var message = strange.of(MESSAGES).formatted(number);
        var good = message.getBytes(StandardCharsets.UTF_8);
        var kind = strange.upTo(12);
        did = "frame " + number + " of kind " + kind;
        return switch (kind) {
            case 0 -> framed(good);
            case 1 -> framed(strange.flipped(good));
            case 2 -> framed(java.util.Arrays.copyOf(good, strange.upTo(good.length)));
            case 3 -> framed(strange.within(good, new byte[] {0}));
            case 4 -> framed(strange.within(good, Strange.latin("x".repeat(100_000))));
            case 5 ->
                framed((message + message.substring(message.lastIndexOf("PID")).repeat(50))
                        .getBytes(StandardCharsets.UTF_8));
            case 6 ->
                framed(message.replace("UNICODE UTF-8", strange.of(CHARSETS)).getBytes(StandardCharsets.UTF_8));
            case 7 -> strange.within(framed(good), new byte[] {0x0b});
            case 8 -> java.util.Arrays.copyOf(framed(good), good.length - strange.upTo(20));
            case 9 -> framed(new byte[0]);
            case 10 -> strange.flipped(framed(good));
            case 11 ->
                framed(message.replace('|', strange.of(List.of('^', '#', '\r', 'M')))
                        .getBytes(StandardCharsets.UTF_8));
            default ->
                framed(message.replace("|F" + number, "|" + "K".repeat(strange.upTo(5_000)))
                        .getBytes(StandardCharsets.UTF_8));
        };
    }

    private static byte[] framed(byte[] message) {
        var frame = new ByteArrayOutputStream();
        frame.write(0x0b);
        frame.writeBytes(message);
        frame.write(0x1c);
        frame.write('\r');
        return frame.toByteArray();
    }

    @Override
    public String toString() {
        return did;
    }
}
