package musubi.adapters.transit.gtfs.check;

import java.util.List;
import musubi.adapters.transit.gtfs.table.Defect;
import musubi.adapters.transit.gtfs.table.Findings;
import musubi.adapters.transit.gtfs.table.Row;

/** A row has as many cells as there are columns, and each cell one line. */
final class RowShapeRule {

    /** A value without a column, most often a comma in a text without quotation marks: all behind it is shifted. */
    static final Defect TOO_LONG = Defect.error(
            "invalid_row_length",
            "The row has more values than there are columns. Put texts with commas into quotation marks.",
            "行の値が列より多くあります。カンマを含む文字列は引用符で囲んでください。",
            "GTFS Schedule, File Requirements");

    /** The last columns have no cell in this row; they are read as empty. */
    static final Defect TOO_SHORT = Defect.warning(
            "row-too-short",
            "The row has fewer values than there are columns; the missing ones were read as empty. Write all commas.",
            "行の値が列より少ないため、足りない値は空としました。カンマを省略しないでください。",
            "GTFS Schedule, File Requirements");

    /** A line break or a tab inside a value; a blank is published in its place. */
    static final Defect BROKEN = Defect.warning(
            "new_line_in_value",
            "The value holds a line break or a tab, which was made a blank: {}. Write it in one line.",
            "値に改行かタブがあるため空白に置き換えました: {}。1行で書いてください。",
            "GTFS Schedule, File Requirements: Field values must not contain tabs, carriage returns or new lines");

    private final Blemishes blemishes;

    RowShapeRule(Blemishes blemishes) {
        this.blemishes = blemishes;
    }

    void row(Row row, List<String> header, Findings findings) {
        if (row.isTooLong()) {
            findings.add(TOO_LONG, row, "", "");
        }
        if (row.isTooShort()) {
            findings.add(TOO_SHORT, row, "", "");
            blemishes.untidy(row.file());
        }
        var cells = row.cells();
        for (var at = 0; at < cells.size(); at++) {
            if (isBroken(cells.get(at))) {
                findings.add(
                        BROKEN,
                        row,
                        at < header.size() ? header.get(at) : "",
                        cells.get(at).replaceAll("\\s+", " "));
                blemishes.untidy(row.file());
            }
        }
    }

    private static boolean isBroken(String cell) {
        for (var at = 0; at < cell.length(); at++) {
            if (Character.isISOControl(cell.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
