package musubi.adapters.transit.gtfs.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.Map;

/** One row of one table. */
public final class Row {

    private final String file;
    private final Map<String, Integer> columns;
    private final CsvRecord cells;

    Row(String file, Map<String, Integer> columns, CsvRecord cells) {
        this.file = file;
        this.columns = columns;
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
}
