package musubi.conformance.transit;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import musubi.conformance.CityClient;
import musubi.conformance.Claim;
import musubi.conformance.HubProcess;
import musubi.conformance.Partners;
import musubi.conformance.TestData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Real feeds of Japanese operators, each by an operator of its own, in one hub: all are taken, go live, and are planned over on a day
 * on which they run. A few by default; {@code -Dmusubi.feeds=all} takes every feed there is, some minutes of two processors.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFeedTest {

    private static final Logger LOG = LoggerFactory.getLogger(EveryFeedTest.class);
    private static final Duration BUILDS = Duration.ofMinutes(20);
    private static final boolean ALL = "all".equals(System.getProperty("musubi.feeds"));

    /** Small ones, of each version of GTFS-JP and of three makers of feeds. */
    private static final Set<String> SOME =
            Set.of("portliner2025.zip", "077434.zip", "kamacitybus190401.zip", "gtfs-jp3141gtfs-jp.zip.zip");

    /**
     * What MobilityData's validator still calls an error in what is published, with the feed that has it. 35 of
     * Ryobi's fare rules are of zones in which no stop lies: such a fare is never found, and is told as a warning; the hub takes no
     * row of an operator's away.
     */
    private static final Map<String, String> LISTED = Map.of("ryobi.zip", "foreign_key_violation 35");

    private final Map<String, Path> feeds = new TreeMap<>();
    private final Path data;
    private final HubProcess hub;
    private final CityClient city;

    EveryFeedTest(@TempDir Path data) throws IOException {
        this.data = data;
        this.hub = HubProcess.start(data.resolve("hub"), "", Map.of("MUSUBI_TRANSIT_PLANNER_BUILD_HEAP", "1500MB"));
        this.city = hub.client();
    }

    @BeforeAll
    void send() throws IOException {
        for (var zip : files()) {
            var operator = "feed-" + (feeds.size() + 1);
            new Partners(city).enrol(operator, "operator", "transit/*", "transit:feeds.write");
            var answer = city.put(
                    "/transit/feeds/" + operator + "/gtfs.zip", operator, "application/zip", Files.readAllBytes(zip));
            assertThat(answer.statusCode())
                    .as(zip.getFileName() + " " + new String(answer.body(), StandardCharsets.UTF_8))
                    .isEqualTo(201);
            feeds.put(operator, zip);
        }
    }

    private static List<Path> files() throws IOException {
        try (var before = Files.list(TestData.folder().resolve("transit/gtfs-jp"));
                var third = Files.list(TestData.folder().resolve("transit/gtfs-jp-v3"))) {
            return Stream.concat(before, third)
                    .filter(it -> ALL || SOME.contains(it.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    @AfterAll
    void stop() {
        hub.close();
    }

    @Test
    @Claim(
            value =
                    "Real feeds of Japanese operators are taken, go live and are each planned over on a day on which they run",
            standard = "GTFS-JP",
            clause = "v1 to v3")
    void eachGivesAPlan() {
        feeds.keySet().forEach(this::awaitLive);

        var without = new ArrayList<String>();
        feeds.forEach((operator, zip) -> {
            var published = Zips.open(
                    city.get("/transit/feeds/" + operator + "/gtfs.zip").body());
            var ridden = Ride.of(published, 12).stream()
                    .filter(it -> isRidden(operator, it))
                    .findFirst();
            LOG.info("{}: {}", zip.getFileName(), ridden.map(Ride::toString).orElse("no plan"));
            if (ridden.isEmpty()) {
                without.add(zip.getFileName().toString());
            }
        });

        assertThat(without).isEmpty();
    }

    private void awaitLive(String operator) {
        await().atMost(BUILDS).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(
                        report(operator).at("/state").asText())
                .as(operator + " " + feeds.get(operator))
                .isEqualTo("live"));
    }

    private JsonNode report(String operator) {
        return json(city.get("/transit/feeds/" + operator + "/report"));
    }

    /** Whether a plan takes a vehicle of this operator. */
    private boolean isRidden(String operator, Ride ride) {
        var answer = city.get("/transit/plan?from=stop:" + operator + ":" + encoded(ride.from()) + "&to=stop:"
                + operator + ":" + encoded(ride.to()) + "&time=" + ride.time());
        return answer.statusCode() == 200
                && json(answer).findPath("itineraries").findValuesAsText("id").stream()
                        .anyMatch(it -> it.startsWith(operator + ":"));
    }

    private static String encoded(String id) {
        return java.net.URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    @Test
    @Claim(
            value = "MobilityData's gtfs-validator 6.0.0 finds no error in what is published, beyond a listed few",
            standard = "GTFS 2026",
            clause = "canonical validator",
            deviation =
                    "An operator's URLs, telephone numbers, blocks, distances and zones are published as they were sent,"
                            + " and told as warnings")
    void theCanonicalValidatorAgrees() throws Exception {
        var found = new TreeMap<String, List<String>>();
        try (var validator = CanonicalValidator.open()) {
            for (var feed : feeds.entrySet()) {
                var zip = Files.write(
                        data.resolve(feed.getKey() + ".zip"),
                        city.get("/transit/feeds/" + feed.getKey() + "/gtfs.zip")
                                .body());
                var day = LocalDate.parse(
                        report(feed.getKey()).at("/versions/0/serviceStart").asText());
                var errors = validator.errors(zip, day, Files.createDirectories(data.resolve(feed.getKey())));
                LOG.info("{}: {}", feed.getValue().getFileName(), errors);
                var name = feed.getValue().getFileName().toString();
                found.put(
                        name,
                        errors.stream()
                                .filter(it -> !it.equals(LISTED.get(name)))
                                .toList());
            }
        }

        assertThat(found).allSatisfy((zip, errors) -> assertThat(errors).as(zip).isEmpty());
    }
}
