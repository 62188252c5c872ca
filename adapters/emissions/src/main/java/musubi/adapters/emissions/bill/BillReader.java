package musubi.adapters.emissions.bill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import musubi.adapters.emissions.bill.file.TableFile;
import musubi.adapters.emissions.bill.file.UnreadableFile;
import musubi.adapters.emissions.factors.Activities;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** Reads a table of bills or slips out of a file: its one table, or of a workbook the first sheet that has a head. */
final class BillReader {

    private static final Notice UNFIT = Notice.warning(
            "mapping-not-used",
            "file",
            "The table has not the columns that the mapping names. It was read by its own words.",
            "列の対応（mapping）が指す列がないため、表の見出しの文字で読みました。",
            null);

    private final Activities activities;

    BillReader(Activities activities) {
        this.activities = activities;
    }

    BillTable read(Payload payload, Mapping mapping) {
        try (var file = TableFile.open(payload)) {
            return read(file, mapping);
        } catch (UnreadableFile e) {
            return BillTable.unreadable(e.notice());
        } catch (IOException e) {
            throw new UncheckedIOException("a file that came in cannot be read", e);
        }
    }

    private BillTable read(TableFile file, Mapping mapping) throws IOException, UnreadableFile {
        var wanted = file.parts().stream()
                .filter(it -> mapping.sheet().isEmpty()
                        ? !it.isHidden()
                        : it.name().isEmpty() || it.name().equals(mapping.sheet()))
                .toList();
        if (wanted.isEmpty()) {
            return BillTable.unreadable(Notice.error(
                    "no-such-sheet",
                    "file",
                    "The workbook has no sheet of this name that is shown. Its sheets: " + names(file.parts()),
                    "この名前のシートがありません。シート: " + names(file.parts()),
                    null));
        }
        var table = table(file, wanted, mapping);
        if (table != null) {
            return table;
        }
        var byItsWords = mapping.columns().isEmpty() ? null : table(file, wanted, mapping.withoutColumns());
        return byItsWords == null ? BillTable.unreadable(BillLines.noHead(mapping)) : byItsWords.with(UNFIT);
    }

    /** Null where no part has a head. */
    private @Nullable BillTable table(TableFile file, List<TableFile.Part> wanted, Mapping mapping)
            throws IOException, UnreadableFile {
        BillLines found = null;
        var others = new ArrayList<TableFile.Part>();
        for (var part : wanted) {
            var lines = new BillLines(mapping, activities, file.dayZero());
            if (found == null) {
                file.read(part, lines);
                found = lines.hasTable() ? lines : null;
            } else {
                file.read(part, line -> lines.looksFor(line));
                if (lines.hasTable()) {
                    others.add(part);
                }
            }
        }
        return found == null ? null : found.table(notices(others));
    }

    private static List<Notice> notices(List<TableFile.Part> others) {
        return others.isEmpty()
                ? List.of()
                : List.of(Notice.warning(
                        "other-sheets",
                        "file",
                        "The first sheet with a head was read. These have one too, and were not; send the file again with"
                                + " sheet=… for each: " + names(others),
                        "見出しのある最初のシートだけを読みました。次のシートにも見出しがあります。sheet=… を付けて1枚ずつ送ってください: " + names(others),
                        null));
    }

    private static String names(List<TableFile.Part> parts) {
        return String.join(
                ", ", parts.stream().map(TableFile.Part::name).limit(20).toList());
    }
}
