package musubi.adapters.transit.planner.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one search of the planner is asked for.
 *
 * @param name what of the list of modes it stands for
 * @param isMain whether it is the only one, or that on foot: others stand beside it
 * @param input as the query's {@code PlanModesInput} has it
 */
record ModeSet(String name, boolean isMain, Map<String, Object> input) {

    private static final String WALK = "WALK";

    static ModeSet onFoot(Set<String> transit, boolean allTheWay) {
        if (transit.isEmpty()) {
            return new ModeSet(WALK, true, Map.of("directOnly", true, "direct", List.of(WALK)));
        }
        return new ModeSet(
                WALK,
                true,
                Map.of(
                        "transitOnly",
                        !allTheWay,
                        "direct",
                        List.of(WALK),
                        "transit",
                        Map.of("transit", preferences(transit))));
    }

    static ModeSet by(StreetMode street, Set<String> transit, boolean alone) {
        if (transit.isEmpty()) {
            return new ModeSet(street.name(), alone, Map.of("directOnly", true, "direct", street.direct()));
        }
        var around = new HashMap<>(street.aroundTransit());
        around.put("transit", preferences(transit));
        return new ModeSet(street.name(), alone, Map.of("direct", street.direct(), "transit", around));
    }

    private static List<Map<String, String>> preferences(Set<String> transit) {
        return transit.stream().sorted().map(mode -> Map.of("mode", mode)).toList();
    }
}
