package musubi.conformance.emissions;

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
import java.util.List;
import java.util.regex.Pattern;
import musubi.conformance.City;
import org.junit.jupiter.api.Test;

/** People of a firm see its year and where each figure comes from; those of its adviser too, and nobody else. */
class EmissionsPagesTest extends City {

    private static final Pattern MARK = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void thePeopleOfAFirmSeeItsYearAndBehindAFigureItsBills() throws Exception {
        logIn("suzuki-seiki");
        var board = untilBillsAreThere("/emissions");

        assertThat(board).contains("id=\"months\"", "id=\"gauge\"", "2025-04", "本社工場", "第二工場", "重油");
        var figure = page("/emissions/figure?year=2025&month=2025-07&activity=electricity");
        assertThat(figure.statusCode()).isEqualTo(200);
        assertThat(figure.body()).contains("0.000452 t-CO2/kWh", "quantity x factor", "2025-electricity-r3");
        assertThat(page("/emissions/report/2025.pdf").body()).startsWith("%PDF-");
        assertThat(page("/emissions/report/2025.csv").body()).contains("A-2599");
        for (var wrong : List.of(
                "/emissions?year=1999",
                "/emissions?view=weekly",
                "/emissions/report/1999.pdf",
                "/emissions/figure?year=2025&month=2025-13",
                "/emissions/figure")) {
            assertThat(page(wrong).statusCode()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void thePeopleOfAnAdviserSeeTheFirmOfTheirMandateAndNoOther() throws Exception {
        logIn("suzuki-seiki");
        untilBillsAreThere("/emissions");
        logIn("takagi-adviser");

        var firms = page("/emissions");
        assertThat(firms.uri().getPath()).isEqualTo("/emissions/firms");
        assertThat(firms.body()).contains("firm=tagagawa-seiki").doesNotContain("kuji-works");
        for (var path :
                List.of("/emissions?firm=", "/emissions/figure?year=2025&firm=", "/emissions/report/2025.pdf?firm=")) {
            assertThat(page(path + "tagagawa-seiki").statusCode()).as(path).isEqualTo(200);
            assertThat(page(path + "kuji-works").statusCode()).as(path).isEqualTo(403);
            assertThat(page(path + "no-such-firm").statusCode()).as(path).isEqualTo(403);
        }
        assertThat(page("/emissions?firm=tagagawa-seiki").body()).doesNotContain("/emissions/upload");
    }

    @Test
    void othersSeeNothing() throws Exception {
        assertThat(page("/emissions").uri().getPath()).isEqualTo("/login");
        logIn("sato-hospital");
        assertThat(page("/emissions").statusCode()).isEqualTo(403);
        logIn("ouchi-works");
        assertThat(page("/emissions?firm=tagagawa-seiki").statusCode()).isEqualTo(403);
        assertThat(page("/emissions/firms").body()).doesNotContain("tagagawa-seiki");
    }

    @Test
    void theApiBelowThePageStaysADoorForMachines() throws Exception {
        logIn("suzuki-seiki");
        assertThat(page("/emissions/v1/inventories/2025").statusCode()).isEqualTo(401);
        assertThat(page("/emissions/v1/editions").statusCode()).isEqualTo(200);
    }

    @Test
    void aManagerEndsAMandateAndGivesItAgain() throws Exception {
        logIn("hirota-motors");
        var day = "adviser=ibaraki-adviser&from=2026-01-01&until=2125-01-01";
        assertThat(post("/emissions/mandates", "/emissions/mandates", day).body())
                .contains("2125-01-01");
        logIn("takagi-adviser");
        assertThat(page("/emissions?firm=hidaka-motors").statusCode()).isEqualTo(200);
        logIn("hirota-motors");
        assertThat(post("/emissions/mandates", "/emissions/mandates", "adviser=ibaraki-adviser&from=2026-02-30")
                        .statusCode())
                .isEqualTo(400);
        assertThat(post("/emissions/mandates", "/emissions/mandates/ibaraki-adviser/end", "")
                        .body())
                .doesNotContain("2125-01-01");
        logIn("takagi-adviser");
        assertThat(page("/emissions?firm=hidaka-motors").statusCode()).isEqualTo(403);
    }

    @Test
    void aFirmSaysAtThePageOfWhichSiteItsMeterIs() throws Exception {
        var meters = "/emissions/meters?year=2026";
        var one = "/emissions/meters/0300100010000000002014";
        logIn("suzuki-seiki");
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() ->
                        assertThat(page(meters).body()).contains("0300100010000000002014", "value=\"本社工場\"", "確認待ち"));

        assertThat(post(meters, one, "year=2026&site=%E7%AC%AC%E4%B8%89").body())
                .contains("value=\"第三\"");
        assertThat(post(meters, one, "year=2026&site=" + "x".repeat(201)).body())
                .contains("200 文字以内");
        assertThat(post(meters, one, "year=2026&site=%E6%9C%AC%E7%A4%BE%E5%B7%A5%E5%A0%B4")
                        .body())
                .contains("value=\"本社工場\"");
        assertThat(post(meters, "/emissions/meters/12", "year=2026").statusCode())
                .isEqualTo(404);
        assertThat(page("/emissions/meters?year=1999").statusCode()).isEqualTo(400);
        logIn("takagi-adviser");
        assertThat(page(meters + "&firm=tagagawa-seiki").body())
                .contains("0300100010000000002014")
                .doesNotContain("name=\"supplier\"");
        assertThat(page(meters + "&firm=kuji-works").statusCode()).isEqualTo(403);
    }

    @Test
    void aTableIsLookedAtAndTakenOnlyThen() throws Exception {
        logIn("nakai-metal");
        assertThat(page("/emissions/upload").body()).contains("id=\"sending\"");
        var table = "A,B,C\n2025/05/12,12345,308625\n2025/06/12,x,1\n";
        var columns = "column=1-to&column=2-quantity&column=3-yen&headLine=1";
        var how = "?activity=electricity&supplier=A0269&unit=kWh&site=main&" + columns;

        var looked = send("/emissions/upload/look" + how, table);
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(looked.body()).contains("5.580 t CO2", "3:B", "value=\"2-quantity\" selected");
        assertThat(page("/emissions?year=2025").body()).doesNotContain("5.580");

        assertThat(send("/emissions/upload/take" + how, table).statusCode()).isEqualTo(200);
        assertThat(page("/emissions?year=2025").body()).contains("5.580");
        logIn("takagi-adviser");
        assertThat(page("/emissions?firm=nakasato-metal").statusCode()).isEqualTo(403);
    }

    @Test
    void aYearOfWhichNothingIsKnownShowsNoZero() throws Exception {
        logIn("nakai-metal");
        var how = "?activity=electricity&supplier=A0269&unit=kWh&site=later&column=1-to&column=2-quantity&headLine=1";
        assertThat(send("/emissions/upload/take" + how, "A,B\n2031/05/12,12345\n")
                        .statusCode())
                .isEqualTo(200);

        assertThat(page("/emissions?year=2031").body())
                .contains("算定なし", "分かりません", "12345 kWh")
                .doesNotContain("0.000 t", "0.0 kL", "id=\"gauge\"");
    }

    private HttpResponse<String> send(String path, String table) throws Exception {
        var mark = MARK.matcher(page("/emissions/upload").body());
        assertThat(mark.find()).isTrue();
        return send(city.request(path)
                .header("Content-Type", "application/octet-stream")
                .header("X-CSRF-TOKEN", mark.group(1))
                .POST(HttpRequest.BodyPublishers.ofString(table)));
    }

    private String untilBillsAreThere(String path) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(page(path).body()).contains("id=\"gauge\"", "A重油"));
        try {
            return page(path).body();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void logIn(String name) throws Exception {
        ((CookieManager) browser.cookieHandler().orElseThrow()).getCookieStore().removeAll();
        var password = Files.readString(city.data().resolve("secrets/people").resolve(name))
                .strip();
        var form = "username=" + name + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
        assertThat(post("/login", "/login", form).uri().getPath()).isNotEqualTo("/login");
    }

    private HttpResponse<String> post(String page, String path, String form) throws Exception {
        var mark = MARK.matcher(page(page).body());
        assertThat(mark.find()).isTrue();
        return send(city.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        form + "&_csrf=" + URLEncoder.encode(mark.group(1), StandardCharsets.UTF_8))));
    }

    private HttpResponse<String> page(String path) throws IOException, InterruptedException {
        return send(city.request(path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(
                request.header("Accept", "text/html,*/*;q=0.8").build(), HttpResponse.BodyHandlers.ofString());
    }
}
