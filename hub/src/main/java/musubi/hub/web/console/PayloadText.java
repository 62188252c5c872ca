package musubi.hub.web.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import musubi.hub.message.Payload;

/**
 * The beginning of a body, for a person to look at: as text where it is text, else as hexadecimal bytes.
 *
 * @param charset the charset it was read in, or {@code hex}
 * @param whole whether nothing was cut off
 */
public record PayloadText(String text, String charset, boolean whole) {

    private static final int SHOWN = 64 * 1024;
    private static final int SHOWN_HEX = 2 * 1024;
    private static final int HEX_LINE = 16;
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("ISO-2022-JP"), Charset.forName("windows-31j"));

    static PayloadText of(Payload payload) {
        try (var in = payload.open()) {
            var bytes = in.readNBytes(SHOWN);
            var whole = bytes.length == payload.size();
            return text(bytes, whole).orElseGet(() -> hex(bytes, payload.size()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the body " + payload.sha256Hex(), e);
        }
    }

    /** Japanese senders of HL7 v2 write ISO-2022-JP, whose escape sequences are valid UTF-8 too: it is tried first then. */
    private static Optional<PayloadText> text(byte[] bytes, boolean whole) {
        var escapes = IntStream.range(0, bytes.length - 1).anyMatch(it -> bytes[it] == 0x1b && bytes[it + 1] == '$');
        var charsets = escapes ? CHARSETS.subList(1, CHARSETS.size()) : CHARSETS;
        return charsets.stream()
                .flatMap(it -> decode(bytes, it, whole).stream().map(text -> new PayloadText(text, it.name(), whole)))
                .findFirst();
    }

    private static Optional<String> decode(byte[] bytes, Charset charset, boolean whole) {
        var buffer = ByteBuffer.wrap(bytes);
        try {
            var text = whole ? charset.newDecoder().decode(buffer).toString() : new String(bytes, charset);
            return text.chars().anyMatch(PayloadText::binary)
                    ? Optional.empty()
                    : Optional.of(text.replace("\r\n", "\n").replace('\r', '\n'));
        } catch (CharacterCodingException e) {
            return Optional.empty(); // not in this charset: the next one is tried
        }
    }

    private static boolean binary(int character) {
        return character < 0x20 && "\t\n\f\r\u001b\u001c\u000b".indexOf(character) < 0;
    }

    private static PayloadText hex(byte[] bytes, long size) {
        var shown = Arrays.copyOf(bytes, Math.min(bytes.length, SHOWN_HEX));
        var lines = IntStream.iterate(0, it -> it < shown.length, it -> it + HEX_LINE)
                .mapToObj(it -> line(shown, it))
                .collect(Collectors.joining("\n"));
        return new PayloadText(lines, "hex", shown.length == size);
    }

    private static String line(byte[] bytes, int offset) {
        var words = IntStream.range(offset, Math.min(offset + HEX_LINE, bytes.length))
                .mapToObj(it -> "%02x".formatted(bytes[it]))
                .collect(Collectors.joining(" "));
        return "%06x  %s".formatted(offset, words);
    }
}
