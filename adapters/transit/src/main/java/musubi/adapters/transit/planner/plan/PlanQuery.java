package musubi.adapters.transit.planner.plan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import musubi.adapters.transit.planner.engine.GraphQlRequest;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/** Says a {@link PlanRequest} in the GTFS GraphQL API of OpenTripPlanner: {@code plan.graphql} and its variables. */
final class PlanQuery {

    /** Some answers look the same to a passenger and become one, so a few more are asked for than are wanted. */
    private static final int SPARE = 3;

    /** Of each set of modes beside the first so many: the answer has room for the best ones alone. */
    private static final int BESIDES = 3;

    /** The longest that OpenTripPlanner searches. */
    private static final String WHOLE_DAY = "PT24H";

    private static final Text ORIGIN = new Text("Origin", "出発地");
    private static final Text DESTINATION = new Text("Destination", "目的地");

    private final String text;

    PlanQuery() {
        text = read("plan.graphql");
    }

    /** Searches as far ahead as OpenTripPlanner finds sensible, some hours where much runs. */
    GraphQlRequest usual(PlanRequest request, ModeSet modes) {
        return query(request, modes, null);
    }

    /** Searches a whole day, for where the next bus goes tomorrow morning. */
    GraphQlRequest wholeDay(PlanRequest request, ModeSet modes) {
        return query(request, modes, WHOLE_DAY);
    }

    private GraphQlRequest query(PlanRequest request, ModeSet modes, @Nullable String window) {
        var variables = new LinkedHashMap<String, @Nullable Object>();
        variables.put("from", place(request.from(), ORIGIN, request.language()));
        variables.put("to", place(request.to(), DESTINATION, request.language()));
        variables.put(
                "dateTime",
                Map.of(
                        request.arriveBy() ? "latestArrival" : "earliestDeparture",
                        request.time().toString()));
        variables.put("modes", modes.input());
        // slopes are looked at for wheelchairs alone
        variables.put("wheelchair", request.wheelchair() || request.walking().maxSlope() != null);
        if (request.walking().speed() != null) {
            variables.put("speed", request.walking().speed());
        }
        variables.put("count", modes.isMain() ? request.count() + SPARE : Math.min(request.count(), BESIDES));
        variables.put("window", window);
        return new GraphQlRequest(text, variables, null, request.language());
    }

    /** A stop has a name of its own. */
    private static Map<String, Object> place(Point point, Text name, Locale language) {
        return switch (point) {
            case Point.Stop stop -> Map.of("location", stop.location());
            case Point.Coordinate coordinate -> Map.of("location", coordinate.location(), "label", name.in(language));
        };
    }

    static String read(String name) {
        try (var resource = PlanQuery.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(resource, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + name, unreadable);
        }
    }
}
