package musubi.adapters.transit.planner.engine;

import java.util.Map;

/** One graph, ready to answer. Safe for many threads; its threads belong to the class loader that it lives in. */
public interface PlannerEngine extends AutoCloseable {

    /**
     * Answers in the GTFS GraphQL API of OpenTripPlanner. Errors of the query stand in the answer ({@code errors}).
     * Ends early, with such an error, when the calling thread is interrupted; there is no other limit of time.
     *
     * @param preferences for the plans that the request asks for
     * @return the answer's body, JSON in UTF-8
     * @throws EngineFailure when the engine broke
     */
    byte[] answer(GraphQlRequest request, RoutePreferences preferences);

    /**
     * The same as maps, lists, texts, numbers and booleans, for who reads it in this process: nothing is written to be read again.
     *
     * @throws EngineFailure when the engine broke
     */
    Map<String, Object> answerTree(GraphQlRequest request, RoutePreferences preferences);

    /** The same for those who want nothing special. */
    default byte[] answer(GraphQlRequest request) {
        return answer(request, RoutePreferences.USUAL);
    }

    /**
     * Takes a whole feed of realtime in place of the one before: when this returns, answers show it.
     *
     * @param kind {@code trip-updates}, {@code vehicle-positions} or {@code alerts}
     * @param message a FeedMessage in Protocol Buffers, with the ids of the graph's own version of the feed
     * @throws EngineFailure when the engine broke, or knows no such feed
     */
    Applied realtime(String feedId, String kind, byte[] message);

    /**
     * Puts the shared vehicles of one network in the place of those before; plans know of them when it returns.
     *
     * @param gbfs files of GBFS 3.0 by name ({@code system_information}, {@code vehicle_status}, …); none: it has no vehicles now
     * @throws EngineFailure when they cannot be read; those before then stay
     */
    void rentals(String network, Map<String, byte[]> gbfs);

    /** Ends the engine's own threads. No call may be under way, and none may follow. */
    @Override
    void close();
}
