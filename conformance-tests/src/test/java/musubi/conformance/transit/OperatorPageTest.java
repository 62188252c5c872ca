package musubi.conformance.transit;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import musubi.conformance.City;
import musubi.conformance.Claim;
import org.junit.jupiter.api.Test;

/** The people of an operator see how its feeds fare; others do not find it; what was found everybody may read. */
class OperatorPageTest extends City {

    private static final String PAGE = "/transit/operator";
    private static final Pattern MARK = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    @Claim(
            value = "An operator's page is for its own people and the city's; to others there is none",
            standard = "Musubi")
    void thePeopleOfAnOperatorSeeTheirOwnFeedsAlone() throws Exception {
        live();
        assertThat(page(PAGE).uri().getPath()).isEqualTo("/login");
        logIn("ishii-transit");

        var own = page(PAGE);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body())
                .contains("data-operator=\"hitachi-transit\"", "feed-live", "/transit/timetables/hitachi-transit");
        assertThat(page(PAGE + "?operator=hitachi-transit").statusCode()).isEqualTo(200);
        assertThat(page(PAGE + "?operator=somebody-else").statusCode()).isEqualTo(404);
        assertThat(page(PAGE + "?operator=%3Cscript%3E").statusCode()).isEqualTo(404);
    }

    @Test
    void aPersonOfAnotherPartnerDoesNotOpenIt() throws Exception {
        logIn("sato-hospital");

        assertThat(page(PAGE).statusCode()).isEqualTo(403);
        assertThat(post(
                                PAGE + "/hitachi-transit/versions/1/live",
                                page("/account").body(),
                                "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoGoesBackToWhatIsNotThereReadsWhyAndNothingChanges() throws Exception {
        live();
        logIn("ishii-transit");
        var before = json(city.get("/transit/feeds/hitachi-transit/report"))
                .path("current")
                .asLong();

        var form = page(PAGE).body();
        var unknown = post(PAGE + "/hitachi-transit/versions/999999999/live", form, "");
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.body()).contains("role=\"alert\"", "999999999");
        assertThat(post(PAGE + "/another/versions/1/live", form, "").statusCode())
                .isEqualTo(404);
        assertThat(post(PAGE + "/hitachi-transit/versions/x/live", form, "").statusCode())
                .isEqualTo(400);

        assertThat(json(city.get("/transit/feeds/hitachi-transit/report"))
                        .path("current")
                        .asLong())
                .isEqualTo(before);
    }

    @Test
    @Claim(value = "The quality report is a page too, in Japanese and English, for everybody", standard = "Musubi")
    void everybodyReadsTheQualityReport() throws Exception {
        live();
        var japanese = page("/transit/timetables/hitachi-transit?language=ja");
        assertThat(japanese.statusCode()).isEqualTo(200);
        assertThat(japanese.body()).contains("データ品質", "得点").doesNotContain("??");
        assertThat(page("/transit/timetables/hitachi-transit?language=en").body())
                .contains("Data quality", "What was found");
        assertThat(page("/transit/timetables/nobody").statusCode()).isEqualTo(404);
        assertThat(page("/transit/timetables").body()).contains("/transit/timetables/hitachi-transit");
    }

    private void live() {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(json(city.get("/transit/feeds/hitachi-transit/report"))
                                .path("state")
                                .asText())
                        .isEqualTo("live"));
    }

    private void logIn(String name) throws IOException, InterruptedException {
        var password = Files.readString(city.data().resolve("secrets/people").resolve(name))
                .strip();
        var answer = post(
                "/login",
                page("/login").body(),
                "username=" + name + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8));
        assertThat(answer.uri().getPath()).isNotEqualTo("/login");
    }

    private HttpResponse<String> post(String path, String page, String form) throws IOException, InterruptedException {
        var mark = MARK.matcher(page);
        assertThat(mark.find()).isTrue();
        return send(city.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        form + "&_csrf=" + URLEncoder.encode(mark.group(1), StandardCharsets.UTF_8))));
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return send(city.request(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
    }
}
