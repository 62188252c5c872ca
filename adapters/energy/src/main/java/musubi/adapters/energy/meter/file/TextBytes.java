package musubi.adapters.energy.meter.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import musubi.adapters.energy.meter.source.MeterSource;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** The bytes of a text file: in which charset they are, and whether they end where a line does. */
final class TextBytes {

    private static final int BOM = 3;
    private static final int CHUNK = 1 << 16;

    private final Payload payload;
    private final Charset charset;
    private byte last = '\n';

    private TextBytes(Payload payload, Charset charset) {
        this.payload = payload;
        this.charset = charset;
    }

    /**
     * @param declared null: UTF-8 where all bytes are that, else CP932
     * @throws Unfit where the bytes are no text that a mapping could be of
     */
    static TextBytes of(Payload payload, @Nullable Charset declared) throws IOException, Unfit {
        byte[] head;
        try (var in = payload.open()) {
            head = in.readNBytes(4);
        }
        if (head.length >= 2
                && (head[0] == 'P' && head[1] == 'K' || head[0] == (byte) 0xd0 && head[1] == (byte) 0xcf)) {
            throw new Unfit(
                    "not-text",
                    "This is a workbook, not text. Save it as CSV and send that.",
                    "ブック形式（xlsx/xls/zip）です。CSV として保存して送ってください。");
        }
        if (head.length >= 2 && ((head[0] & head[1]) == (byte) 0xfe && head[0] != head[1])) {
            throw new Unfit(
                    "wrong-charset",
                    "This is UTF-16 (\"Unicode text\"). Save it as CSV UTF-8 or as CSV for Windows (CP932).",
                    "UTF-16（Unicode テキスト）です。CSV UTF-8 か CSV（CP932）で保存してください。");
        }
        if (hasBom(head)) {
            return new TextBytes(payload, StandardCharsets.UTF_8);
        }
        if (declared != null) {
            return new TextBytes(payload, declared);
        }
        return new TextBytes(payload, isUtf8(payload) ? StandardCharsets.UTF_8 : MeterSource.CP932);
    }

    String charset() {
        return charset.name();
    }

    /** The text without its byte order mark. What is none in the charset is a {@link CharacterCodingException}. */
    Reader open() throws IOException {
        var in = new PushbackInputStream(payload.open(), BOM);
        var head = in.readNBytes(BOM);
        if (!hasBom(head)) {
            in.unread(head);
        }
        return new InputStreamReader(
                new LastByte(in),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** Of the text that was read to its end: whether its last line has an end. */
    boolean endsWithALine() {
        return last == '\n' || last == '\r';
    }

    private static boolean hasBom(byte[] head) {
        return head.length >= BOM && head[0] == (byte) 0xef && head[1] == (byte) 0xbb && head[2] == (byte) 0xbf;
    }

    private static boolean isUtf8(Payload payload) throws IOException {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (var reader = new InputStreamReader(payload.open(), decoder)) {
            var buffer = new char[CHUNK];
            var read = reader.read(buffer);
            while (read >= 0) {
                read = reader.read(buffer);
            }
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private final class LastByte extends FilterInputStream {

        LastByte(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var one = super.read();
            if (one >= 0) {
                last = (byte) one;
            }
            return one;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var read = super.read(bytes, from, length);
            if (read > 0) {
                last = bytes[from + read - 1];
            }
            return read;
        }
    }
}
