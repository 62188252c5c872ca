package musubi.hub.web.console;

import java.util.List;

/** Where one can go from each page. The last entries are the adapters' own pages. */
public record Menu(List<Entry> entries) {

    /** @param current whether the reader is there now */
    public record Entry(String path, String label, boolean current) {}
}
