package musubi.adapters.emissions.report.drawing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * One weight of the face in one document. Every character is looked up before it is drawn: what the face does not have is drawn as
 * {@code 〓} and remembered, so that the report can say so. Nothing is dropped.
 */
public final class Lettering {

    /** GETA MARK, which stands for a character that a printer has no type of. */
    private static final int GETA = 0x3013;

    private static final String NEVER_FIRST = "、。，．）」』】ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ,.)";
    private static final float UNITS = 1000;

    private final PDFont font;
    private final CmapLookup glyphs;
    private final SortedSet<Integer> missing = new TreeSet<>();

    public Lettering(PDDocument document, TrueTypeFont face) {
        try {
            this.font = PDType0Font.load(document, face, true);
            this.glyphs = face.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new UncheckedIOException("a font of the jar cannot be embedded", e);
        }
    }

    PDFont font() {
        return font;
    }

    /** What can be drawn of a text, and 〓 for the rest. */
    String drawable(String text) {
        return text.codePoints()
                .map(it -> Character.isWhitespace(it) ? ' ' : it)
                .map(it -> {
                    if (glyphs.getGlyphId(it) != 0) {
                        return it;
                    }
                    missing.add(it);
                    return GETA;
                })
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** What was drawn as 〓, by code point. */
    SortedSet<Integer> missing() {
        return missing;
    }

    /** In points. */
    float width(String drawable, Size size) {
        try {
            return font.getStringWidth(drawable) / UNITS * size.points();
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be measured", e);
        }
    }

    /** The lines of a text that are no wider; Japanese breaks anywhere but before signs that begin no line. */
    List<String> lines(String text, Size size, float width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var sign :
                drawable(text).codePoints().mapToObj(Character::toString).toList()) {
            if (!line.isEmpty() && width(line + sign, size) > width && NEVER_FIRST.indexOf(sign.codePointAt(0)) < 0) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(sign);
        }
        lines.add(line.toString());
        return lines;
    }
}
