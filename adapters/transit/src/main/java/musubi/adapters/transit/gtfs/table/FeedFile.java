package musubi.adapters.transit.gtfs.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * One file of a feed: text in UTF-8 without byte-order mark, whatever it came as.
 *
 * @param name the base name in lower case, for example {@code stops.txt}
 */
public record FeedFile(String name, Scratch text) {

    /** Where the rows of a new table come from. */
    @FunctionalInterface
    public interface Writing {
        void to(CsvWriter csv) throws IOException;
    }

    /** A new table. */
    public static FeedFile of(String name, Writing writing) {
        try {
            return new FeedFile(name, Scratch.of(out -> write(out, writing)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name, e);
        }
    }

    private static void write(OutputStream out, Writing writing) throws IOException {
        try (var csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .build(new OutputStreamWriter(out, StandardCharsets.UTF_8))) {
            writing.to(csv);
        }
    }

    public boolean isTable() {
        return name.endsWith(".txt");
    }

    /** The names of the columns, in order; none where the file is empty, holds nothing but blanks, or is no CSV. */
    public List<String> header() {
        try (var csv = reader()) {
            var rows = csv.iterator();
            var names = rows.hasNext() ? header(rows.next()) : List.<String>of();
            return !names.stream().allMatch(String::isEmpty) || rows.hasNext() ? names : List.of();
        } catch (CsvParseException _) { // whoever reads its rows is told
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /**
     * Hands over row after row.
     *
     * @throws de.siegmar.fastcsv.reader.CsvParseException where the text is not CSV (RFC 4180), as with a quote that is
     *     never closed
     */
    public void each(Consumer<Row> consumer) {
        try (var csv = reader()) {
            Map<String, Integer> columns = null;
            var width = 0;
            for (var cells : csv) {
                if (columns == null) {
                    columns = columns(header(cells));
                    width = cells.getFieldCount();
                } else {
                    consumer.accept(new Row(name, columns, width, cells));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    private CsvReader<CsvRecord> reader() {
        return CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .skipEmptyLines(true)
                .ofCsvRecord(text.open(), StandardCharsets.UTF_8);
    }

    private static List<String> header(CsvRecord cells) {
        return cells.getFields().stream().map(String::strip).toList();
    }

    private static Map<String, Integer> columns(List<String> header) {
        var columns = new HashMap<String, Integer>();
        for (var i = 0; i < header.size(); i++) {
            columns.putIfAbsent(header.get(i), i);
        }
        return columns;
    }
}
