package musubi.adapters.transit.gtfs.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import musubi.adapters.transit.gtfs.table.Row;

/** What is wrong with tables and can be put right without asking: rows that stand twice, cells of more than one line. */
public final class Blemishes {

    private final Map<String, Set<Long>> doubles = new HashMap<>();
    private final Set<String> untidy = new TreeSet<>();

    void doubled(String file, long line) {
        doubles.computeIfAbsent(file, _ -> new HashSet<>()).add(line);
    }

    void untidy(String file) {
        untidy.add(file);
    }

    /** The files that have any. */
    public Set<String> files() {
        var files = new TreeSet<>(untidy);
        files.addAll(doubles.keySet());
        return files;
    }

    /** Whether the same row stands in its table before, letter for letter. */
    public boolean isDouble(Row row) {
        return doubles.getOrDefault(row.file(), Set.of()).contains(row.line());
    }
}
