package musubi.adapters.health.fhir.rest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import musubi.adapters.health.fhir.StrictJson;

/** Text of a URL or a form, with its percent signs (RFC 3986 §2.1). */
final class EncodedText {

    private EncodedText() {}

    /** Whether it decodes to UTF-8 that FHIR and the database can hold. */
    static boolean isHoldable(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (var index = 0; index < text.length(); index++) {
            var letter = text.charAt(index);
            if (letter == '%') {
                if (index + 2 >= text.length()) {
                    return false;
                }
                var high = Character.digit(text.charAt(index + 1), 16);
                var low = Character.digit(text.charAt(index + 2), 16);
                if (high < 0 || low < 0) {
                    return false;
                }
                bytes.write(high * 16 + low);
                index += 2;
            } else if (letter < 0x80) {
                bytes.write(letter);
            } else {
                bytes.writeBytes(Character.toString(letter).getBytes(StandardCharsets.UTF_8));
            }
        }
        try {
            var decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return StrictJson.holdable(decoded.toString());
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
