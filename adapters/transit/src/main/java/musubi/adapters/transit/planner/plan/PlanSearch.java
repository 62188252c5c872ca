package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.List;
import musubi.adapters.transit.gtfs.GtfsFormats;
import musubi.adapters.transit.planner.Planner;
import musubi.adapters.transit.planner.engine.EngineFailure;
import musubi.adapters.transit.planner.engine.GraphQlRequest;
import musubi.adapters.transit.sharing.RideZones;
import musubi.hub.gate.Grant;

/** Asks the planner, once for each set of modes, and says its answers in our words. */
final class PlanSearch {

    private final Planner planner;
    private final PlanQuery query = new PlanQuery();
    private final ItineraryMapper itineraries = new ItineraryMapper();
    private final ReasonMapper reasons;
    private final DropOffs dropOffs;

    /** @param zones where rides may end */
    PlanSearch(Planner planner, RideZones zones, ZoneId zone) {
        this.planner = planner;
        this.dropOffs = new DropOffs(zones);
        this.reasons = new ReasonMapper(zone);
    }

    /**
     * The best ways to get there. When nothing runs in the usual window of some hours, looks a whole day ahead.
     *
     * @param grant permission to read what operators published
     * @throws musubi.adapters.transit.planner.NotAnswered when the planner is busy, too late or not ready
     */
    Plan plan(PlanRequest request, Grant grant) {
        grant.require(GtfsFormats.STATIC);
        var sets = request.modes().sets();
        var found = SetAnswers.of(sets, set -> ask(request, query.usual(request, set)));
        if (found.answers().stream().allMatch(PlanSearch::isEmpty)) {
            found = found.again(PlanSearch::nothingRunsNow, set -> ask(request, query.wholeDay(request, set)));
        }
        return plan(found, request);
    }

    private static boolean isEmpty(JsonNode data) {
        return data.path("planConnection").path("edges").isEmpty();
    }

    private static boolean nothingRunsNow(JsonNode data) {
        return data.path("planConnection")
                .path("routingErrors")
                .findValuesAsText("code")
                .contains("NO_TRANSIT_CONNECTION_IN_SEARCH_WINDOW");
    }

    private Plan plan(SetAnswers found, PlanRequest request) {
        var ways = found.answers().stream().map(this::ways).toList();
        var merged = Merging.merge(ways, request);
        var byCar = ways.stream()
                .flatMap(List::stream)
                .mapToDouble(Plan.Itinerary::distance)
                .min();
        var first = found.answers().getFirst();
        return new Plan(
                Field.time(first.path("planConnection"), "searchDateTime"),
                merged.stream().map(it -> it.besideACarOf(byCar.orElse(0))).toList(),
                why(first, merged.isEmpty(), byCar.isPresent()),
                found.unanswered());
    }

    /** Of the first search, which is that on foot where it is asked for. */
    private List<Plan.Reason> why(JsonNode first, boolean nothingLeft, boolean somethingFound) {
        if (nothingLeft && somethingFound) {
            return List.of(ReasonMapper.TOO_FAR);
        }
        return reasons.map(first).stream()
                .filter(it -> nothingLeft || it != ReasonMapper.NO_WAY)
                .toList();
    }

    private List<Plan.Itinerary> ways(JsonNode data) {
        return Field.list(data.path("planConnection").path("edges"), edge -> itineraries.map(edge.path("node")))
                .stream()
                .filter(dropOffs::allow)
                .toList();
    }

    private JsonNode ask(PlanRequest request, GraphQlRequest question) {
        var preferences = request.walking().preferences(request.wheelchair());
        var answer = PlannerAnswer.of(planner.answerTree(question, preferences));
        var data = answer.path("data");
        if (!data.path("planConnection").isObject()) {
            throw new EngineFailure("The planner answers a plan with errors: " + answer.path("errors"));
        }
        return data;
    }
}
