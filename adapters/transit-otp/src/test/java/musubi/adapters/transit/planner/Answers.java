package musubi.adapters.transit.planner;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import musubi.adapters.transit.planner.engine.GraphQlRequest;

/** Answers of an engine as text. */
final class Answers {

    private Answers() {}

    static String text(RunningEngine engine, String query) {
        return text(engine, query, Duration.ofSeconds(30));
    }

    static String text(RunningEngine engine, String query, Duration deadline) {
        try {
            var request = new GraphQlRequest(query, Map.of(), null, null);
            return new String(engine.answer(request, deadline), StandardCharsets.UTF_8);
        } catch (RequestPool.Closed closed) {
            throw new AssertionError("The engine is closed", closed);
        }
    }
}
