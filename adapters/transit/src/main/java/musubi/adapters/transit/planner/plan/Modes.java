package musubi.adapters.transit.planner.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * By what one is willing to go. One always walks to, from and between vehicles; {@code WALK} in the list lets the answer
 * propose to walk all the way.
 *
 * @param transit kinds of vehicles; none: only on foot
 */
record Modes(Set<String> transit, boolean walk) {

    /** All that OpenTripPlanner maps a route_type to; demand buses (1501) are TAXI, shared cars (1551 to 1560) CARPOOL. */
    static final Set<String> VEHICLES = Set.of(
            "AIRPLANE",
            "BUS",
            "CABLE_CAR",
            "CARPOOL",
            "COACH",
            "FERRY",
            "FUNICULAR",
            "GONDOLA",
            "MONORAIL",
            "RAIL",
            "SUBWAY",
            "TAXI",
            "TRAM",
            "TROLLEYBUS");

    private static final String WALK = "WALK";

    static final Modes ALL = new Modes(VEHICLES, true);

    Modes {
        transit = Set.copyOf(transit);
        if (transit.isEmpty() && !walk) {
            throw new IllegalArgumentException("One has to get there somehow");
        }
    }

    /** @throws IllegalArgumentException when one is unknown */
    static Modes parse(String list) {
        var names = new TreeSet<>(
                Arrays.asList(list.strip().toUpperCase(Locale.ROOT).split("\\s*,\\s*")));
        var walk = names.remove(WALK);
        if (!VEHICLES.containsAll(names)) {
            throw new IllegalArgumentException("Unknown mode");
        }
        return new Modes(names, walk);
    }

    /** All that may stand in the list. */
    static List<String> names() {
        return Stream.concat(VEHICLES.stream(), Stream.of(WALK)).sorted().toList();
    }

    /** As the query's {@code PlanModesInput} has it. */
    Map<String, Object> input() {
        if (transit.isEmpty()) {
            return Map.of("directOnly", true, "direct", List.of(WALK));
        }
        var preferences = transit.stream().map(mode -> Map.of("mode", mode)).toList();
        return Map.of("transitOnly", !walk, "direct", List.of(WALK), "transit", Map.of("transit", preferences));
    }
}
