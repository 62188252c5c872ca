package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import musubi.hub.partner.Secrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What strangers send, and that each gets an error of his own and nobody a failure of ours. */
class EdgeTest extends HubContext {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> UNREADABLE = List.of(
            "Accept-Language: ja;q=abc",
            "Accept-Language: " + "a,".repeat(2_000),
            "Accept: text",
            "Accept: a/b;q=x",
            "Range: bytes=9-1",
            "Range: lines=1-2",
            "If-Modified-Since: yesterday",
            "If-None-Match: abc",
            "Cookie: musubi-language=%%%",
            "Cookie: musubi-language=xx_yy mars",
            "Origin: http://[::1",
            "Origin: http://x:99999",
            "Forwarded: for=;;;",
            "X-Forwarded-Port: abc",
            "HX-Prompt: \u00e3\u0082\u00ad");

    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    private RawCaller stranger = new RawCaller(0);

    @BeforeEach
    void connect() {
        stranger = new RawCaller(port);
    }

    private Caller city() {
        return new Caller(port, "hitachi-city", secrets.get("clients/hitachi-city"));
    }

    @Test
    void aHeaderThatCannotBeReadCountsAsNotSent() {
        for (var path : List.of(
                "GET /actuator/health/readiness",
                "GET /login",
                "GET /openapi.json",
                "GET /oauth2/jwks",
                "GET /.well-known/openid-configuration",
                "GET /assets/console.css",
                "GET /hub/messages",
                "POST /hub/messages?type=test/letter/1.0")) {
            var usual = RawCaller.status(stranger.send(path, ""));
            for (var header : UNREADABLE) {
                assertThat(RawCaller.status(stranger.send(path, "", header)))
                        .as(path + " " + header)
                        .isEqualTo(usual);
            }
        }
    }

    @Test
    void textThatIsNoneIsRefusedInTheWordsOfTheDoor() throws Exception {
        for (var query : List.of("key=%00", "key=%01", "key=%zz", "key=%", "key=%ff", "key=%ED%A0%80", "%00=a")) {
            var answer = stranger.send("GET /hub/messages?" + query, "");
            assertThat(RawCaller.status(answer)).as(query).isEqualTo(400);
            assertThat(answer).contains("application/problem+json");
            assertThat(JSON.readTree(body(answer)).at("/detailJa").asText()).contains("UTF-8");
        }
        var form = "Content-Type: application/x-www-form-urlencoded";
        var token = stranger.send(
                "POST /oauth2/token", "grant_type=client_credentials&client_id=a%00b&client_secret=c", form);
        assertThat(RawCaller.status(token)).isEqualTo(400);
        assertThat(JSON.readTree(body(token)).at("/error").asText()).isEqualTo("invalid_request");
        assertThat(RawCaller.status(stranger.send("POST /login", "username=%00&password=x", form)))
                .isEqualTo(400);
    }

    @Test
    void aPathIsTheSameHoweverItsLettersAreWrittenAndHasNoParameters() {
        assertThat(RawCaller.status(stranger.send("GET /%68ub/messages", ""))).isEqualTo(401);
        assertThat(RawCaller.status(stranger.send("GET /%6C%6fgin", ""))).isEqualTo(200);
        for (var path : List.of("/hub;x=1/messages", "/hub/messages;jsessionid=1", "/login;", "/oauth2/jwks;a=b")) {
            assertThat(RawCaller.status(stranger.send("GET " + path, "")))
                    .as(path)
                    .isEqualTo(400);
        }
    }

    @Test
    void aFormBeyondTheLimitIsRefusedAsAWhole() {
        var answer = stranger.send(
                "POST /oauth2/token",
                "grant_type=client_credentials&x=" + "x".repeat(2_200_000),
                "Content-Type: application/x-www-form-urlencoded");

        assertThat(RawCaller.status(answer)).isEqualTo(413);
    }

    @Test
    void credentialsThatAreNoneAreRefused() {
        for (var value : List.of("Bearer", "Bearer !!!", "Bearer a.b.c", "Basic %%%", "Basic YQBiOmM=", "Nonsense x")) {
            assertThat(RawCaller.status(stranger.send("GET /hub/messages", "", "Authorization: " + value)))
                    .as(value)
                    .isEqualTo(401);
        }
        // client ids with NUL, by Basic (RFC 6749 §2.3.1 has them form-encoded within it)
        for (var basic : List.of("YQBiOmM=", "YSUwMGI6Yw==")) {
            var answer = stranger.send(
                    "POST /oauth2/token",
                    "grant_type=client_credentials",
                    "Authorization: Basic " + basic,
                    "Content-Type: application/x-www-form-urlencoded");
            assertThat(RawCaller.status(answer)).isEqualTo(400);
            assertThat(answer).contains("invalid_request");
        }
    }

    @Test
    void whatIsNoHttpGetsAProblemAndNoPage() {
        for (var bytes : List.of(
                "GET /hub/messages HTTP/9.9\r\nHost: x\r\n\r\n",
                "GET /a b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET /hub/messages HTTP/1.1\r\nHost: x\r\nX: a\u0000b\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nX: " + "x".repeat(70_000) + "\r\n\r\n",
                "GET /hub/%2e%2e%2f%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")) {
            var answer = stranger.sendBytes(bytes);
            assertThat(RawCaller.status(answer)).as(bytes).isEqualTo(400);
            assertThat(answer).contains("application/problem+json").doesNotContain("<html");
        }
    }

    @Test
    void aMethodThatNobodyKnowsIsToldWhichThereAre() {
        var answer = stranger.send("FOO /hub/messages", "");

        assertThat(RawCaller.status(answer)).isEqualTo(405);
        assertThat(answer).contains("Allow: GET");
    }

    @Test
    void aNameThatNoIndexHoldsIsRejectedInTheJournalWithItsField() throws Exception {
        var key = "Idempotency-Key: " + "k".repeat(256);
        var answer = post("m::text", key);
        assertThat(RawCaller.status(answer)).isEqualTo(422);
        var problem = JSON.readTree(body(answer));
        assertThat(problem.at("/notices/0/place").asText()).isEqualTo("Idempotency-Key");

        var orderKey = post("o".repeat(256) + ":k:text");
        assertThat(RawCaller.status(orderKey)).isEqualTo(422);
        assertThat(JSON.readTree(body(orderKey)).at("/notices/0/place").asText())
                .isEqualTo("order key");
        assertThat(RawCaller.status(post("m:k\u0000:text"))).isEqualTo(422);

        var id = problem.at("/detail").asText().replaceAll("Message (\\S+) .*", "$1");
        assertThat(city().read("/hub/messages/" + id).toString()).contains("unusable-identifier");
        assertThat(RawCaller.status(post("m::text", "Idempotency-Key: " + "k".repeat(255))))
                .isEqualTo(202);
    }

    @Test
    void textInJsonThatTheDatabaseDoesNotTakeIsRefusedWithItsPlace() {
        for (var character : List.of("\\u0000", "\\u0001", "\\ud800")) {
            var answer = city().post("/hub/partners", "{\"id\":\"x" + character + "\",\"kind\":\"app\"}");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("'id'").contains("line 1");
        }
        assertThat(city().post("/hub/partners", "[".repeat(5_000)).statusCode()).isEqualTo(400);
    }

    @Test
    void tokensAreAskedForByPostAlone() {
        var answer = stranger.send("GET /oauth2/token", "");

        assertThat(RawCaller.status(answer)).isEqualTo(405);
        assertThat(answer).contains("Allow: POST").contains("invalid_request");
    }

    private String post(String letter, String... headers) {
        var all = new java.util.ArrayList<>(List.of(headers));
        all.add("Authorization: Bearer " + city().token());
        all.add("Content-Type: text/plain");
        return stranger.send("POST /hub/messages?type=test/letter/1.0", letter, all.toArray(String[]::new));
    }

    /** Also of an answer in chunks: the JSON is the one object in it. */
    private static String body(String answer) {
        return answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
    }
}
