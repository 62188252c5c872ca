package musubi.adapters.transit.planner.otp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.analysis.MaxQueryComplexityInstrumentation;
import graphql.execution.ResultNodesInfo;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.schema.GraphQLSchema;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import musubi.adapters.transit.planner.engine.Applied;
import musubi.adapters.transit.planner.engine.EngineFailure;
import musubi.adapters.transit.planner.engine.GraphQlRequest;
import musubi.adapters.transit.planner.engine.PlannerEngine;
import musubi.adapters.transit.planner.engine.RoutePreferences;
import org.opentripplanner.apis.support.graphql.LoggingDataFetcherExceptionHandler;
import org.opentripplanner.standalone.api.OtpServerRequestContext;
import org.opentripplanner.standalone.configure.ConstructApplication;
import org.opentripplanner.updater.configure.UpdaterConfigurator;

/** Answers GraphQL over one loaded graph. */
final class OtpEngine implements PlannerEngine {

    /** Fields that a query may ask for: the limit of OpenTripPlanner's own web server. */
    private static final int MAX_COMPLEXITY = 1_000_000;

    /** Values that an answer may hold. Complexity cannot tell: a short query over nested lists has a huge answer. */
    private static final int MAX_NODES = 2_000_000;

    private final ConstructApplication application;
    private final OtpRealtime realtime;
    private final GraphQL graphQl;
    private final ObjectMapper json = new ObjectMapper();
    private final OtpRentals rentals;

    OtpEngine(ConstructApplication application) {
        this.application = application;
        this.realtime = new OtpRealtime(application);
        this.rentals = new OtpRentals(application, GraphWriter.of(application));
        this.graphQl = GraphQL.newGraphQL(schema(application))
                .instrumentation(new ChainedInstrumentation(
                        new MaxQueryComplexityInstrumentation(MAX_COMPLEXITY), new InterruptInstrumentation()))
                .preparsedDocumentProvider(new ParsedQueries())
                .defaultDataFetcherExceptionHandler(new LoggingDataFetcherExceptionHandler())
                .build();
    }

    private static GraphQLSchema schema(ConstructApplication application) {
        return Objects.requireNonNull(
                application.getFactory().gtfsSchema(), "otp-config.json switches the feature GtfsGraphQlApi off");
    }

    @Override
    public byte[] answer(GraphQlRequest request, RoutePreferences preferences) {
        try {
            return json.writeValueAsBytes(answerTree(request, preferences));
        } catch (JsonProcessingException unwritable) {
            throw new EngineFailure("The answer cannot be written as JSON", unwritable);
        }
    }

    @Override
    public Map<String, Object> answerTree(GraphQlRequest request, RoutePreferences preferences) {
        // One context for each request: it fixes the state of real-time data for all parts of the answer.
        var context = application.getFactory().createServerContext();
        return graphQl.execute(input(request, context, preferences)).toSpecification();
    }

    /** OpenTripPlanner reads the old, untyped context; graphql-java calls that deprecated. */
    @SuppressWarnings("deprecation")
    private static ExecutionInput input(
            GraphQlRequest request, OtpServerRequestContext context, RoutePreferences preferences) {
        return ExecutionInput.newExecutionInput()
                .query(request.query())
                .operationName(request.operationName())
                .variables(request.variables())
                .locale(locale(request, context))
                .graphQLContext(Map.of(ResultNodesInfo.MAX_RESULT_NODES, MAX_NODES))
                .context(PreferredRoute.context(context, preferences))
                .build();
    }

    private static Locale locale(GraphQlRequest request, OtpServerRequestContext context) {
        var wanted = request.locale();
        return wanted != null
                ? wanted
                : context.defaultRouteRequest().preferences().locale();
    }

    @Override
    public Applied realtime(String feedId, String kind, byte[] message) {
        return realtime.apply(feedId, kind, message);
    }

    @Override
    public void rentals(String network, Map<String, byte[]> gbfs) {
        rentals.replace(network, gbfs);
    }

    @Override
    public void close() {
        rentals.close();
        UpdaterConfigurator.shutdownGraph(application.timetableRepository());
        application.raptorConfig().shutdown();
    }
}
