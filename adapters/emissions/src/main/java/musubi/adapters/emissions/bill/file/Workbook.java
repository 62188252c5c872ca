package musubi.adapters.emissions.bill.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/** A workbook (XLSX), whose sheets are tables. It is held as it came, and its sheets are read through, line by line. */
final class Workbook implements TableFile {

    private final ReadableWorkbook book;
    private final Map<String, SheetFacts> facts;

    private Workbook(ReadableWorkbook book, Map<String, SheetFacts> facts) {
        this.book = book;
        this.facts = facts;
    }

    static Workbook of(byte[] bytes) throws UnreadableFile {
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            if (zip.getEntry("xl/workbook.bin") != null) {
                throw new UnreadableFile(
                        "binary-workbook",
                        "This is a binary workbook (.xlsb). Save it as .xlsx or as CSV, and send that.",
                        "バイナリ形式の Excel（.xlsb）です。.xlsx か CSV で保存し直して送ってください。");
            }
            if (zip.getEntry("[Content_Types].xml") == null) {
                throw new UnreadableFile(
                        "not-a-workbook",
                        "This is a zip, and no workbook. Send the .xlsx or the CSV in it.",
                        "zip ファイルで、Excel ブックではありません。中の .xlsx か CSV を送ってください。");
            }
            var facts = WorkbookCheck.check(zip);
            return new Workbook(book(bytes), facts);
        } catch (Inflated.Bomb _) {
            throw new UnreadableFile(
                    "workbook-too-large",
                    "The workbook comes to more than " + Inflated.megabytes()
                            + " MB when it is unpacked. Send the sheet as CSV, without what is not needed.",
                    "展開すると " + Inflated.megabytes() + " MB を超えるブックです。必要なシートだけを CSV で送ってください。");
        } catch (IOException
                | XMLStreamException
                | RuntimeException _) { // whatever a stranger's bytes make of the reader
            throw broken();
        }
    }

    /** One without styles says of no number that it is a day. */
    private static ReadableWorkbook book(byte[] bytes) throws IOException {
        try {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, true));
        } catch (ExcelReaderException _) {
            return new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(false, true));
        }
    }

    @Override
    public List<Part> parts() {
        return book.getSheets()
                .map(it -> new Part(it.getName(), it.getVisibility() != SheetVisibility.VISIBLE))
                .toList();
    }

    @Override
    public void read(Part part, LineSink sink) throws UnreadableFile {
        var sheet = sheet(part);
        var known = sheet == null ? null : facts.get(sheet.getId());
        if (sheet == null || known == null) {
            throw broken();
        }
        var lines = new SheetLines(known, dayZero());
        try (var rows = sheet.openStream()) {
            var each = rows.iterator();
            for (var row = next(each); row != null; row = next(each)) {
                if (!sink.take(lines.line(row))) {
                    return;
                }
            }
        } catch (IOException _) {
            throw broken();
        }
    }

    /** Null: there is none. */
    private static @Nullable Row next(Iterator<Row> rows) throws UnreadableFile {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (RuntimeException _) { // whatever a stranger's bytes make of the reader
            throw broken();
        }
    }

    @Override
    public LocalDate dayZero() {
        return book.isDate1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    @Override
    public void close() throws IOException {
        book.close();
    }

    private @Nullable Sheet sheet(Part part) {
        Optional<Sheet> found = book.findSheet(part.name());
        return found.orElse(null);
    }

    private static UnreadableFile broken() {
        return new UnreadableFile(
                "broken-workbook",
                "The workbook is damaged, or was written by a program that does not keep to its form. Open it, save it as .xlsx"
                        + " or as CSV, and send that.",
                "Excel ブックが壊れているか、規格どおりでない形式です。開いて .xlsx か CSV で保存し直して送ってください。");
    }
}
