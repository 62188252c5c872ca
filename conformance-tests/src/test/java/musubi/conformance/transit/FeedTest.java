package musubi.conformance.transit;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import musubi.conformance.City;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import musubi.conformance.TestData;
import org.junit.jupiter.api.Test;

/** An operator pushes its static feed; what is broken never replaces what works, and trips are planned over what is there. */
class FeedTest extends City {

    private static final Duration BUILD = Duration.ofMinutes(5);

    @Test
    @Claim(
            value = "The demonstration city's feed is planned over, by REST and by GraphQL",
            standard = "GTFS 2026",
            clause = "GTFS-JP v4")
    void aTripIsPlannedFromOmikaToHitachi() {
        live("hitachi-transit");

        var plan = plan("36.516,140.617", "36.591,140.662", "2027-01-13T08:00:00");
        var graphql = city.send(city.request("/otp/gtfs/v1")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                        "{\"query\":\"{ routes { gtfsId } stops { gtfsId } }\"}")));

        assertThat(modes(plan)).contains("RAIL");
        assertThat(json(graphql).at("/errors").isMissingNode()).isTrue();
        assertThat(json(graphql).at("/data/routes").findValuesAsText("gtfsId"))
                .filteredOn(it -> it.startsWith("hitachi-transit:"))
                .hasSize(4);
    }

    @Test
    @Claim(
            value = "A published feed is open data, with an ETag that is honoured",
            standard = "RFC 9110",
            clause = "§13.1.2")
    void thePublishedFeedIsGivenBackOnceForEachVersion() {
        live("hitachi-transit");
        var first = city.get("/transit/feeds/hitachi-transit/gtfs.zip");
        var tag = first.headers().firstValue("ETag").orElseThrow();

        var second = city.send(
                city.request("/transit/feeds/hitachi-transit/gtfs.zip").header("If-None-Match", tag));

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(Zips.open(first.body())).containsKeys("stops.txt", "stop_times.txt", "translations.txt");
        assertThat(second.statusCode()).isEqualTo(304);
    }

    @Test
    @Claim(value = "Only the operator itself may push its feed", standard = "Musubi")
    void anotherPartnersTokenIsRefused() throws IOException {
        var feed = demonstrationFeed();

        assertThat(push("hitachi-transit", "hitachi-navi", feed).statusCode()).isEqualTo(403);
        assertThat(push("hitachi-transit", "", feed).statusCode()).isEqualTo(401);
        var stranger = enrolled("operator");
        assertThat(push("hitachi-transit", stranger, feed).statusCode()).isEqualTo(403);
    }

    @Test
    @Claim(
            value = "A zip bomb, a path outside, no zip, no stop_times.txt: refused with notices; the good feed stays",
            standard = "GTFS 2026",
            clause = "Dataset Files")
    void aBrokenFeedNeverReplacesAGoodOne() throws IOException {
        live("hitachi-transit");
        var before = current("hitachi-transit");
        var good = Zips.open(demonstrationFeed());

        assertThat(codes(push("hitachi-transit", "hitachi-transit", with(good, "stop_times.txt", null))))
                .isNotEmpty();
        assertThat(codes(push("hitachi-transit", "hitachi-transit", with(good, "../outside.txt", new byte[1]))))
                .isNotEmpty();
        assertThat(codes(push("hitachi-transit", "hitachi-transit", with(good, "bomb.txt", new byte[300_000_000]))))
                .isNotEmpty();
        assertThat(codes(push("hitachi-transit", "hitachi-transit", "no zip".getBytes(StandardCharsets.UTF_8))))
                .isNotEmpty();

        assertThat(current("hitachi-transit")).isEqualTo(before);
        assertThat(modes(plan("36.516,140.617", "36.591,140.662", "2027-01-13T08:00:00")))
                .contains("RAIL");
    }

    @Test
    @Claim(value = "The same feed again gets the same answer and makes no version", standard = "Musubi")
    void theSameFeedTwiceIsOneVersion() throws IOException {
        var operator = enrolled("twice");
        var feed = demonstrationFeed();

        var first = push(operator, operator, feed);
        var second = push(operator, operator, feed);

        assertThat(first.statusCode()).isIn(200, 201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(report(operator).at("/versions").size()).isEqualTo(1);
    }

    @Test
    @Claim(
            value = "Files in CP932 and a zip within a zip are read, and said so",
            standard = "GTFS-JP",
            clause = "reported practice")
    void aFeedInCp932WithinAnotherZipIsRead() throws IOException {
        var operator = enrolled("cp932");
        var files = Zips.open(demonstrationFeed());
        var stops = new String(files.get("stops.txt"), StandardCharsets.UTF_8).replace("\uFEFF", "");
        files.put("stops.txt", stops.getBytes(Charset.forName("windows-31j")));

        var answer = push(operator, operator, Zips.close(Map.of("feed.zip", Zips.close(files))));

        assertThat(answer.statusCode()).as(text(answer)).isIn(200, 201);
        assertThat(text(answer)).contains("stops.txt");
        var published = Zips.open(
                city.get("/transit/feeds/" + operator + "/next.gtfs.zip").statusCode() == 200
                        ? city.get("/transit/feeds/" + operator + "/next.gtfs.zip")
                                .body()
                        : liveFeed(operator));
        assertThat(new String(published.get("stops.txt"), StandardCharsets.UTF_8))
                .contains("大甕");
    }

    @Test
    @Claim(
            value =
                    "GTFS-JP feeds of the past with legacy translations and without streets are planned over on their own dates",
            standard = "GTFS-JP v2",
            clause = "translations.txt")
    void aFeedOfThePastIsPlannedOverAtItsOwnTime() throws IOException {
        // Higashi-Muroran station to Muroran station
        assertThat(modesOver("donan-muroran-2020.zip", "42.3497,141.0262", "42.3153,140.9737"))
                .contains("BUS");
        // Okayama station to Seikibashi, in the south of Okayama
        assertThat(modesOver("ryobi.zip", "34.6647,133.9184", "34.6514,133.9249"))
                .contains("BUS");
    }

    @Test
    @Claim(
            value = "A feed that runs by headway is planned over",
            standard = "GTFS Schedule",
            clause = "frequencies.txt")
    void aFeedThatRunsByHeadwayIsPlannedOver() throws IOException {
        // Toyohashi station to the city park, by tram
        assertThat(modesOver("toyohashitetsudou.zip", "34.7639,137.3831", "34.7686,137.4130"))
                .contains("TRAM");
    }

    /** The modes of a plan over a real feed, on a weekday at nine, two weeks before its timetable ends. */
    private Set<String> modesOver(String file, String from, String to) throws IOException {
        var feed = TestData.folder().resolve("transit/gtfs-jp").resolve(file);
        var operator = enrolled("past");

        var answer = push(operator, operator, Files.readAllBytes(feed));

        assertThat(answer.statusCode()).as(text(answer)).isIn(200, 201);
        live(operator);
        var end = LocalDate.parse(json(answer).at("/serviceEnd").asText());
        var day = end.minusDays(14).with(TemporalAdjusters.previous(DayOfWeek.WEDNESDAY));
        return modes(plan(from, to, day + "T09:00:00"));
    }

    /** A new operator that may push feeds. */
    private String enrolled(String prefix) {
        var operator = Partners.fresh(prefix);
        new Partners(city).enrol(operator, "operator", "transit/*", "transit:feeds.write");
        return operator;
    }

    private void live(String operator) {
        await().atMost(BUILD).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(
                        report(operator).at("/state").asText())
                .isEqualTo("live"));
    }

    private byte[] liveFeed(String operator) {
        live(operator);
        return city.get("/transit/feeds/" + operator + "/gtfs.zip").body();
    }

    private int current(String operator) {
        return report(operator).at("/current").asInt();
    }

    private JsonNode report(String operator) {
        return json(city.get("/transit/feeds/" + operator + "/report"));
    }

    private JsonNode plan(String from, String to, String time) {
        var answer = city.get("/transit/plan?from=" + from + "&to=" + to + "&time=" + time);
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(200);
        return json(answer);
    }

    private static Set<String> modes(JsonNode plan) {
        return plan.findValuesAsText("mode").stream().collect(Collectors.toSet());
    }

    private HttpResponse<byte[]> push(String operator, String sender, byte[] feed) {
        return city.put("/transit/feeds/" + operator + "/gtfs.zip", sender, "application/zip", feed);
    }

    private static java.util.List<String> codes(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(422);
        return json(answer).at("/notices").findValuesAsText("code");
    }

    private static byte[] with(
            Map<String, byte[]> files, String name, byte @org.jspecify.annotations.Nullable [] content) {
        var changed = new java.util.LinkedHashMap<>(files);
        if (content == null) {
            changed.remove(name);
        } else {
            changed.put(name, content);
        }
        return Zips.close(changed);
    }

    private byte[] demonstrationFeed() throws IOException {
        return Files.readAllBytes(city.data().resolve("demo/hitachi-transit.gtfs.zip"));
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
