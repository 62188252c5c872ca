package musubi.adapters.emissions.report.drawing;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;

/**
 * A table on sheets, whose head is repeated on each.
 *
 * @param columns their shares of the width add up to 1
 */
public record Table(List<Column> columns, List<List<String>> rows) {

    private static final float LINE = 11;
    private static final float PAD = 4;
    private static final Color HEAD = new Color(0xee, 0xf0, 0xf3);
    private static final Color RULE = new Color(0xd9, 0xdc, 0xe0);

    /** @param isNumber whether it stands to the right */
    public record Column(String title, float share, boolean isNumber) {

        public static Column text(String title, int percent) {
            return new Column(title, percent / 100f, false);
        }

        public static Column number(String title, int percent) {
            return new Column(title, percent / 100f, true);
        }
    }

    public void drawOn(Sheet sheet) {
        sheet.need(3 * LINE + 4 * PAD);
        head(sheet);
        for (var row : rows) {
            var cells = cells(sheet.regular(), row);
            if (sheet.need(height(cells))) {
                head(sheet);
            }
            draw(sheet, sheet.regular(), cells);
            sheet.fill(Sheet.LEFT, sheet.y(), Sheet.WIDTH, 0.5f, RULE);
        }
    }

    private void head(Sheet sheet) {
        var cells = cells(sheet.bold(), columns.stream().map(Column::title).toList());
        sheet.fill(Sheet.LEFT, sheet.y() - height(cells), Sheet.WIDTH, height(cells), HEAD);
        draw(sheet, sheet.bold(), cells);
    }

    private List<List<String>> cells(Lettering letters, List<String> row) {
        var cells = new ArrayList<List<String>>();
        for (var i = 0; i < columns.size(); i++) {
            cells.add(letters.lines(row.get(i), Size.CELL, width(columns.get(i)) - 2 * PAD));
        }
        return cells;
    }

    private static float height(List<List<String>> cells) {
        return cells.stream().mapToInt(List::size).max().orElse(1) * LINE + PAD;
    }

    private void draw(Sheet sheet, Lettering letters, List<List<String>> cells) {
        var x = Sheet.LEFT;
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            var baseline = sheet.y();
            for (var line : cells.get(i)) {
                baseline -= LINE;
                var start = column.isNumber() ? x + width(column) - PAD - letters.width(line, Size.CELL) : x + PAD;
                sheet.draw(letters, Size.CELL, start, baseline, line);
            }
            x += width(column);
        }
        sheet.skip(height(cells));
    }

    private static float width(Column column) {
        return column.share() * Sheet.WIDTH;
    }
}
