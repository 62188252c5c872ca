package musubi.adapters.transit.planner.plan;

import java.util.List;
import java.util.Map;

/** How one gets to a vehicle, from it, or all the way, other than on foot. The planner takes one of them at a time. */
enum StreetMode {
    /** One's own, all the way or taken along in the vehicle. */
    BICYCLE(List.of("BICYCLE"), "BICYCLE"),
    BICYCLE_RENTAL(List.of("WALK", "BICYCLE_RENTAL"), "WALK"),
    SCOOTER_RENTAL(List.of("WALK", "SCOOTER_RENTAL"), "WALK"),
    /** Shuttles on demand, as GTFS-Flex has them. */
    FLEX(List.of("WALK", "FLEX"), "WALK");

    private final List<String> legs;
    private final String transfer;

    StreetMode(List<String> legs, String transfer) {
        this.legs = legs;
        this.transfer = transfer;
    }

    /** As {@code PlanTransitModesInput} has it, without the vehicles. */
    Map<String, Object> aroundTransit() {
        return Map.of("access", legs, "egress", legs, "transfer", List.of(transfer));
    }

    /** As {@code PlanModesInput.direct} has it; the planner wants walking with all but one's own bicycle. */
    List<String> direct() {
        return legs;
    }
}
