package musubi.adapters.health.hl7v2;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits the MSH segment while its character set is not known yet. Within an ISO 2022 double-byte stretch any byte may
 * look like a delimiter: 日 is {@code 46 7C}, and {@code 7C} is the bar. So escape sequences are followed.
 */
final class HeaderFields {

    private static final byte ESCAPE = 0x1b;

    private HeaderFields() {}

    /** MSH-1, MSH-2, …; bytes beyond ASCII come out one character a byte. */
    static List<String> split(byte[] bytes, char separator) {
        var fields = new ArrayList<String>();
        fields.add(String.valueOf(separator));
        var start = 4;
        var doubleByte = false;
        var at = start;
        for (; at < bytes.length && (doubleByte || !endsSegment(bytes[at])); at++) {
            if (bytes[at] == ESCAPE && at + 1 < bytes.length) {
                doubleByte = bytes[at + 1] == '$';
            } else if (!doubleByte && bytes[at] == separator) {
                fields.add(text(bytes, start, at));
                start = at + 1;
            }
        }
        fields.add(text(bytes, start, at));
        return fields;
    }

    private static boolean endsSegment(byte b) {
        return b == '\r' || b == '\n';
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
