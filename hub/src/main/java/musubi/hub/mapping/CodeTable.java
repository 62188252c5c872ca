package musubi.hub.mapping;

import java.util.Map;
import java.util.Optional;

/**
 * What a code of one standard equals in another. A code without a row is unmapped: the caller says so in a notice, and
 * there is no silent default.
 */
public final class CodeTable {

    /** @param system the code system of the target, may be empty */
    public record Row(String code, String system, String display) {}

    private final String name;
    private final Map<String, Row> rows;

    CodeTable(String name, Map<String, Row> rows) {
        this.name = name;
        this.rows = Map.copyOf(rows);
    }

    public String name() {
        return name;
    }

    public Optional<Row> find(String source) {
        return Optional.ofNullable(rows.get(source));
    }

    public int size() {
        return rows.size();
    }
}
