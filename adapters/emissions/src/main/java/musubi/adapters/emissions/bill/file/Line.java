package musubi.adapters.emissions.bill.file;

import java.util.List;
import java.util.Map;

/**
 * One line of a table.
 *
 * @param number from 1, as whoever opens the file sees it
 * @param isHidden whether a spreadsheet does not show it
 * @param flaws of cells, from 0, whose text is not what stands in the cell itself
 */
public record Line(int number, List<String> cells, boolean isHidden, Map<Integer, Flaw> flaws) {

    /** What is the matter with a cell of a workbook. */
    public enum Flaw {
        /** It is one with the cell above; the text is that one's. */
        MERGED,
        /** It holds a formula that no program has calculated yet. */
        NOT_CALCULATED
    }

    public Line {
        cells = List.copyOf(cells);
        flaws = Map.copyOf(flaws);
    }

    /** Nothing stands in it; what a merged cell lends it is another line's. */
    public boolean isBlank() {
        for (var i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isBlank() && flaws.get(i) != Flaw.MERGED) {
                return false;
            }
        }
        return !flaws.containsValue(Flaw.NOT_CALCULATED);
    }

    /** As a person counts columns in a spreadsheet: A, B, … AA. @param column from 0 */
    public static String letters(int column) {
        var letters = new StringBuilder();
        for (var i = column + 1; i > 0; i = (i - 1) / 26) {
            letters.insert(0, (char) ('A' + (i - 1) % 26));
        }
        return letters.toString();
    }
}
