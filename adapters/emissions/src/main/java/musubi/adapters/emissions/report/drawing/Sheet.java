package musubi.adapters.emissions.report.drawing;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Sheets of A4 that are written on from above to below; the next one begins where one is full. */
public final class Sheet implements AutoCloseable {

    static final float LEFT = 48;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;

    private static final float TOP = PDRectangle.A4.getHeight() - 52;
    private static final float BOTTOM = 58;
    private static final float FOOT = 34;
    private static final float LEADING = 1.45f;
    private static final Color INK = new Color(0x1d, 0x23, 0x2b);
    private static final Color QUIET = new Color(0x57, 0x60, 0x6c);

    private final PDDocument document;
    private final Lettering regular;
    private final Lettering bold;
    private PDPageContentStream content;
    private float y;

    public Sheet(PDDocument document, Lettering regular, Lettering bold) {
        this.document = document;
        this.regular = regular;
        this.bold = bold;
        this.content = begin();
    }

    public Lettering regular() {
        return regular;
    }

    public Lettering bold() {
        return bold;
    }

    /** From below, in points. */
    float y() {
        return y;
    }

    public void skip(float points) {
        y -= points;
    }

    /** Begins the next sheet where this one has not so much left. @return whether it did */
    boolean need(float points) {
        if (y - points >= BOTTOM) {
            return false;
        }
        close();
        content = begin();
        return true;
    }

    /** A paragraph over the whole width. */
    public void write(Lettering letters, Size size, String text) {
        for (var line : letters.lines(text, size, WIDTH)) {
            need(size.points() * LEADING);
            y -= size.points() * LEADING;
            draw(letters, size, LEFT, y, line, INK);
        }
    }

    public void heading(String text) {
        need(60);
        skip(14);
        write(bold, Size.HEADING, text);
        skip(4);
    }

    /** One line at a place of this sheet. @param drawable of these letters */
    void draw(Lettering letters, Size size, float x, float baseline, String drawable, Color colour) {
        try {
            content.beginText();
            content.setNonStrokingColor(colour);
            content.setFont(letters.font(), size.points());
            content.newLineAtOffset(x, baseline);
            content.showText(drawable);
            content.endText();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    void draw(Lettering letters, Size size, float x, float baseline, String drawable) {
        draw(letters, size, x, baseline, drawable, INK);
    }

    void fill(float x, float low, float width, float height, Color colour) {
        try {
            content.setNonStrokingColor(colour);
            content.addRect(x, low, width, height);
            content.fill();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** The bytes of all sheets, each with its number and what stands at its foot. */
    public byte[] finish(String foot) {
        close();
        var pages = document.getNumberOfPages();
        for (var page = 0; page < pages; page++) {
            try (var last = new PDPageContentStream(document, document.getPage(page), AppendMode.APPEND, true)) {
                content = last;
                var number = (page + 1) + " / " + pages;
                draw(regular, Size.SMALL, LEFT, FOOT, regular.drawable(foot), QUIET);
                var x = LEFT + WIDTH - regular.width(number, Size.SMALL);
                draw(regular, Size.SMALL, x, FOOT, number, QUIET);
            } catch (IOException e) {
                throw failed(e);
            }
        }
        var bytes = new ByteArrayOutputStream();
        try {
            document.save(bytes);
        } catch (IOException e) {
            throw failed(e);
        }
        return bytes.toByteArray();
    }

    /** All characters that were drawn as 〓. */
    public List<String> missing() {
        return Stream.concat(regular.missing().stream(), bold.missing().stream())
                .distinct()
                .sorted()
                .map("U+%04X"::formatted)
                .toList();
    }

    @Override
    public void close() {
        try {
            content.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private PDPageContentStream begin() {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        y = TOP;
        try {
            return new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("a document in memory cannot be written", e);
    }
}
