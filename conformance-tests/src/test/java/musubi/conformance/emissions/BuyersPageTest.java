package musubi.conformance.emissions;

import static musubi.conformance.emissions.Pact.good;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.regex.Pattern;
import musubi.conformance.Claim;
import org.junit.jupiter.api.Test;

/** A firm's people answer a buyer: the page, the footprint that is chosen already, the button. */
@Claim(value = "A person of a firm answers a buyer's request in three clicks", standard = "Musubi")
class BuyersPageTest extends PactCity {

    private static final String PAGE = "/emissions/buyers";
    private static final Pattern MARK = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    void aPersonAnswersWithWhatIsChosenAlready() throws Exception {
        try (var end = PactPartner.open()) {
            var firm = as("tagagawa-seiki");
            var product = freshProduct();
            published(firm, PactSamples.footprint(freshProduct()).replace("EX-100", "another"));
            var id = drafted(firm, PactSamples.footprint(product));
            publish(firm, id);
            var buyer = buyer(end);
            var request = PactSamples.fresh();
            as(buyer).event(PactSamples.request(request, end.address(), product));

            logIn("suzuki-seiki");
            var page = send(city.request(PAGE)).body();
            assertThat(page).contains(buyer, product);
            var form = Pattern.compile(
                            "action=\"(" + PAGE + "/[^\"]+)\"(?:(?!action=).)*?value=\"" + id + "\"[^>]*selected",
                            Pattern.DOTALL)
                    .matcher(page);
            assertThat(form.find()).as(page).isTrue();

            var empty = post(form.group(1), page, "footprint=");
            assertThat(empty.body()).contains("role=\"alert\"");
            var answered = post(form.group(1), page, "footprint=" + id);
            assertThat(answered.statusCode()).isEqualTo(200);
            assertThat(answered.body()).doesNotContain(product);

            assertThat(answer(end, request, "RequestFulfilledEvent")
                            .at("/data/pfs/0/id")
                            .asText())
                    .isEqualTo(id);
            assertThat(post(form.group(1), page, "footprint=" + id).statusCode())
                    .isEqualTo(404);
            good(as(buyer).get("/3/footprints/" + id), 200);
        }
    }

    @Test
    void whoIsOfNoFirmDoesNotOpenIt() throws Exception {
        assertThat(send(city.request(PAGE)).uri().getPath()).isEqualTo("/login");
        logIn("sato-hospital");
        assertThat(send(city.request(PAGE)).statusCode()).isEqualTo(403);
    }

    private HttpResponse<String> post(String path, String page, String form) throws IOException, InterruptedException {
        var mark = MARK.matcher(page);
        assertThat(mark.find()).isTrue();
        return send(city.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        form + "&_csrf=" + URLEncoder.encode(mark.group(1), StandardCharsets.UTF_8))));
    }

    private void logIn(String name) throws IOException, InterruptedException {
        var password = Files.readString(city.data().resolve("secrets/people").resolve(name))
                .strip();
        var login = send(city.request("/login")).body();
        var answer = post(
                "/login",
                login,
                "username=" + name + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8));
        assertThat(answer.uri().getPath()).isNotEqualTo("/login");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
    }
}
