package musubi.adapters.transit.planner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import musubi.adapters.transit.planner.engine.EngineFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build takes what it may take and no more, whatever the feeds hold, and the one to blame bears it alone. */
class BuildLimitsTest {

    private static final TinyFeed HILL = new TinyFeed("hill", 36.50, 140.60, 1, 8);
    private static final TinyFeed BAY = new TinyFeed("bay", 36.60, 140.65, 1, 8);
    private static final TinyFeed HUGE = new TinyFeed("huge", 36.70, 140.70, 60, 60);
    private static final long NARROW = 160;

    /** Not even a process starts in it, on the fastest of machines. */
    private static final Duration HURRIED = Duration.ofMillis(1);

    private static final String ROUTES = "{ routes { gtfsId } }";

    private final Path folder;
    private final FeedsInMemory feeds = new FeedsInMemory();
    private City city;

    BuildLimitsTest(@TempDir Path folder) {
        this.folder = folder;
        this.city = new City(folder, feeds);
    }

    @AfterEach
    void close() {
        city.close();
    }

    private void restart(long heapMegabytes, Duration deadline) {
        city.close();
        city = new City(folder, feeds, heapMegabytes, deadline);
    }

    /** The middle between them lies beyond the 180th meridian. */
    @Test
    void operatorsOnBothShoresOfThePacificAreInOneGraph() {
        feeds.publish("bay", BAY::write);
        feeds.publish("west", new TinyFeed("west", 40.58, -122.39, 1, 8)::write);
        city.catchUp();

        assertThat(feeds.states()).isEqualTo(Map.of(1L, "live", 2L, "live"));
        assertThat(city.ask(ROUTES)).contains("bay:R0", "west:R0");
    }

    @Test
    void aLineThatGoesDueNorthIsAsGoodAsAnyOther() {
        feeds.publish("north", HILL::writeNorthward);
        city.catchUp();

        assertThat(feeds.states()).isEqualTo(Map.of(1L, "live"));
        assertThat(city.ask(ROUTES)).contains("north:R0");
    }

    /** Three operators at once: none stands in another's way. */
    @Test
    void demandServicesAndPlacesNobodyFilledInAreNoTroubleToAnybody() {
        feeds.publish("bay", BAY::write);
        feeds.publish("flex", new TinyFeed("flex", 36.80, 140.60, 1, 8)::writeFlexible);
        feeds.publish("zero", HILL::writeWithAStopAtZero);
        city.catchUp();

        assertThat(feeds.states()).isEqualTo(Map.of(1L, "live", 2L, "live", 3L, "live"));
        assertThat(city.ask(ROUTES)).contains("bay:R0", "flex:R0", "zero:R0");
        assertThat(city.ask("{ trip(id: \"flex:FX\") { gtfsId } }"))
                .isEqualTo("{\"data\":{\"trip\":{\"gtfsId\":\"flex:FX\"}}}");
        assertThat(city.ask("""
                        { planConnection(origin: {location: {coordinate: {latitude: 36.60, longitude: 140.65}}},
                            destination: {location: {coordinate: {latitude: 36.60, longitude: 140.6815}}},
                            dateTime: {earliestDeparture: "2026-11-24T08:03:00+09:00"}, modes: {transitOnly: true}, first: 1) {
                          edges { node { legs { mode } } } } }""")).contains("BUS").doesNotContain("errors");
    }

    @Test
    void aFeedThatNeedsTooMuchMemoryIsQuarantinedAndNotTriedAgain() {
        restart(NARROW, City.DEADLINE);
        feeds.publish("hill", HILL::write);
        feeds.publish("huge", HUGE::write);
        feeds.publish("bay", BAY::write);
        city.catchUp();

        assertThat(feeds.states()).isEqualTo(Map.of(1L, "live", 2L, "quarantined", 3L, "live"));
        assertThat(feeds.notices(2L))
                .singleElement()
                .satisfies(it -> assertThat(it.text().en()).contains("160 MB", "musubi.transit.planner.build-heap"));
        assertThat(city.ask(ROUTES)).contains("hill:R0", "bay:R0");

        var graphs = city.folders.list();
        restart(NARROW, City.DEADLINE);
        city.catchUp();
        assertThat(city.folders.list()).isEqualTo(graphs);
        assertThat(city.ask(ROUTES)).contains("hill:R0", "bay:R0");
    }

    /** When nothing at all can be built in time, nobody is to blame, what serves serves on, and it is not tried in a loop. */
    @Test
    void nobodyIsBlamedForAMachineThatIsTooSlow() {
        feeds.publish("hill", HILL::write);
        city.catchUp();
        restart(City.HEAP_MEGABYTES, HURRIED);
        feeds.publish("bay", BAY::write);

        assertThatThrownBy(city::catchUp).isInstanceOf(EngineFailure.class).hasMessageContaining("build-deadline");
        var begun = System.nanoTime();
        assertThatThrownBy(city::catchUp).isInstanceOf(EngineFailure.class);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
        assertThat(feeds.states()).isEqualTo(Map.of(1L, "live", 2L, "building"));
        assertThat(city.ask(ROUTES)).contains("hill:R0");
    }

    @Test
    void aProcessThatSomebodyKillsIsStartedOnceMore() {
        feeds.publish("hill", HILL::write);
        var caughtUp = CompletableFuture.runAsync(city::catchUp);
        await().atMost(Duration.ofMinutes(1)).until(() -> ProcessHandle.current()
                .children()
                .findFirst()
                .map(ProcessHandle::destroyForcibly)
                .orElse(false));

        assertThat(caughtUp).succeedsWithin(Duration.ofMinutes(3));
        assertThat(feeds.states()).isEqualTo(Map.of(1L, "live"));
    }
}
