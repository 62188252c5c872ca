package musubi.conformance.apis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import musubi.conformance.City;
import musubi.conformance.CityClient;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other origins read what is open, and the rest where they are registered; cookies count nowhere. */
class CrossOriginTest extends City {

    private static final String STRANGER = "https://stranger.example.com";
    private static final String ALLOWED = "Access-Control-Allow-Origin";

    @ParameterizedTest
    @CsvSource({
        "GET, /transit/plan",
        "GET, /transit/feeds",
        "GET, /transit/feeds/hitachi-transit/gtfs.zip",
        "POST, /otp/gtfs/v1",
        "GET, /otp/gtfs/v1",
        "GET, /openapi.json",
        "GET, /asyncapi.json",
        "GET, /catalog",
        "GET, /fhir/metadata",
        "GET, /fhir/.well-known/smart-configuration",
        "GET, /.well-known/openid-configuration",
        "GET, /.well-known/api-catalog",
        "GET, /oauth2/jwks"
    })
    @Claim(value = "Open data is for pages of every origin, without credentials", standard = "Fetch")
    void openDataIsForPagesOfEveryOrigin(String method, String path) {
        var asked = preflight(STRANGER, method, path);
        assertThat(asked.statusCode()).as("without a token").isEqualTo(204);
        assertThat(asked.headers().firstValue(ALLOWED)).hasValue("*");
        assertThat(asked.headers().firstValue("Access-Control-Allow-Methods")).hasValue(method);
        assertThat(asked.headers().firstValue("Access-Control-Allow-Headers")).hasValue("content-type");
        if (method.equals("GET")) {
            assertThat(get(STRANGER, path).headers().firstValue(ALLOWED)).hasValue("*");
        }
        withoutCredentials(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/hub/messages",
                "/fhir/Patient",
                "/fhir",
                "/transit/feeds/hitachi-transit/gtfs.zip",
                "/oauth2/token"
            })
    @Claim(
            value = "Doors for tokens are for pages of the origins that are registered with a client",
            standard = "Fetch")
    void theDoorsForTokensAreForRegisteredOrigins(String path) {
        var own = "https://" + Partners.fresh("page") + ".example.jp";
        var method = path.endsWith(".zip") ? "PUT" : "POST";
        assertThat(preflight(own, method, path).statusCode()).isEqualTo(403);

        register(own);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(preflight(own, method, path).statusCode()).isEqualTo(204));
        var asked = preflight(own, method, path);
        assertThat(asked.headers().firstValue(ALLOWED)).hasValue(own);
        assertThat(asked.headers().allValues("Vary")).contains("Origin");
        withoutCredentials(asked);

        var stranger = preflight(STRANGER, method, path);
        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(stranger.headers().firstValue(ALLOWED)).isEmpty();
        assertThat(stranger.headers().firstValue("Content-Type").orElse("")).contains("json");
    }

    @Test
    void aRefusalCanBeReadByThePageThatIsRegistered() {
        var own = "https://" + Partners.fresh("page") + ".example.jp";
        register(own);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        get(own, "/hub/messages").headers().firstValue(ALLOWED))
                .hasValue(own));
        assertThat(get(own, "/hub/messages").statusCode()).isEqualTo(401);
        assertThat(get(STRANGER, "/hub/messages").headers().firstValue(ALLOWED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "*",
                "http://stranger.example.com",
                "https://a.example.jp/path",
                "https://a.example.jp:443"
            })
    void whatIsNoOriginOfAPageIsNotRegistered(String origin) {
        assertThat(change(origin).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/login", "/console/messages", "/actuator/health", "/nowhere"})
    void theHubsOwnPagesAreForNobodyElse(String path) {
        assertThat(get(STRANGER, path).headers().firstValue(ALLOWED)).isEmpty();
        assertThat(preflight(STRANGER, "GET", path).headers().firstValue(ALLOWED))
                .isEmpty();
    }

    private void register(String origin) {
        assertThat(change(origin).statusCode()).isEqualTo(200);
    }

    private HttpResponse<byte[]> change(String origin) {
        var body = "{\"origins\":[\"" + origin + "\"]}";
        return city.put(
                "/hub/partners/hitachi-navi/clients/hitachi-navi/origins",
                "hitachi-city",
                "application/json",
                body.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> get(String origin, String path) {
        return raw("GET", path, List.of("Origin", origin));
    }

    private HttpResponse<byte[]> preflight(String origin, String method, String path) {
        return raw(
                "OPTIONS",
                path,
                List.of(
                        "Origin",
                        origin,
                        "Access-Control-Request-Method",
                        method,
                        "Access-Control-Request-Headers",
                        "Content-Type"));
    }

    private HttpResponse<byte[]> raw(String method, String path, List<String> headers) {
        CityClient stranger = city;
        return stranger.send(stranger.request(path)
                .method(method, java.net.http.HttpRequest.BodyPublishers.noBody())
                .headers(headers.toArray(String[]::new)));
    }

    private static void withoutCredentials(HttpResponse<byte[]> answer) {
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }
}
