package musubi.adapters.transit.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The life of a planner, from the first feed on. A graph takes seconds to build, so each chapter goes on from the last. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LiveGraphTest {

    private static final TinyFeed SMALL = new TinyFeed("hill", 36.50, 140.60, 1, 8);
    private static final TinyFeed LARGE = new TinyFeed("hill", 36.50, 140.60, 4, 12);
    private static final String ALONG_THE_FIRST_LINE = along(SMALL, 0);
    private static final String FIRST_LINE = """
            {"data":{"planConnection":{"edges":[{"node":{"start":"2026-11-24T08:10:00+09:00",\
            "legs":[{"mode":"BUS","route":{"shortName":"0"}}]}}]}}}""";

    private final Path folder;
    private City city;

    LiveGraphTest(@TempDir Path folder) {
        this.folder = folder;
        this.city = new City(folder, new FeedsInMemory());
    }

    /** From the first to the last stop of a line, at the stops' own coordinates. */
    private static String along(TinyFeed feed, int line) {
        return """
                { planConnection(origin: {location: {coordinate: {latitude: %f, longitude: %f}}},
                    destination: {location: {coordinate: {latitude: %f, longitude: %f}}},
                    dateTime: {earliestDeparture: "2026-11-24T08:03:00+09:00"}, modes: {transitOnly: true}, first: 1) {
                  edges { node { start legs { mode route { shortName } } } } } }
                """.formatted(feed.lat(line), feed.lon(0), feed.lat(line), feed.lon(feed.stops() - 1));
    }

    @AfterAll
    void close() {
        city.close();
    }

    @Test
    @Order(1)
    void withoutAFeedThereIsNothingToAnswerFrom() {
        city.catchUp();

        assertThat(city.keeper.live()).isEmpty();
        assertThatThrownBy(() -> city.ask(ALONG_THE_FIRST_LINE))
                .isInstanceOfSatisfying(
                        NotAnswered.class, it -> assertThat(it.reason()).isEqualTo(NotAnswered.Reason.NOT_READY));
    }

    @Test
    @Order(2)
    void aPublishedFeedIsPlannedWith() {
        city.feeds.publish("hill", SMALL::write);
        city.catchUp();

        assertThat(city.feeds.states()).isEqualTo(Map.of(1L, "live"));
        assertThat(city.ask(ALONG_THE_FIRST_LINE)).isEqualTo(FIRST_LINE);
    }

    @Test
    @Order(3)
    void aNewerVersionTakesItsPlaceWithoutAFailedRequest() throws Exception {
        city.feeds.publish("hill", LARGE::write);
        var traveller = new Traveller(city, ALONG_THE_FIRST_LINE);
        try (traveller) {
            city.catchUp();
        }
        assertThat(traveller.differentAnswers()).containsExactly(FIRST_LINE);
        assertThat(traveller.asked()).isGreaterThan(20);
        assertThat(city.ask(along(LARGE, 3))).contains("\"shortName\":\"3\"");
    }

    /** The larger graph answers on, which it would not if both shared OpenTripPlanner's static fields. */
    @Test
    @Order(4)
    void twoGraphsOfDifferentSizeLiveSideBySide() {
        var before = city.folders.list().getLast().folder();
        try (var small = RunningEngine.load(City.files(), before, City.PROPERTIES)) {
            var routes = "{ routes { shortName } }";
            assertThat(Answers.text(small, routes)).isEqualTo("{\"data\":{\"routes\":[{\"shortName\":\"0\"}]}}");
            assertThat(Answers.text(small, ALONG_THE_FIRST_LINE)).isEqualTo(FIRST_LINE);
            assertThat(city.ask(along(LARGE, 3))).contains("\"shortName\":\"3\"");
        }
    }

    @Test
    @Order(5)
    void brokenVersionsAreQuarantinedAndTheOthersServeOn() {
        city.feeds.publish("hill", SMALL::writeBroken);
        city.feeds.publish("new", new TinyFeed("new", 36.70, 140.70, 1, 6)::writeBroken);
        city.catchUp();

        assertThat(city.feeds.states()).isEqualTo(Map.of(1L, "live", 2L, "live", 3L, "quarantined", 4L, "quarantined"));
        assertThat(city.feeds.notices(3L)).singleElement().satisfies(it -> assertThat(
                        it.text().en())
                .startsWith("The trip planner cannot use this version: MissingRequiredEntityException"));
        assertThat(city.ask(along(LARGE, 3))).contains("\"shortName\":\"3\"");
    }

    @Test
    @Order(6)
    void aRestartServesTheLastGraphWithoutBuildingIt() {
        var graphs = city.folders.list();
        city.close();
        city = new City(folder, city.feeds);
        city.catchUp();

        assertThat(city.folders.list()).isEqualTo(graphs);
        assertThat(city.ask(ALONG_THE_FIRST_LINE)).isEqualTo(FIRST_LINE);
    }

    @Test
    @Order(7)
    void whatWasReplacedIsCollected() {
        var graph = city.folders.list().getLast().folder();
        var loaders = IntStream.range(0, 2).mapToObj(_ -> useAndClose(graph)).toList();

        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> {
                    System.gc();
                    assertThat(loaders).allMatch(it -> it.get() == null);
                });
    }

    private static WeakReference<ClassLoader> useAndClose(Path graph) {
        try (var engine = RunningEngine.load(City.files(), graph, City.PROPERTIES)) {
            assertThat(Answers.text(engine, ALONG_THE_FIRST_LINE)).isEqualTo(FIRST_LINE);
            return new WeakReference<>(engine.loader());
        }
    }

    @Test
    @Order(8)
    void aRequestIsEndedAtItsDeadline() {
        var graph = city.folders.list().getFirst().folder();
        try (var engine = RunningEngine.load(City.files(), graph, City.PROPERTIES)) {
            var huge = "{ routes { patterns { trips { stoptimes { stop { routes { patterns { trips { stoptimes"
                    + " { stop { routes { patterns { trips { gtfsId } } } } } } } } } } } } } }";
            assertThatThrownBy(() -> Answers.text(engine, huge, Duration.ofMillis(300)))
                    .isInstanceOfSatisfying(
                            NotAnswered.class, it -> assertThat(it.reason()).isEqualTo(NotAnswered.Reason.TOO_LATE));
            assertThat(Answers.text(engine, ALONG_THE_FIRST_LINE)).isEqualTo(FIRST_LINE);
        }
    }
}
