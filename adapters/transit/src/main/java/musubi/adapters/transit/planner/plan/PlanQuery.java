package musubi.adapters.transit.planner.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import musubi.adapters.transit.planner.engine.GraphQlRequest;
import org.jspecify.annotations.Nullable;

/** Says a {@link PlanRequest} in the GTFS GraphQL API of OpenTripPlanner: {@code plan.graphql} and its variables. */
final class PlanQuery {

    /** Some answers look the same to a passenger and become one, so a few more are asked for than are wanted. */
    private static final int SPARE = 3;

    /** The longest that OpenTripPlanner searches. */
    private static final String WHOLE_DAY = "PT24H";

    private final String text;

    PlanQuery() {
        text = read("plan.graphql");
    }

    /** Searches as far ahead as OpenTripPlanner finds sensible, some hours where much runs. */
    GraphQlRequest usual(PlanRequest request) {
        return query(request, null);
    }

    /** Searches a whole day, for where the next bus goes tomorrow morning. */
    GraphQlRequest wholeDay(PlanRequest request) {
        return query(request, WHOLE_DAY);
    }

    private GraphQlRequest query(PlanRequest request, @Nullable String window) {
        var variables = new LinkedHashMap<String, @Nullable Object>();
        variables.put("from", Map.of("location", request.from().location()));
        variables.put("to", Map.of("location", request.to().location()));
        variables.put(
                "dateTime",
                Map.of(
                        request.arriveBy() ? "latestArrival" : "earliestDeparture",
                        request.time().toString()));
        variables.put("modes", request.modes().input());
        variables.put("wheelchair", request.wheelchair());
        variables.put("count", request.count() + SPARE);
        variables.put("window", window);
        return new GraphQlRequest(text, variables, null, request.language());
    }

    private static String read(String name) {
        try (var resource = PlanQuery.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + name, unreadable);
        }
    }
}
