package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import musubi.adapters.transit.planner.plan.StepFree.Spot;
import musubi.adapters.transit.planner.plan.StepFree.What;

/** Where there are steps on a way, and where nobody says whether there are. */
final class StepFreeMapper {

    StepFree map(JsonNode legs) {
        var steps = new ArrayList<Spot>();
        var unknown = new ArrayList<Spot>();
        for (var at = 0; at < legs.size(); at++) {
            var leg = legs.get(at);
            if (leg.path("transitLeg").asBoolean()) {
                ride(at, leg, steps, unknown);
            } else if (leg.path("mode").asText().equals("WALK")) {
                walk(at, leg, steps, unknown);
            } else {
                unknown.add(new Spot(at, What.RIDE));
            }
        }
        var answer = !steps.isEmpty()
                ? StepFree.Answer.NO
                : unknown.isEmpty() ? StepFree.Answer.YES : StepFree.Answer.UNKNOWN;
        return new StepFree(answer, steps, unknown);
    }

    /** The map of streets knows stairs; of a way that it has no step of, it knows nothing. */
    private static void walk(int at, JsonNode leg, List<Spot> steps, List<Spot> unknown) {
        var turns = leg.path("steps");
        if (turns.isEmpty() && leg.path("distance").asDouble() > 0) {
            unknown.add(new Spot(at, What.WAY));
        }
        for (var turn : turns) {
            if (turn.path("feature").path("__typename").asText().equals("StairsUse")) {
                steps.add(new Spot(at, What.STAIRS));
                return;
            }
        }
    }

    private static void ride(int at, JsonNode leg, List<Spot> steps, List<Spot> unknown) {
        said(leg.at("/from/stop/wheelchairBoarding"), new Spot(at, What.BOARDING), steps, unknown);
        said(leg.at("/trip/wheelchairAccessible"), new Spot(at, What.VEHICLE), steps, unknown);
        said(leg.at("/to/stop/wheelchairBoarding"), new Spot(at, What.ALIGHTING), steps, unknown);
    }

    private static void said(JsonNode value, Spot spot, List<Spot> steps, List<Spot> unknown) {
        switch (value.asText()) {
            case "POSSIBLE" -> {}
            case "NOT_POSSIBLE" -> steps.add(spot);
            default -> unknown.add(spot);
        }
    }
}
