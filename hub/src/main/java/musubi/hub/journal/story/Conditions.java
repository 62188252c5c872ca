package musubi.hub.journal.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of one query: only those that were asked for, so that the planner can use the index that fits. */
final class Conditions {

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    Conditions and(String clause) {
        clauses.add(clause);
        return this;
    }

    /** Adds the clause where there is a value for its parameter. */
    Conditions and(String clause, String name, @Nullable Object value) {
        if (value != null) {
            clauses.add("(" + clause + ")");
            values.put(name, value);
        }
        return this;
    }

    String where() {
        return clauses.isEmpty() ? "TRUE" : String.join(" AND ", clauses);
    }

    Map<String, Object> values() {
        return values;
    }
}
