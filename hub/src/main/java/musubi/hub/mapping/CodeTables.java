package musubi.hub.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All code tables on the class path: {@code mappings/<domain>/<name>.csv} with the header
 * {@code source,target,system,display}. Lines that begin with {@code #} say where the facts are from.
 */
public final class CodeTables {

    private static final String HEADER = "source,target,system,display";

    private final Map<String, CodeTable> tables;

    private CodeTables(Map<String, CodeTable> tables) {
        this.tables = Map.copyOf(tables);
    }

    /** Reads every table once. A table that cannot be read keeps the hub from starting. */
    public static CodeTables load() {
        try {
            var tables = new HashMap<String, CodeTable>();
            for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:mappings/**/*.csv")) {
                var name = name(file);
                tables.put(name, new CodeTable(name, rows(name, file.getContentAsString(StandardCharsets.UTF_8))));
            }
            return new CodeTables(tables);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the code tables", e);
        }
    }

    /** @param name path below {@code mappings} without the ending, for example {@code health/hl7v2-sex} */
    public CodeTable get(String name) {
        var table = tables.get(name);
        if (table == null) {
            throw new IllegalArgumentException("No code table mappings/" + name + ".csv on the class path");
        }
        return table;
    }

    private static String name(Resource file) throws IOException {
        var url = file.getURL().toString();
        return url.substring(url.lastIndexOf("/mappings/") + "/mappings/".length(), url.length() - ".csv".length());
    }

    private static Map<String, CodeTable.Row> rows(String name, String csv) {
        var lines =
                csv.lines().filter(it -> !it.isBlank() && !it.startsWith("#")).toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new IllegalArgumentException("mappings/" + name + ".csv must begin with " + HEADER);
        }
        var rows = new HashMap<String, CodeTable.Row>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",", 4);
            if (cells.length != 4) {
                throw new IllegalArgumentException("mappings/" + name + ".csv: four cells expected in '" + line + "'");
            }
            if (rows.put(cells[0], new CodeTable.Row(cells[1], cells[2], cells[3])) != null) {
                throw new IllegalArgumentException("mappings/" + name + ".csv: '" + cells[0] + "' stands twice");
            }
        }
        return rows;
    }
}
