package musubi.adapters.transit.planner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import musubi.adapters.transit.gtfs.PublishedFeed;
import musubi.adapters.transit.planner.engine.EngineFailure;
import musubi.adapters.transit.planner.engine.GraphQlRequest;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;

/**
 * What a graph must show before it goes live: trips of every feed, and answered plans. The plans warm it up too; the
 * first ones take seconds, since every class is new to its class loader.
 */
final class ContractTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int LONGEST = 500;
    private static final Text NO_TRIP = new Text("no trip of it could be used", "利用できる便がありません");

    private static final String PATTERNS = "query($feeds: [String]) { routes(feeds: $feeds) { patterns { code } } }";
    private static final String ROUTES = "query($feeds: [String]) { routes(feeds: $feeds) { gtfsId } }";
    private static final String STOPS = "query($code: String!) { pattern(id: $code) { stops { lat lon } } }";
    private static final String PLAN = """
            query($from: PlanCoordinateInput!, $to: PlanCoordinateInput!, $time: OffsetDateTime!) {
              planConnection(origin: {location: {coordinate: $from}}, destination: {location: {coordinate: $to}},
                  dateTime: {earliestDeparture: $time}, first: 3) {
                edges { node { start legs { mode legGeometry { points } intermediatePlaces { name } } } }
              }
            }
            """;

    private final RunningEngine engine;
    private final ZoneId zone;
    private final LocalDate today;
    private final int plans;

    /** @param plans how many are asked of each feed */
    ContractTest(RunningEngine engine, ZoneId zone, LocalDate today, int plans) {
        this.engine = engine;
        this.zone = zone;
        this.today = today;
        this.plans = plans;
    }

    /**
     * Something that is not as it must be.
     *
     * @param feed that was asked about
     * @param certain whether it lies in that feed; an error may come from any other
     */
    record Finding(PublishedFeed feed, Text reason, boolean certain) {}

    /**
     * @return at most one for each feed
     * @throws EngineFailure when the graph does not answer at all
     */
    List<Finding> run(List<PublishedFeed> feeds) {
        return feeds.stream().flatMap(it -> check(it).stream()).toList();
    }

    private Optional<Finding> check(PublishedFeed feed) {
        try {
            var patterns = patterns(feed);
            if (patterns.isEmpty() && !hasTripOnDemand(feed)) {
                return Optional.of(new Finding(feed, NO_TRIP, true));
            }
            plan(feed, patterns);
            return Optional.empty();
        } catch (Unusable answer) {
            return Optional.of(new Finding(feed, answer.reason, false));
        }
    }

    private List<String> patterns(PublishedFeed feed) throws Unusable {
        return ask(PATTERNS, Map.of("feeds", List.of(feed.feedId()))).findValuesAsText("code");
    }

    /** Trips on demand run along no pattern; a route of theirs is there when they are. */
    private boolean hasTripOnDemand(PublishedFeed feed) throws Unusable {
        return !ask(ROUTES, Map.of("feeds", List.of(feed.feedId())))
                .path("routes")
                .isEmpty();
    }

    /** From the first to the last stop of some patterns, at eight on a day of the feed. */
    private void plan(PublishedFeed feed, List<String> patterns) throws Unusable {
        var day = new ServicePeriod(feed.serviceStart(), feed.serviceEnd()).dayNear(today);
        var time = day.atTime(8, 0).atZone(zone).toOffsetDateTime();
        var step = Math.max(1, patterns.size() / plans);
        for (int at = 0; at < patterns.size(); at += step) {
            var stops = stops(patterns.get(at));
            if (!stops.isEmpty()) {
                ask(PLAN, Map.of("from", stops.getFirst(), "to", stops.getLast(), "time", time.toString()));
            }
        }
    }

    private List<Map<String, Double>> stops(String pattern) throws Unusable {
        var stops = new ArrayList<Map<String, Double>>();
        ask(STOPS, Map.of("code", pattern)).at("/pattern/stops").forEach(stop -> stops.add(coordinate(stop)));
        return stops;
    }

    private static Map<String, Double> coordinate(JsonNode stop) {
        return Map.of(
                "latitude",
                stop.path("lat").asDouble(),
                "longitude",
                stop.path("lon").asDouble());
    }

    private JsonNode ask(String query, Map<String, @Nullable Object> variables) throws Unusable {
        try {
            var answer = JSON.readTree(engine.answer(new GraphQlRequest(query, variables, null, null), PATIENCE));
            if (answer.has("errors")) {
                throw new Unusable(answer.path("errors").findValuesAsText("message"));
            }
            return answer.path("data");
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The new graph answers no JSON", unreadable);
        } catch (RequestPool.Closed | NotAnswered unanswered) {
            throw new EngineFailure("The new graph does not answer", unanswered);
        }
    }

    /** A question about the feed is answered with errors. The words go into its report. */
    private static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Text reason;

        Unusable(List<String> errors) {
            super(errors.toString());
            var said = errors.stream().distinct().toList().toString();
            var text = said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
            reason = new Text("plans are answered with errors: " + text, "経路検索がエラーになります: " + text);
        }
    }
}
