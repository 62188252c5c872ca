package musubi.adapters.health.hl7v2.fhir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How often each name has come in one message. Lives as long as one call. */
final class Occurrences {

    private final Map<List<String>, Integer> counts = new HashMap<>();

    /** How many of the same name came before. */
    int next(List<String> names) {
        return counts.merge(names, 1, Integer::sum) - 1;
    }
}
