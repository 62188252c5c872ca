package musubi.adapters.emissions.bill;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A table's bytes as text: UTF-8 where they are UTF-8 from the first to the last, else MS932, as spreadsheets of Japan save. */
final class TextFile {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("MS932"));
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextFile() {}

    /** Empty where the bytes are no text in either, or hold NUL. */
    static Optional<String> decode(byte[] bytes) {
        for (var charset : CHARSETS) {
            try {
                var text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
                return text.indexOf('\0') >= 0
                        ? Optional.empty()
                        : Optional.of(text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? text.substring(1) : text);
            } catch (CharacterCodingException _) { // the next one
                continue;
            }
        }
        return Optional.empty();
    }
}
