package musubi.adapters.transit.gtfs.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Finds out how a file is written, and makes it UTF-8 without byte-order mark. */
final class Encoding {

    /** GTFS is UTF-8. The file was in CP932, as older Japanese spreadsheets save it; it was read so. */
    static final Defect CP932 = Defect.warning(
            "encoding-cp932",
            "{} is written in CP932 (Shift_JIS) and was converted. Save it as UTF-8.",
            "{}はCP932(Shift_JIS)で書かれていたため変換しました。UTF-8で保存してください。",
            "GTFS Schedule, File Requirements");

    /** Neither UTF-8 nor CP932. Remedy: save it as UTF-8. */
    static final Defect UNKNOWN = Defect.error(
            "encoding-unknown",
            "{} is neither UTF-8 nor CP932 (Shift_JIS). Save it as UTF-8.",
            "{}はUTF-8でもCP932(Shift_JIS)でもありません。UTF-8で保存してください。",
            "GTFS Schedule, File Requirements");

    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final Charset WINDOWS_31J = Charset.forName("windows-31j");

    private Encoding() {}

    /** The text in UTF-8, or nothing where the file is so already, is no text file, or cannot be decoded. */
    static Optional<Scratch> decode(String name, Scratch raw, Findings findings) throws IOException {
        if (!name.endsWith(".txt") && !name.endsWith(".geojson")) {
            return Optional.empty();
        }
        var mark = marked(raw);
        if (decodes(raw, StandardCharsets.UTF_8)) {
            return mark ? Optional.of(Scratch.of(out -> afterMark(raw).transferTo(out))) : Optional.empty();
        }
        if (!mark && decodes(raw, WINDOWS_31J)) {
            findings.add(CP932, name, name);
            return Optional.of(Scratch.of(out ->
                    transfer(reader(raw.open(), WINDOWS_31J), new OutputStreamWriter(out, StandardCharsets.UTF_8))));
        }
        findings.add(UNKNOWN, name, name);
        return Optional.empty();
    }

    private static boolean marked(Scratch raw) throws IOException {
        return Arrays.equals(raw.open().readNBytes(MARK.length), MARK);
    }

    private static InputStream afterMark(Scratch raw) throws IOException {
        var in = raw.open();
        in.skipNBytes(MARK.length);
        return in;
    }

    private static boolean decodes(Scratch raw, Charset charset) throws IOException {
        try {
            var text = reader(raw.open(), charset);
            var buffer = new char[1 << 14];
            for (var count = text.read(buffer); count >= 0; count = text.read(buffer)) {
                // zero bytes decode, and mean UTF-16 or no text at all
                for (var i = 0; i < count; i++) {
                    if (buffer[i] == 0) {
                        return false;
                    }
                }
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private static Reader reader(InputStream in, Charset charset) {
        return new InputStreamReader(
                in,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static void transfer(Reader text, Writer out) throws IOException {
        text.transferTo(out);
        out.flush();
    }
}
