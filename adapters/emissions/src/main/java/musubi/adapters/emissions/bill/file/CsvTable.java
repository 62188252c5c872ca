package musubi.adapters.emissions.bill.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** CSV (RFC 4180) with commas, tabs or semicolons, read through without holding it. */
final class CsvTable implements TableFile {

    private static final Part WHOLE = new Part("", false);
    private static final int LONGEST_CELL = 1 << 16;

    private final TextFile text;

    private CsvTable(TextFile text) {
        this.text = text;
    }

    static CsvTable of(Payload payload) throws IOException, UnreadableFile {
        return new CsvTable(TextFile.of(payload));
    }

    @Override
    public List<Part> parts() {
        return List.of(WHOLE);
    }

    @Override
    public void read(Part part, LineSink sink) throws IOException, UnreadableFile {
        try (var lines = CsvReader.builder()
                        .fieldSeparator(separator(text.head()))
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .maxBufferSize(LONGEST_CELL)
                        .ofCsvRecord(text.open());
                var each = lines.iterator()) {
            while (each.hasNext()) {
                var line = each.next();
                var number = (int) Math.min(line.getStartingLineNumber(), Integer.MAX_VALUE);
                if (!sink.take(new Line(number, line.getFields(), false, Map.of()))) {
                    return;
                }
            }
        } catch (CsvParseException _) {
            throw new UnreadableFile(
                    "not-csv",
                    "The file is no CSV: a quote is not closed, or a cell has no end.",
                    "CSV として読めません。引用符が閉じていないか、終わりのないセルがあります。");
        }
    }

    @Override
    public java.time.@Nullable LocalDate dayZero() {
        return null;
    }

    @Override
    public void close() {
        // each reading closes what it opened
    }

    /** The one that the first lines have most of; a comma where they have none. */
    private static char separator(String head) {
        var commas = count(head, ',');
        var tabs = count(head, '\t');
        var semicolons = count(head, ';');
        if (tabs > commas) {
            return '\t';
        }
        return commas == 0 && semicolons > 0 ? ';' : ',';
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(it -> it == wanted).count();
    }
}
