package musubi.adapters.transit.gtfs.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Map;

/** One row of one table. */
public final class Row {

    private final String file;
    private final Map<String, Integer> columns;
    private final int width;
    private final CsvRecord cells;

    Row(String file, Map<String, Integer> columns, int width, CsvRecord cells) {
        this.file = file;
        this.columns = columns;
        this.width = width;
        this.cells = cells;
    }

    public String file() {
        return file;
    }

    /** Counted from 1; the header is line 1 in most feeds. */
    public long line() {
        return cells.getStartingLineNumber();
    }

    /** The value without surrounding blanks; empty where the cell or the whole column is absent. Ids are text, always. */
    public String get(String field) {
        var column = columns.get(field);
        return column == null || column >= cells.getFieldCount()
                ? ""
                : cells.getField(column).strip();
    }

    /** Every cell as it stands. */
    public List<String> cells() {
        return cells.getFields();
    }

    /** Whether it has more cells than there are columns, and what stands in them. */
    public boolean isTooLong() {
        for (var at = width; at < cells.getFieldCount(); at++) {
            if (!cells.getField(at).isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Whether it has fewer cells than there are columns. */
    public boolean isTooShort() {
        return cells.getFieldCount() < width;
    }

    /** As good as equal only for rows of equal cells: 64 bits of all of them. */
    public long fingerprint() {
        var print = 1L;
        for (var cell : cells.getFields()) {
            for (var at = 0; at < cell.length(); at++) {
                print = print * 0x9E3779B97F4A7C15L + cell.charAt(at) + 1;
            }
            print = (print ^ print >>> 29) * 0xBF58476D1CE4E5B9L;
        }
        return print;
    }
}
