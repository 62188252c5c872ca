package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import musubi.adapters.transit.gtfs.GtfsFormats;
import musubi.adapters.transit.planner.Planner;
import musubi.adapters.transit.planner.engine.EngineFailure;
import musubi.adapters.transit.planner.engine.GraphQlRequest;
import musubi.hub.gate.Grant;

/** Asks the planner, and says its answer in our words. */
final class PlanSearch {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final Planner planner;
    private final PlanQuery query = new PlanQuery();
    private final ItineraryMapper itineraries = new ItineraryMapper();
    private final ReasonMapper reasons;

    PlanSearch(Planner planner, ZoneId zone) {
        this.planner = planner;
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
        var data = ask(query.usual(request));
        if (nothingRunsNow(data)) {
            data = ask(query.wholeDay(request));
        }
        return plan(data, request);
    }

    private static boolean nothingRunsNow(JsonNode data) {
        var plan = data.path("planConnection");
        return plan.path("edges").isEmpty()
                && plan.path("routingErrors")
                        .findValuesAsText("code")
                        .contains("NO_TRANSIT_CONNECTION_IN_SEARCH_WINDOW");
    }

    private Plan plan(JsonNode data, PlanRequest request) {
        var connection = data.path("planConnection");
        var found =
                Lookalikes.removed(Field.list(connection.path("edges"), edge -> itineraries.map(edge.path("node"))));
        return new Plan(
                Field.time(connection, "searchDateTime"),
                found.stream().limit(request.count()).toList(),
                reasons.map(data));
    }

    private JsonNode ask(GraphQlRequest request) {
        try {
            var answer = JSON.readTree(planner.answer(request));
            var data = answer.path("data");
            if (!data.path("planConnection").isObject()) {
                throw new EngineFailure("The planner answers a plan with errors: " + answer.path("errors"));
            }
            return data;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The planner's answer is no JSON", unreadable);
        }
    }
}
