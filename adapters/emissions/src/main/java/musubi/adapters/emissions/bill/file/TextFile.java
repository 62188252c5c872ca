package musubi.adapters.emissions.bill.file;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import musubi.hub.message.Payload;

/**
 * A file's bytes as text: UTF-8 where they are UTF-8 from the first to the last, else MS932, as spreadsheets of Japan save; UTF-16 where a
 * byte order mark says so ("Unicode text").
 *
 * @param head the first characters
 */
record TextFile(Payload payload, Charset charset, String head) {

    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("MS932"));
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int CHUNK = 1 << 14;

    /** @throws UnreadableFile where the bytes are text in none of them, or hold NUL */
    static TextFile of(Payload payload) throws IOException, UnreadableFile {
        for (var charset : isUtf16(payload) ? List.of(StandardCharsets.UTF_16) : CHARSETS) {
            try {
                return new TextFile(payload, charset, head(payload, charset));
            } catch (CharacterCodingException _) { // the next one
                continue;
            }
        }
        throw new UnreadableFile(
                "no-text",
                "The file is text in neither UTF-8 nor Shift_JIS (MS932), and no workbook. Export it again as CSV or .xlsx.",
                "UTF-8 でも Shift_JIS でも Excel でもないファイルです。CSV か .xlsx で出力し直してください。");
    }

    /** From the first character behind the byte order mark. */
    Reader open() throws IOException {
        var reader = decoding(payload, charset);
        if (!head.isEmpty() && head.charAt(0) == BYTE_ORDER_MARK) {
            var mark = reader.read();
            if (mark != BYTE_ORDER_MARK) {
                throw new IllegalStateException("the bytes of a file changed while it was read");
            }
        }
        return reader;
    }

    private static boolean isUtf16(Payload payload) throws IOException {
        try (var in = payload.open()) {
            var mark = in.readNBytes(2);
            return mark.length == 2 && ((mark[0] & 0xff) + (mark[1] & 0xff)) == 0xff + 0xfe && mark[0] != mark[1];
        }
    }

    /** Reads all of it: a file is in a charset where each of its bytes is. */
    private static String head(Payload payload, Charset charset) throws IOException, UnreadableFile {
        try (var reader = decoding(payload, charset)) {
            var buffer = new char[CHUNK];
            var head = "";
            for (var read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
                var text = new String(buffer, 0, read);
                if (text.indexOf('\0') >= 0) {
                    throw new UnreadableFile(
                            "no-text",
                            "The file holds NUL characters, and is no text. Export it again as CSV or .xlsx.",
                            "NUL 文字が含まれており、テキストとして読めません。CSV か .xlsx で出力し直してください。");
                }
                head = head.isEmpty() ? text : head;
            }
            return head;
        }
    }

    private static Reader decoding(Payload payload, Charset charset) {
        return new InputStreamReader(
                payload.open(),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
