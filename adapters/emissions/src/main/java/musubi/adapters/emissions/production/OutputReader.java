package musubi.adapters.emissions.production;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import musubi.adapters.emissions.bill.file.Line;
import musubi.adapters.emissions.bill.file.TableFile;
import musubi.adapters.emissions.bill.file.UnreadableFile;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** Reads a table of production: of a workbook the first sheet that is shown and has a head. */
final class OutputReader {

    private static final int HEAD_WITHIN = 30;
    private static final int MOST = 20_000;
    private static final Set<String> SUMS = Set.of("合計", "小計", "総計", "計", "total");

    private final String site;
    private final List<OutputRow> rows = new ArrayList<>();

    private OutputColumn.@Nullable Head head;
    private boolean isTooLong;

    private OutputReader(String site) {
        this.site = site;
    }

    /** @param site of rows that name none */
    static OutputTable read(Payload payload, String site) {
        try (var file = TableFile.open(payload)) {
            for (var part : file.parts()) {
                var reader = new OutputReader(site);
                if (!part.isHidden()) {
                    file.read(part, reader::take);
                }
                if (reader.head != null) {
                    return reader.table();
                }
            }
            return wrong(Notice.error(
                    "no-head",
                    "file",
                    "No line names the columns. Wanted are the product (製品, 品番), the quantity (生産数, 数量) and the month or days (年月,"
                            + " 生産日).",
                    "見出し行が見つかりません。製品（品番）・数量（生産数）・年月（生産日）の列が必要です。",
                    null));
        } catch (UnreadableFile e) {
            return wrong(e.notice());
        } catch (IOException e) {
            throw new UncheckedIOException("a file that came in cannot be read", e);
        }
    }

    private boolean take(Line line) {
        var cells = line.cells();
        if (head == null) {
            head = OutputColumn.head(cells).orElse(null);
            return head != null || line.number() < HEAD_WITHIN;
        }
        var isSum = cells.stream().limit(4).map(OutputColumn::plain).anyMatch(SUMS::contains);
        if (!line.isBlank() && !isSum && !cells.getFirst().strip().startsWith("※")) {
            isTooLong = rows.size() == MOST;
            rows.add(new OutputReading(head, site, line).read());
        }
        return !isTooLong;
    }

    private OutputTable table() {
        return isTooLong
                ? wrong(Notice.error(
                        "too-many-rows",
                        "file",
                        "At most " + MOST + " rows. Send the table in parts.",
                        MOST + " 行までです。分けて送ってください。",
                        null))
                : new OutputTable(rows, List.of());
    }

    private static OutputTable wrong(Notice notice) {
        return new OutputTable(List.of(), List.of(notice));
    }
}
