package musubi.adapters.emissions.production;

import java.util.List;
import musubi.hub.message.Notice;

/** A table of production as it was read. @param notices about it as a whole; with an error among them there are no rows */
public record OutputTable(List<OutputRow> rows, List<Notice> notices) {

    public OutputTable {
        rows = List.copyOf(rows);
        notices = List.copyOf(notices);
    }
}
