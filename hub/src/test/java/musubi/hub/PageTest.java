package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import musubi.hub.partner.Secrets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A domain's pages in the hub's frame: who may open them, in whose words, and how they say what went wrong. */
class PageTest extends HubContext {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern INLINE = Pattern.compile("(?i)<script(?![^>]* src=)|<style|\\sstyle=|\\son[a-z]+=\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    @Test
    void aPageForEverybodyNeedsNoLoginAndItsMenuShowsWhatEverybodyMayOpen() throws Exception {
        var page = get("/letters/window?language=en");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"en\"", "Good day", "anybody", "Letter window")
                .contains("/assets/letters/window.css", "/assets/letters/window.js", "href=\"/login\"")
                .doesNotContain("Letter desk", "Strong room", "/console/messages", "??")
                .doesNotContainPattern(INLINE);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        it -> assertThat(it).startsWith("default-src 'self'").doesNotContain("unsafe"));
        assertThat(get("/letters/window?language=ja").body()).contains("こんにちは", "手紙の窓口");
        for (var asset : List.of("/assets/letters/window.css", "/assets/letters/window.js")) {
            assertThat(get(asset).statusCode()).as(asset).isEqualTo(200);
        }
    }

    @Test
    void allOtherPagesLeadWhoIsNotLoggedInToTheLogin() throws Exception {
        for (var path : List.of("/letters/desk", "/letters/room", "/letters/%72oom", "/console/audit", "/")) {
            assertThat(get(path).uri().getPath()).as(path).isEqualTo("/login");
        }
    }

    @Test
    void aClerkOpensTheDeskAndNothingThatOperatorsHave() throws Exception {
        var inside = logIn("hanako", "people/hanako");

        assertThat(inside.uri().getPath()).as("the first page for a clerk").isEqualTo("/letters/window");
        assertThat(get("/letters/desk?language=en").body())
                .contains("console:hanako", "Letter desk", "Letter window", "/logout")
                .doesNotContain("Strong room", "/console/messages");
        for (var path : List.of("/letters/room", "/console/messages", "/actuator/prometheus")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(get("/").uri().getPath()).as("the clerk's own first page").isEqualTo("/letters/window");
        assertThat(get("/letter").statusCode()).as("where nothing stands").isEqualTo(404);
    }

    @Test
    void whatIsRefusedCanBeReadInTheOtherLanguageToo() throws Exception {
        logIn("hanako", "people/hanako");
        get("/letters/desk?language=en");

        for (var path : List.of("/letters/room?a=b", "/letter?a=b")) {
            var refused = get(path);
            assertThat(refused.body()).as(path).contains("<html lang=\"en\"", "href=\"" + path + "&amp;language=ja\"");
            assertThat(get(path + "&language=ja").body())
                    .as(path)
                    .contains("<html lang=\"ja\"", "href=\"" + path + "&amp;language=en\"");
            get("/letters/desk?language=en");
        }
    }

    @Test
    void aFormOfWhoeverIsLoggedInNoMoreLeadsToTheLoginAndOneThatIsForgedLeadsNowhere() throws Exception {
        var left = post("/login", "username=hanako&password=anything&_csrf=of-a-session-that-is-over");
        assertThat(left.uri()).hasPath("/login").hasQuery("over");
        assertThat(left.body()).contains("role=\"alert\"");

        logIn("hanako", "people/hanako");

        assertThat(post("/logout", "_csrf=of-somebody-else").statusCode()).isEqualTo(403);
        assertThat(get("/letters/desk").statusCode()).as("is still logged in").isEqualTo(200);
    }

    @Test
    void anOperatorOpensTheStrongRoomAndNotWhatIsForClerksAlone() throws Exception {
        var inside = logIn("admin", "admin-password");

        assertThat(inside.uri().getPath()).isEqualTo("/");
        assertThat(get("/letters/room?language=en").body())
                .contains("console:admin", "Strong room", "/console/messages")
                .doesNotContain("Letter desk");
        assertThat(get("/letters/desk").statusCode()).isEqualTo(403);
    }

    @Test
    void whatGoesWrongIsSaidAsAPageInTheReadersLanguage() throws Exception {
        var expected = List.of("404", "500", "secret", "nonsense");
        for (var what : expected) {
            var answer = get("/letters/window/" + what + "?language=ja");
            var status =
                    switch (what) {
                        case "404" -> 404;
                        case "500" -> 500;
                        case "secret" -> 403;
                        default -> 400;
                    };
            assertThat(answer.statusCode()).as(what).isEqualTo(status);
            assertThat(answer.body())
                    .as(what)
                    .contains("<html lang=\"ja\"", "手紙の窓口", "role=\"alert\"")
                    .doesNotContain("stuck", "Exception", "??");
        }
    }

    @Test
    void besideItsPagesTheDoorIsADoor() throws Exception {
        var answer = get("/letters/window2/none");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }

    private HttpResponse<String> logIn(String name, String secret) throws Exception {
        var csrf = CSRF.matcher(get("/login").body());
        assertThat(csrf.find()).isTrue();
        var form =
                "username=" + name + "&password=" + encoded(secrets.get(secret)) + "&_csrf=" + encoded(csrf.group(1));
        return post("/login", form);
    }

    private HttpResponse<String> post(String path, String form) throws Exception {
        return send(HttpRequest.newBuilder(address(path))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)).header("Accept", "text/html,*/*"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
