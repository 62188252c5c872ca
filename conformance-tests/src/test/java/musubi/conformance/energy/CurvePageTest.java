package musubi.conformance.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Pattern;
import musubi.conformance.City;
import org.junit.jupiter.api.Test;

/** People of a site and of its utility look at its load curve; others do not find it. */
class CurvePageTest extends City {

    private static final Pattern MARK = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String WORKS = "0300100010000000001017";
    private static final String HALL = "0300100010000000003011";

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void thePeopleOfASiteSeeItsCurveAndNoOtherSites() throws Exception {
        logIn("ouchi-works");
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(page("/energy/curves").body()).contains(WORKS));

        var page = page("/energy/curves?point=" + WORKS);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("id=\"slots\"", "heat-9").doesNotContain(HALL);
        assertThat(page("/energy/curves?point=" + HALL).statusCode()).isEqualTo(404);
        assertThat(page("/energy/curves?point=" + WORKS + "&day=2026-02-30").statusCode())
                .isEqualTo(400);
    }

    @Test
    void thePeopleOfTheUtilitySeeAllPointsOfItsContracts() throws Exception {
        logIn("nemoto-energy");
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(page("/energy/curves").body()).contains(WORKS, HALL));
    }

    @Test
    void whoIsOfNeitherSeesNoPointAndWhoIsNotLoggedInIsAskedToLogIn() throws Exception {
        assertThat(page("/energy/curves").uri().getPath()).isEqualTo("/login");
        logIn("sato-hospital");
        var page = page("/energy/curves");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<select", WORKS);
        assertThat(page("/energy/curves?point=" + WORKS).statusCode()).isEqualTo(404);
    }

    private void logIn(String name) throws Exception {
        var password = Files.readString(city.data().resolve("secrets/people").resolve(name))
                .strip();
        var mark = MARK.matcher(page("/login").body());
        assertThat(mark.find()).isTrue();
        var form = "username=" + name + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&_csrf="
                + URLEncoder.encode(mark.group(1), StandardCharsets.UTF_8);
        var answer = send(city.request("/login")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(answer.uri().getPath()).isNotEqualTo("/login");
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return send(city.request(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
    }
}
