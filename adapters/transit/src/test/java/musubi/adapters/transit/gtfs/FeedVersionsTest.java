package musubi.adapters.transit.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import musubi.adapters.transit.SampleFeed;
import musubi.hub.message.Notice;
import org.junit.jupiter.api.Test;

/** How versions of one feed follow each other, seen from outside and by the planner. */
class FeedVersionsTest extends FeedDoorContext {

    @Test
    void theSameBytesAThousandTimesAreOneVersion() throws Exception {
        var operator = operator("bus-c");
        var token = token(operator);
        var zip = SampleFeed.good().zip();
        List<HttpResponse<byte[]>> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sent = IntStream.range(0, 100)
                    .mapToObj(_ -> threads.submit(() -> put(operator, token, zip)))
                    .toList();
            answers = sent.stream().map(FeedVersionsTest::result).toList();
        }

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(201);
        assertThat(answers)
                .extracting(it -> new String(it.body(), StandardCharsets.UTF_8))
                .hasSameElementsAs(Set.of(new String(answers.getFirst().body(), StandardCharsets.UTF_8)));
        assertThat(json(get("/transit/feeds/bus-c/report")).at("/versions")).hasSize(1);
    }

    @Test
    void anOperatorGoesBackToAnOlderFeed() throws Exception {
        var operator = operator("bus-d");
        var token = token(operator);
        var old = SampleFeed.good();
        var other = old.replace("routes.txt", "ひたちBRT", "ひたち急行");

        assertThat(List.of(
                        put(operator, token, old.zip()).statusCode(),
                        put(operator, token, other.zip()).statusCode(),
                        put(operator, token, old.zip()).statusCode()))
                .containsExactly(201, 200, 200);
        assertThat(json(get("/transit/feeds/bus-d/report")).at("/versions")).hasSize(3);
        assertThat(Reader.files(get("/transit/feeds/bus-d/gtfs.zip").body()).get("routes.txt"))
                .contains("ひたちBRT");
    }

    @Test
    void aRejectedFeedReplacesNothingAndIsInTheJournal() throws Exception {
        var operator = operator("bus-e");
        var token = token(operator);
        put(operator, token, SampleFeed.good().zip());

        var answer =
                put(operator, token, SampleFeed.good().without("stop_times.txt").zip());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).at("/notices/0/code").asText()).isEqualTo("missing_required_file");
        assertThat(json(answer).at("/notices/0/place").asText()).isEqualTo("stop_times.txt");
        assertThat(get("/transit/feeds/bus-e/gtfs.zip").statusCode()).isEqualTo(200);
        assertThat(json(get("/transit/feeds/bus-e/report")).at("/versions")).hasSize(1);
        assertThat(jdbc.sql("SELECT count(*) FROM hub.message WHERE sender = 'bus-e' AND rejected")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aFeedOfTheFutureWaitsAsTheNextOne() throws Exception {
        var operator = operator("bus-i");
        var token = token(operator);
        var now = SampleFeed.good();
        var later = now.replace("calendar.txt", "20260101,20271231", "20990101,20991231")
                .replace("routes.txt", "ひたちBRT", "ひたち急行");
        put(operator, token, now.zip());
        assertThat(get("/transit/feeds/bus-i/next.gtfs.zip").statusCode()).isEqualTo(404);

        put(operator, token, later.zip());

        assertThat(Reader.files(get("/transit/feeds/bus-i/gtfs.zip").body()).get("routes.txt"))
                .contains("ひたちBRT");
        assertThat(Reader.files(get("/transit/feeds/bus-i/next.gtfs.zip").body())
                        .get("routes.txt"))
                .contains("ひたち急行");
        assertThat(wanted("bus-i").serviceStart()).hasToString("2026-01-01");
    }

    @Test
    void aFeedThatDoesNotBuildIsQuarantinedAndTheLastLiveOneServesOn() throws Exception {
        var operator = operator("bus-j");
        var token = token(operator);
        var good = SampleFeed.good();
        var bad = good.replace("routes.txt", "ひたちBRT", "壊れた路線");
        put(operator, token, good.zip());
        var first = wanted("bus-j");
        feeds.building(first);
        feeds.live(first);
        put(operator, token, bad.zip());
        var second = wanted("bus-j");
        feeds.building(second);
        assertThat(states("bus-j")).containsExactly("building", "live");

        feeds.quarantined(second, List.of(Notice.error("graph-build-failed", "", "no", "否", null)));

        assertThat(states("bus-j")).containsExactly("quarantined", "live");
        assertThat(wanted("bus-j")).isEqualTo(first);
        assertThat(Reader.files(get("/transit/feeds/bus-j/gtfs.zip").body()).get("routes.txt"))
                .contains("ひたちBRT");
        assertThat(json(get("/transit/feeds/bus-j/report"))
                        .at("/versions/0/buildNotices/0/code")
                        .asText())
                .isEqualTo("graph-build-failed");
        // sent again, it is tried again
        put(operator, token, bad.zip());
        assertThat(states("bus-j")).containsExactly("staged", "quarantined", "live");
    }

    @Test
    void thePlannerGetsTheBytesThatArePublished() throws Exception {
        var operator = operator("bus-k");
        put(operator, token(operator), SampleFeed.good().zip());
        var target = DATA.resolve("copied.gtfs.zip");

        feeds.copy(wanted("bus-k"), target);

        assertThat(Files.readAllBytes(target))
                .isEqualTo(get("/transit/feeds/bus-k/gtfs.zip").body());
    }

    private PublishedFeed wanted(String operator) {
        return feeds.wanted().stream()
                .filter(it -> it.operator().equals(operator))
                .findFirst()
                .orElseThrow();
    }

    private List<String> states(String operator) throws Exception {
        var versions = json(get("/transit/feeds/" + operator + "/report")).at("/versions");
        return IntStream.range(0, versions.size())
                .mapToObj(versions::get)
                .sorted(Comparator.comparing((JsonNode it) -> it.get("version").asLong())
                        .reversed())
                .map(it -> it.get("state").asText())
                .toList();
    }

    private static HttpResponse<byte[]> result(java.util.concurrent.Future<HttpResponse<byte[]>> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
