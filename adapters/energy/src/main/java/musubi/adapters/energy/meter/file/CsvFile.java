package musubi.adapters.energy.meter.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.time.ZoneId;
import java.util.List;
import musubi.adapters.energy.meter.source.MeterSource;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** CSV as a mapping says that it is (RFC 4180, with what Japanese programs make of it). */
final class CsvFile implements ReadingFile {

    private static final int LONGEST_ROW = 1 << 20;

    private final MeterSource source;
    private final ZoneId zone;

    CsvFile(MeterSource source, ZoneId zone) {
        this.source = source;
        this.zone = zone;
    }

    static String place(long row, String column) {
        return "row " + row + "/" + column;
    }

    @Override
    public void read(Payload payload, ReadingSink sink, Findings findings) throws IOException {
        var row = 0L;
        try {
            var bytes = TextBytes.of(payload, source.declaredCharset());
            try (var reader = CsvReader.builder()
                            .fieldSeparator(source.delimiter())
                            .allowExtraFields(true)
                            .allowMissingFields(true)
                            .skipEmptyLines(true)
                            .maxBufferSize(LONGEST_ROW)
                            .ofCsvRecord(bytes.open());
                    var rows = reader.iterator()) {
                var form = (RowForm) null;
                var width = 0;
                var isLast = false;
                while (rows.hasNext()) {
                    var cells = rows.next();
                    row = cells.getStartingLineNumber();
                    if (row <= source.skip()) {
                        continue;
                    }
                    if (form == null) {
                        form = form(cells, findings);
                        if (form == null) {
                            return;
                        }
                        width = source.header() ? cells.getFieldCount() : form.width();
                        if (source.header()) {
                            continue;
                        }
                    }
                    isLast = !rows.hasNext() && !bytes.endsWithALine();
                    if (!isLast || !unended(row, findings)) {
                        row(form, width, cells, sink, findings);
                    }
                }
            } catch (CsvParseException | UncheckedIOException e) {
                unreadable(e, row, bytes.charset(), findings);
            }
        } catch (CharacterCodingException _) {
            wrongCharset(row, source.charset(), findings);
        } catch (Unfit unfit) {
            findings.error(unfit, "file");
        }
    }

    private @Nullable RowForm form(CsvRecord first, Findings findings) {
        var header = source.header() ? first.getFields() : List.<String>of();
        return new FileHeader(source, new RowReader(source, zone), header, first.getStartingLineNumber())
                .form(findings);
    }

    private static void row(RowForm form, int width, CsvRecord cells, ReadingSink sink, Findings findings) {
        var row = cells.getStartingLineNumber();
        var count = cells.getFieldCount();
        if (count < form.width() || count > width && hasMore(cells, width)) {
            findings.error(
                    "wrong-number-of-cells",
                    "row " + row,
                    "The row has " + count + " cells, and the header " + width
                            + ". A day has 48 values; was the file cut, or is a comma in a number without quotes?",
                    "この行は " + count + " 列、見出しは " + width + " 列です。1日は48値です。ファイルが途中で切れていないか、数値に引用符なしのカンマが無いか確認してください。");
            return;
        }
        var fields = cells.getFields();
        for (var i = 0; i < count; i++) {
            if (fields.get(i).indexOf('\0') >= 0) {
                findings.error(
                        "control-character",
                        place(row, form.nameOf(i)),
                        "The cell holds a NUL character. Export the file again.",
                        "セルに NUL 文字が含まれています。出力し直してください。");
                return;
            }
        }
        if (fields.stream().allMatch(String::isBlank)) {
            return; // what spreadsheets leave below their last row
        }
        form.read(fields, row, sink, findings);
    }

    private static boolean hasMore(CsvRecord cells, int width) {
        return cells.getFields().stream().skip(width).anyMatch(it -> !it.isBlank());
    }

    /** A value without the end of its line may be the half of one: 12.3 of 12.34. */
    private static boolean unended(long row, Findings findings) {
        findings.error(
                "cut-off",
                "row " + row,
                "The last row does not end with a line end, so that the file may have been cut. Send it whole; where it is whole,"
                        + " end its last line.",
                "最後の行が改行で終わっていません。ファイルが途中で切れた可能性があります。全体を送るか、末尾に改行を付けてください。");
        return true;
    }

    private static void unreadable(RuntimeException e, long row, String charset, Findings findings) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof CharacterCodingException) {
                wrongCharset(row, charset, findings);
                return;
            }
            if (cause instanceof IOException io && !(e instanceof CsvParseException)) {
                throw new UncheckedIOException("the file cannot be read", io);
            }
        }
        findings.error(
                "not-csv",
                "row " + (row + 1),
                "The row cannot be read as CSV: a quote that does not end, or a row of more than a million characters.",
                "CSV として読めない行です（閉じていない引用符、または極端に長い行）。");
    }

    private static void wrongCharset(long row, String charset, Findings findings) {
        findings.error(
                "wrong-charset",
                "after row " + row,
                "The bytes are no text in " + charset
                        + ". Say the charset in the mapping, or save the file as CSV UTF-8.",
                "文字コードが " + charset + " ではありません。定義の charset を直すか、CSV UTF-8 で保存してください。");
    }
}
