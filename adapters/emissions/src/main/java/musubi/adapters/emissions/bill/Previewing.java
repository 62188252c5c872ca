package musubi.adapters.emissions.bill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import musubi.adapters.emissions.bill.file.Line;
import musubi.adapters.emissions.bill.file.TableFile;
import musubi.adapters.emissions.bill.file.UnreadableFile;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** Looks at the first lines of a file, and says which column would be taken for what. */
final class Previewing {

    private static final int LINES = 30;
    private static final int CELLS = 50;
    private static final int CHARACTERS = 100;

    private Previewing() {}

    static ImportPreview of(Payload payload, Mapping mapping) {
        try (var file = TableFile.open(payload)) {
            var shown = file.parts().stream().filter(it -> !it.isHidden()).toList();
            var sheet = first(file, shown, mapping);
            return of(
                    shown,
                    sheet.head == null && !mapping.columns().isEmpty()
                            ? first(file, shown, mapping.withoutColumns())
                            : sheet,
                    mapping);
        } catch (UnreadableFile e) {
            return of(List.of(), Sheet.EMPTY, List.of(e.notice()));
        } catch (IOException e) {
            throw new UncheckedIOException("a file that came in cannot be read", e);
        }
    }

    /** That with a head, or the first at all. */
    private static Sheet first(TableFile file, List<TableFile.Part> shown, Mapping mapping)
            throws IOException, UnreadableFile {
        Sheet first = null;
        for (var part : shown) {
            if (mapping.sheet().isEmpty() || part.name().equals(mapping.sheet())) {
                var sheet = Sheet.read(file, part, mapping);
                first = first == null || first.head == null && sheet.head != null ? sheet : first;
            }
        }
        return first == null ? Sheet.EMPTY : first;
    }

    private static ImportPreview of(List<TableFile.Part> shown, Sheet sheet, Mapping mapping) {
        return of(
                shown,
                sheet,
                sheet.head == null && !mapping.hasNoHead() ? List.of(BillLines.noHead(mapping)) : List.of());
    }

    private static ImportPreview of(List<TableFile.Part> shown, Sheet sheet, List<Notice> notices) {
        var columns = new TreeMap<String, String>();
        var unused = new TreeMap<String, String>();
        var head = sheet.head;
        if (head != null) {
            head.at().forEach((column, at) -> columns.put(column.name().toLowerCase(Locale.ROOT), Line.letters(at)));
            for (var i = 0; i < Math.min(sheet.names.size(), CELLS); i++) {
                if (!head.at().containsValue(i) && !sheet.names.get(i).isBlank()) {
                    unused.put(Line.letters(i), cut(sheet.names.get(i)));
                }
            }
        }
        var unit = head == null ? null : head.unit();
        return new ImportPreview(
                shown.stream()
                        .map(TableFile.Part::name)
                        .filter(it -> !it.isEmpty())
                        .toList(),
                sheet.name.isEmpty() ? null : sheet.name,
                head == null ? null : sheet.headLine,
                columns,
                unused,
                unit == null ? null : unit.text(),
                sheet.lines,
                notices);
    }

    private static String cut(String text) {
        return text.length() <= CHARACTERS ? text : text.substring(0, CHARACTERS);
    }

    /** The first lines of one sheet. */
    private static final class Sheet {

        static final Sheet EMPTY = new Sheet("");

        private final String name;
        private final List<ImportPreview.PreviewLine> lines = new ArrayList<>();

        private @Nullable BillHead head;
        private List<String> names = List.of();
        private int headLine;

        private Sheet(String name) {
            this.name = name;
        }

        static Sheet read(TableFile file, TableFile.Part part, Mapping mapping) throws IOException, UnreadableFile {
            var sheet = new Sheet(part.name());
            file.read(part, line -> sheet.take(line, mapping));
            return sheet;
        }

        private boolean take(Line line, Mapping mapping) {
            lines.add(new ImportPreview.PreviewLine(
                    line.number(),
                    line.isHidden(),
                    line.cells().stream().limit(CELLS).map(Previewing::cut).toList()));
            var wanted = mapping.headLine();
            if (head == null && (wanted == null || wanted == line.number())) {
                head = BillHead.find(line.cells(), mapping).orElse(null);
                names = line.cells();
                headLine = line.number();
            }
            return lines.size() < LINES;
        }
    }
}
