package musubi.adapters.transit.gtfs.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values that other tables refer to, by {@code table/field}. */
final class Ids {

    private final Map<String, Set<String>> values = new HashMap<>();

    void add(String place, String value) {
        values.computeIfAbsent(place, _ -> new HashSet<>()).add(value);
    }

    Set<String> of(String place) {
        return values.getOrDefault(place, Set.of());
    }

    boolean holdsAny(List<String> places, String value) {
        for (var place : places) {
            if (of(place).contains(value)) {
                return true;
            }
        }
        return false;
    }
}
