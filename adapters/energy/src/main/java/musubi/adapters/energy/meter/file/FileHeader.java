package musubi.adapters.energy.meter.file;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import musubi.adapters.energy.meter.reading.Reading;
import musubi.adapters.energy.meter.source.Cell;
import musubi.adapters.energy.meter.source.Column;
import musubi.adapters.energy.meter.source.Label;
import musubi.adapters.energy.meter.source.Layout;
import musubi.adapters.energy.meter.source.MeterSource;
import musubi.adapters.energy.meter.source.TimeLabel;
import org.jspecify.annotations.Nullable;

/** Holds the header of a file against its mapping, and makes of both the form by which rows are read. */
final class FileHeader {

    /** A half hour by its number: 1, 48, コマ1, 1コマ. */
    private static final Pattern NUMBERED = Pattern.compile("(?:コマ|no\\.?)?([0-9]{1,2})(?:コマ)?");

    /** What looks like one more half hour: 24:30, 0:00. */
    private static final Pattern TIME = Pattern.compile("[0-9]{1,2}[:時][0-9]{2}");

    private final MeterSource source;
    private final RowReader reader;
    private final List<String> header;
    private final long row;

    /** @param header empty where the file has none */
    FileHeader(MeterSource source, RowReader reader, List<String> header, long row) {
        this.source = source;
        this.reader = reader;
        this.header = header.stream().map(Cell::squeezed).toList();
        this.row = row;
    }

    /** Null where the header does not fit, which is among the findings then. */
    @Nullable
    RowForm form(Findings findings) {
        var columns = source.columns();
        var wanted = source.layout() == Layout.WIDE
                ? Stream.of(columns.day(), columns.first())
                : Stream.of(columns.day(), columns.value(), columns.time(), columns.slot());
        wanted.filter(Objects::nonNull).filter(it -> it.in(header) < 0).forEach(it -> missing(it, findings));
        if (columns.point() != null && columns.point().in(header) < 0 && source.point() == null) {
            missing(columns.point(), findings);
        }
        if (findings.anyError()) {
            return null;
        }
        if (source.layout() == Layout.LONG) {
            return new LongForm(source, reader, header);
        }
        var first = Objects.requireNonNull(columns.first()).in(header);
        slots(first, findings);
        return findings.anyError() ? null : new WideForm(source, reader, header, first);
    }

    private void missing(Column column, Findings findings) {
        var names = String.join(", ", column.names());
        var there = String.join(", ", header);
        findings.error(
                "column-missing",
                CsvFile.place(row, column.names().getFirst()),
                "There is no column " + names + ". The header says: " + shortened(there)
                        + ". Is it the right mapping, and the right charset?",
                "列「" + names + "」がありません。見出し: " + shortened(there) + "。読み取り定義と文字コードを確認してください。");
    }

    /** The 48 columns are in order, where their header is a time or a number; and they are 48. */
    private void slots(int first, Findings findings) {
        if (header.isEmpty()) {
            return;
        }
        for (var slot = 0; slot < Reading.SLOTS; slot++) {
            var at = first + slot;
            if (at >= header.size() || !means(header.get(at), slot)) {
                wrongCount(at, slot, findings);
                return;
            }
        }
        var next = first + Reading.SLOTS;
        if (next < header.size()
                && (TIME.matcher(header.get(next)).lookingAt() || means(header.get(next), Reading.SLOTS))) {
            wrongCount(next, Reading.SLOTS, findings);
        }
    }

    private void wrongCount(int at, int slot, Findings findings) {
        var name = at < header.size() ? header.get(at) : "#" + (at + 1);
        findings.error(
                "not-48-slots",
                CsvFile.place(row, name),
                "A day has 48 half hours in order; column " + (at + 1) + " should be number " + (slot + 1)
                        + (slot == Reading.SLOTS ? ", which no day has" : "")
                        + ". Check the columns, and whether the mapping's label (start, end) is right.",
                "1日は 48 コマを順に並べます。" + (at + 1) + " 列目は第 " + (slot + 1) + " コマのはずです。列と、定義の label（start/end）を確認してください。");
    }

    private boolean means(String text, int slot) {
        var number = NUMBERED.matcher(text);
        if (number.matches()) {
            return Integer.parseInt(number.group(1)) == slot + 1;
        }
        var said = TimeLabel.slot(text, source.label());
        return said == slot || source.label() == Label.END && slot == Reading.SLOTS - 1 && said == -1;
    }

    private static String shortened(String text) {
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
