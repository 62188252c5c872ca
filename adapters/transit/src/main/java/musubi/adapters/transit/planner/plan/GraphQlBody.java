package musubi.adapters.transit.planner.plan;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Locale;
import java.util.Map;
import musubi.adapters.transit.planner.engine.GraphQlRequest;
import org.jspecify.annotations.Nullable;

/** The body of a request, as "GraphQL over HTTP" has it; {@code extensions} are passed over. */
@JsonIgnoreProperties(ignoreUnknown = true)
record GraphQlBody(
        @Nullable String query,
        @Nullable Map<String, @Nullable Object> variables,
        @Nullable String operationName) {

    /** @throws IllegalArgumentException when there is no query */
    GraphQlRequest request(Locale locale) {
        if (query == null || query.isBlank()) {
            throw new IllegalArgumentException("A GraphQL request has a query");
        }
        return new GraphQlRequest(
                query, variables == null ? Map.<String, @Nullable Object>of() : variables, operationName, locale);
    }
}
