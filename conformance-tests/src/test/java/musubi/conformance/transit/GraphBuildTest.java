package musubi.conformance.transit;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import musubi.conformance.CityClient;
import musubi.conformance.Claim;
import musubi.conformance.HubProcess;
import musubi.conformance.Partners;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a feed holds, only its operator notices: a hub that builds its graphs in little memory, from outside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GraphBuildTest {

    private static final Duration BUILDS = Duration.ofMinutes(10);
    private static final Map<String, String> LITTLE_MEMORY = Map.of("MUSUBI_TRANSIT_PLANNER_BUILD_HEAP", "200MB");

    private final Path data;
    private HubProcess hub;
    private CityClient city;

    GraphBuildTest(@TempDir Path data) {
        this.data = data;
        this.hub = HubProcess.start(data, "", LITTLE_MEMORY);
        this.city = hub.client();
    }

    @BeforeAll
    void enrolTheOperators() {
        for (var operator : new String[] {"innocent", "flex", "zero", "huge", "late"}) {
            new Partners(city).enrol(operator, "operator", "transit/*", "transit:feeds.write");
        }
    }

    @AfterAll
    void stop() {
        hub.close();
    }

    @Test
    @Order(1)
    @Claim(
            value = "A feed that no graph can be made of is quarantined alone, and no other door notices",
            standard = "Musubi")
    void onlyTheFeedThatIsToBlameIsQuarantined() throws Exception {
        try (var doors = new Doors(city)) {
            push("flex", new SmallFeed(28.55).onDemandToo());
            push("zero", new SmallFeed(28.75).toZero());
            push("huge", new SmallFeed(28.95).withTrips(15_000));
            push("innocent", new SmallFeed(29.15));

            awaitState("innocent", "live");
            awaitState("flex", "live");
            awaitState("zero", "live");
            awaitState("hitachi-transit", "live");
            awaitState("huge", "quarantined");
            doors.close();
            assertThat(doors.troubles()).isEmpty();
            assertThat(doors.asked()).isGreaterThan(10);
        }
        assertThat(report("huge").at("/versions/0/buildNotices/0/text/en").asText())
                .contains("200 MB", "musubi.transit.planner.build-heap");
        assertThat(plan("innocent").findValuesAsText("mode")).contains("BUS");
        assertThat(plan("flex").findValuesAsText("mode")).contains("BUS");
    }

    @Test
    @Order(2)
    @Claim(value = "A build that somebody kills is begun again", standard = "Musubi")
    void aKilledBuildIsBegunAgain() throws Exception {
        push("innocent", new SmallFeed(29.16));
        builder().destroyForcibly();

        awaitState("innocent", "live");
    }

    @Test
    @Order(3)
    @Claim(
            value = "A hub that is killed while a graph is built leaves nothing behind and goes on after",
            standard = "Musubi")
    void aKilledHubTakesItsBuildWithIt() throws Exception {
        push("late", new SmallFeed(29.35));
        var builder = builder();
        hub.kill();

        await().atMost(Duration.ofSeconds(20)).until(() -> !builder.isAlive());
        hub = HubProcess.start(data, "", LITTLE_MEMORY);
        city = hub.client();
        assertThat(plan("innocent").findValuesAsText("mode")).contains("BUS");
        awaitState("late", "live");
        assertThat(report("huge").at("/state").asText()).isEqualTo("quarantined");
        await().atMost(Duration.ofSeconds(20)).untilAsserted(this::everyFolderHoldsAGraph);
    }

    private void everyFolderHoldsAGraph() throws IOException {
        try (var folders = Files.list(data.resolve("planner"))) {
            assertThat(folders.filter(Files::isDirectory))
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(it.resolve("inputs.json")).exists());
        }
    }

    /** The process that builds, as soon as there is one. */
    private ProcessHandle builder() {
        assumeThat(Path.of("/proc/self/cmdline"))
                .as("processes are told of in /proc")
                .exists();
        return await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> hub.children().filter(GraphBuildTest::builds).findFirst(), java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static boolean builds(ProcessHandle process) {
        try {
            var command = Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"));
            return command.contains("BuildProgram");
        } catch (IOException e) {
            return false; // it has ended
        }
    }

    private void push(String operator, SmallFeed feed) {
        var answer = city.put("/transit/feeds/" + operator + "/gtfs.zip", operator, "application/zip", feed.zip());
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isIn(200, 201);
    }

    private void awaitState(String operator, String state) {
        await().atMost(BUILDS).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(
                        report(operator).at("/state").asText())
                .as(operator)
                .isEqualTo(state));
    }

    private JsonNode report(String operator) {
        return json(city.get("/transit/feeds/" + operator + "/report"));
    }

    private JsonNode plan(String feed) {
        return json(city.get("/transit/plan?from=stop:" + feed + ":A&to=stop:" + feed + ":D&time=2026-12-02T07:50:00"));
    }
}
