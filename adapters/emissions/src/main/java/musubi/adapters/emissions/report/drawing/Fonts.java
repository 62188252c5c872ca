package musubi.adapters.emissions.report.drawing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;

/** The face of all reports, BIZ UDPGothic, which has every character of MS932; it lies in the jar with its licence. */
public final class Fonts {

    private final byte[] regular = bytes("BIZUDPGothic-Regular.ttf");
    private final byte[] bold = bytes("BIZUDPGothic-Bold.ttf");

    /** A font is read by one thread, and each document reads its own. */
    public TrueTypeFont regular() {
        return parsed(regular);
    }

    public TrueTypeFont bold() {
        return parsed(bold);
    }

    private static TrueTypeFont parsed(byte[] bytes) {
        try {
            return new TTFParser().parseEmbedded(new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("a font of the jar cannot be read", e);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream font = Fonts.class.getResourceAsStream("/fonts/" + name)) {
            return Objects.requireNonNull(font, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + name + " cannot be read", e);
        }
    }
}
