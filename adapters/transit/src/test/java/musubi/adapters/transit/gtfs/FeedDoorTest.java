package musubi.adapters.transit.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import musubi.adapters.transit.SampleFeed;
import musubi.hub.Application;
import musubi.hub.message.Notice;
import musubi.hub.message.Purpose;
import musubi.hub.message.Text;
import musubi.hub.partner.Client;
import musubi.hub.partner.ClientStore;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerStore;
import musubi.hub.partner.Secrets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The door of static feeds, from outside, with the demonstration city's operator and some others. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, classes = Application.class)
@ActiveProfiles("demo")
class FeedDoorTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path DATA = folder();

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    @Autowired
    PartnerStore partners;

    @Autowired
    ClientStore clients;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    PublishedFeeds feeds;

    @Autowired
    JdbcClient jdbc;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("musubi.data-dir", DATA::toString);
        registry.add("musubi.transit.feeds.maximum-upload", () -> "2MB");
    }

    @Test
    void theDemonstrationCitysFeedIsThereFromTheFirstStart() throws Exception {
        var file = Files.readAllBytes(DATA.resolve("demo/hitachi-transit.gtfs.zip"));
        var again = put("hitachi-transit", token("hitachi-transit"), file);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(json(get("/transit/feeds/hitachi-transit/report")).at("/versions"))
                .hasSize(1);
        assertThat(Reader.files(get("/transit/feeds/hitachi-transit/gtfs.zip").body()))
                .isEqualTo(Reader.files(file));
        assertThat(DATA.resolve("streets/hitachi-demo.osm.pbf")).isNotEmptyFile();
    }

    @Test
    void aFeedComesBackAsItIsPublished() throws Exception {
        var operator = operator("bus-a");
        var answer =
                put(operator, token(operator), SampleFeed.good().in("folder/").zip());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).at("/standard").asText()).isEqualTo("GTFS");
        assertThat(json(answer).at("/notices/0/code").asText()).isEqualTo("zip-sub-folder");
        assertThat(json(answer).at("/notices/0/text/ja").asText()).contains("フォルダー");
        var published = get("/transit/feeds/bus-a/gtfs.zip");
        assertThat(published.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(published.headers().firstValue("ETag"))
                .hasValue("\"" + json(answer).at("/sha256").asText() + "\"");
        assertThat(Reader.files(published.body())).containsKey("stops.txt");
        assertThat(json(get("/transit/feeds")).findValuesAsText("operator")).contains("bus-a", "hitachi-transit");
    }

    @Test
    void aClientThatHasItGetsNothingAndOneThatLacksTheEndGetsTheEnd() throws Exception {
        var operator = operator("bus-b");
        put(operator, token(operator), SampleFeed.good().zip());
        var whole = get("/transit/feeds/bus-b/gtfs.zip");
        var tag = whole.headers().firstValue("ETag").orElseThrow();
        var time = whole.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(get("/transit/feeds/bus-b/gtfs.zip", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(get("/transit/feeds/bus-b/gtfs.zip", "If-Modified-Since", time)
                        .statusCode())
                .isEqualTo(304);
        var end = get("/transit/feeds/bus-b/gtfs.zip", "Range", "bytes=100-");
        assertThat(end.statusCode()).isEqualTo(206);
        assertThat(end.body()).hasSize(whole.body().length - 100);
    }

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
            answers = sent.stream().map(FeedDoorTest::result).toList();
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
        assertThat(json(answer).at("/notices/0/code").asText()).isEqualTo("file-missing");
        assertThat(json(answer).at("/notices/0/place").asText()).isEqualTo("stop_times.txt");
        assertThat(get("/transit/feeds/bus-e/gtfs.zip").statusCode()).isEqualTo(200);
        assertThat(json(get("/transit/feeds/bus-e/report")).at("/versions")).hasSize(1);
        assertThat(jdbc.sql("SELECT count(*) FROM hub.message WHERE sender = 'bus-e' AND rejected")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void nobodySendsTheFeedOfAnother() throws Exception {
        var zip = SampleFeed.good().zip();

        assertThat(put("hitachi-transit", "", zip).statusCode()).isEqualTo(401);
        assertThat(put("hitachi-transit", token("hitachi-navi"), zip).statusCode())
                .isEqualTo(403);
        var refused = put("hitachi-transit", token(operator("bus-f")), zip);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).at("/detailJa").asText()).contains("事業者本人");
    }

    @Test
    void otherBodiesThanAZipAreTurnedAway() throws Exception {
        var operator = operator("bus-g");
        var token = token(operator);

        assertThat(put(operator, token, new byte[3 << 20]).statusCode()).isEqualTo(413);
        assertThat(put(operator, token, new byte[0]).statusCode()).isEqualTo(422);
        assertThat(json(put(operator, token, "<html>".getBytes(StandardCharsets.UTF_8)))
                        .at("/notices/0/code")
                        .asText())
                .isEqualTo("not-a-zip");
        assertThat(send(request("/transit/feeds/bus-g/gtfs.zip", token)
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .PUT(BodyPublishers.ofString("--x--")))
                        .statusCode())
                .isEqualTo(415);
        assertThat(get("/transit/feeds/bus-g/gtfs.zip").statusCode()).isEqualTo(404);
    }

    @Test
    void aBodyOfUnknownLengthThatIsTooLongIsStopped() throws Exception {
        var operator = operator("bus-h");
        var endless = BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[3 << 20]));

        assertThat(send(request("/transit/feeds/bus-h/gtfs.zip", token(operator))
                                .PUT(endless))
                        .statusCode())
                .isEqualTo(413);
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

    private String operator(String id) {
        var name = new Text("Operator " + id, "事業者" + id);
        partners.save(
                new Partner(id, name, "operator", Purpose.SERVICE, Set.of("transit/*"), java.util.Map.of(), 6000));
        clients.save(new Client(
                id, id, encoder.encode(secrets.get("clients/" + id)), null, null, Set.of("transit:feeds.write")));
        return id;
    }

    private String token(String client) throws Exception {
        var basic = Base64.getEncoder()
                .encodeToString((client + ":" + secrets.get("clients/" + client)).getBytes(StandardCharsets.UTF_8));
        var answer = send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        return json(answer).at("/access_token").asText();
    }

    private HttpResponse<byte[]> put(String operator, String token, byte[] body)
            throws IOException, InterruptedException {
        return send(request("/transit/feeds/" + operator + "/gtfs.zip", token).PUT(BodyPublishers.ofByteArray(body)));
    }

    private HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        var request = request(path, "");
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private HttpRequest.Builder request(String path, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static HttpResponse<byte[]> result(java.util.concurrent.Future<HttpResponse<byte[]>> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<byte[]> answer) throws IOException {
        return JSON.readTree(answer.body());
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("musubi-transit-test");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
