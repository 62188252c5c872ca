package musubi.adapters.energy.meter.file;

import java.util.List;

/** How one layout reads a row, once its header is known. */
interface RowForm {

    /** How many cells a row has at the least. */
    int width();

    /** What a column is called, for whoever has to look for it. */
    String nameOf(int column);

    void read(List<String> cells, long row, ReadingSink sink, Findings findings);
}
