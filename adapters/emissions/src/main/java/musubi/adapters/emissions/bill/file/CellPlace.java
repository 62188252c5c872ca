package musubi.adapters.emissions.bill.file;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a cell is, as a sheet names it ({@code AB12}). @param line from 1 @param column from 0 */
record CellPlace(int line, int column) {

    private static final Pattern NAME = Pattern.compile("\\$?([A-Z]{1,3})\\$?([1-9]\\d{0,6})");

    /** What a sheet can have (ECMA-376 part 1, §18.2 as its programs keep it). */
    private static final int LINES = 1 << 20;

    private static final int COLUMNS = 1 << 14;

    /** Null where no sheet has such a cell. */
    static @Nullable CellPlace of(String name) {
        var found = NAME.matcher(name);
        if (!found.matches()) {
            return null;
        }
        var column = 0;
        for (var letter : found.group(1).toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        var line = Integer.parseInt(found.group(2));
        return line > LINES || column > COLUMNS ? null : new CellPlace(line, column - 1);
    }
}
