package musubi.adapters.energy.meter.file;

import java.util.List;

/** How one layout reads a row, once its header is known. */
interface RowForm {

    /** How many cells a row has at the least. */
    int width();

    /** What the columns are called. */
    List<String> header();

    /** What a column is called, for whoever has to look for it. */
    default String nameOf(int column) {
        return column < header().size() ? header().get(column) : "#" + (column + 1);
    }

    void read(List<String> cells, long row, ReadingSink sink, Findings findings);
}
