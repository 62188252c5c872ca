package musubi.adapters.transit.planner.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request of the GTFS GraphQL API, as GraphQL over HTTP has it.
 *
 * @param variables values as JSON has them: text, numbers, booleans, lists, maps and null
 * @param operationName which operation of the query is meant, or null when it holds one
 * @param locale in which translations are wanted, or null for the feed's own language
 */
public record GraphQlRequest(
        String query,
        Map<String, @Nullable Object> variables,
        @Nullable String operationName,
        @Nullable Locale locale) {

    public GraphQlRequest {
        if (query.isBlank()) {
            throw new IllegalArgumentException("A GraphQL request has a query");
        }
        // Map.copyOf refuses null, which is a value in GraphQL (October 2021, section 2.9.5)
        variables = Collections.unmodifiableMap(new LinkedHashMap<>(variables));
    }
}
