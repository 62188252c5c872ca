package musubi.adapters.transit.planner.plan;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import musubi.adapters.transit.gtfs.GtfsFormats;
import musubi.adapters.transit.planner.Planner;
import musubi.adapters.transit.planner.engine.EngineFailure;
import musubi.adapters.transit.planner.engine.GraphQlRequest;
import musubi.adapters.transit.planner.engine.RoutePreferences;
import musubi.hub.gate.Grant;
import org.jspecify.annotations.Nullable;

/** Asks the planner what leaves stops next. */
final class DepartureSearch {

    /** At a terminus half of what the planner lists ends there. */
    private static final int WITH_ARRIVALS = 2;

    private final Planner planner;
    private final String query = PlanQuery.read("departures.graphql");
    private final DepartureMapper departures;

    DepartureSearch(Planner planner, ZoneId zone) {
        this.planner = planner;
        this.departures = new DepartureMapper(zone);
    }

    /**
     * Within a day of the time; empty where the planner knows none of the stops.
     *
     * @param stops the poles and platforms of one place, each {@code feed:stop}
     * @param grant permission to read what operators published
     * @throws musubi.adapters.transit.planner.NotAnswered when the planner is busy, too late or not ready
     */
    Optional<Departures> find(List<String> stops, OffsetDateTime from, int count, Locale language, Grant grant) {
        grant.require(GtfsFormats.STATIC);
        var variables = Map.<String, @Nullable Object>of(
                "ids", stops, "start", from.toEpochSecond(), "count", count * WITH_ARRIVALS);
        var question = new GraphQlRequest(query, variables, null, language);
        var answer = PlannerAnswer.of(planner.answerTree(question, RoutePreferences.USUAL));
        var found = answer.at("/data/stops");
        if (!found.isArray()) {
            throw new EngineFailure("The planner answers departures with errors: " + answer.path("errors"));
        }
        return DepartureMapper.known(found).isEmpty()
                ? Optional.empty()
                : Optional.of(departures.map(from, found, count));
    }
}
