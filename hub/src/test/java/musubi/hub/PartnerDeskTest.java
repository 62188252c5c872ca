package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import musubi.hub.partner.ClientStore;
import musubi.hub.partner.PartnerStore;
import musubi.hub.partner.Secrets;
import musubi.hub.partner.SubscriptionStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Partners as operators manage them at the console. */
class PartnerDeskTest extends HubContext {

    private static final Pattern SECRET = Pattern.compile("<p><code class=\"key\">([^<]+)</code></p>");
    private static final Pattern INLINE = Pattern.compile("(?i)<script(?![^>]* src=)|<style|\\sstyle=|\\son[a-z]+=\"");

    private final String id = "desk-" + UUID.randomUUID().toString().substring(0, 8);
    private final String page = "/console/partners/" + id;

    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    @Autowired
    PartnerStore partners;

    @Autowired
    ClientStore clients;

    @Autowired
    SubscriptionStore subscriptions;

    private Browser operator;

    @BeforeEach
    void register() throws Exception {
        operator = new Browser(port);
        operator.logIn("admin", secrets.get("admin-password"));
        var form = operator.get("/console/partners/new?language=en");
        var registered = operator.post("/console/partners", form, fields("site", "600"));
        assertThat(registered.uri().getPath()).isEqualTo(page);
        assertThat(registered.body()).contains("Registered, and written down", "Desk works");
    }

    @Test
    void aPartnersPageSpeaksBothLanguagesAndHasNothingInline() throws Exception {
        for (var language : List.of("ja", "en")) {
            for (var path : List.of(
                    page,
                    "/console/partners/new",
                    "/console/people",
                    "/console/people/ono-clinic",
                    "/account",
                    "/account/second-factor")) {
                assertThat(operator.get(path + "?language=" + language).body())
                        .as(path)
                        .contains("<html lang=\"" + language + "\"")
                        .doesNotContain("??")
                        .doesNotContainPattern(INLINE);
            }
        }
    }

    @Test
    void aPartnerIsChangedAndSwitchedOffAndOn() throws Exception {
        operator.post(page, operator.get(page), fields("firm", "42"));
        assertThat(partners.get(id).requestsPerMinute()).isEqualTo(42);
        assertThat(partners.get(id).identities()).containsEntry("hl7v2-facility", id);

        assertThat(operator.post(page, operator.get(page), fields("firm", "0")).statusCode())
                .isEqualTo(400);
        operator.post(page + "/disable", operator.get(page), Map.of("reason", "moved away"));
        assertThat(partners.get(id).enabled()).isFalse();
        operator.post(page + "/enable", operator.get(page), Map.of("reason", "came back"));
        assertThat(partners.get(id).enabled()).isTrue();
    }

    @Test
    void aClientsSecretIsShownOnceAndTheOneBeforeStaysGoodForTheOverlap() throws Exception {
        var issued =
                operator.post(page + "/clients", operator.get(page), Map.of("client", id, "scopes", "transit:plan"));
        var first = secret(issued);
        assertThat(issued.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(issued.uri()).as("to load it again makes no other").hasPath(page);
        assertThat(operator.get(page).body()).contains(id).doesNotContain(first);

        var second = secret(rotate("PT24H"));
        assertThat(List.of(token(first), token(second), token("wrong"))).containsExactly(200, 200, 401);

        var third = secret(rotate("PT0S"));
        assertThat(List.of(token(first), token(second), token(third))).containsExactly(401, 401, 200);

        operator.post(page + "/clients/" + id + "/disable", operator.get(page), Map.of("reason", "lost"));
        assertThat(token(third)).isEqualTo(401);
        assertThat(clients.find(id).orElseThrow().enabled()).isFalse();
    }

    @Test
    void originsOfAClientAreShownAndChangedAndWhatIsNoOriginIsRefused() throws Exception {
        operator.post(page + "/clients", operator.get(page), Map.of("client", id, "scopes", "transit:plan"));
        assertThat(operator.get(page).body()).contains("No pages of other origins");

        var written = "https://app.example.jp\r\n http://localhost:3000\r\n";
        var shown = operator.post(page + "/clients/" + id + "/origins", operator.get(page), Map.of("origins", written));
        assertThat(shown.body()).contains("The origins are changed", "https://app.example.jp", "http://localhost:3000");
        assertThat(clients.find(id).orElseThrow().origins())
                .containsExactlyInAnyOrder("https://app.example.jp", "http://localhost:3000");

        var refused = operator.post(
                page + "/clients/" + id + "/origins",
                operator.get(page),
                Map.of("origins", "https://app.example.jp/x"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("role=\"alert\"", "without path");
        operator.post(page + "/clients/" + id + "/origins", operator.get(page), Map.of());
        assertThat(clients.find(id).orElseThrow().origins()).isEmpty();
    }

    @Test
    void aSubscriptionIsAddedAndStoppedAndOneThatCouldNeverBeDeliveredIsRefused() throws Exception {
        var letter = LetterAdapter.LETTER.value();
        var refused = operator.post(
                page + "/subscriptions",
                operator.get(page),
                Map.of("source", letter, "target", letter, "destination", "pigeon", "address", "roof"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("no outlet", "role=\"alert\"");

        operator.post(
                page + "/subscriptions",
                operator.get(page),
                Map.of("source", letter, "target", letter, "destination", "test.post", "address", "box-1"));
        var subscription = subscriptions.list(id).getFirst().id();
        operator.post(page + "/subscriptions/" + subscription + "/stop", operator.get(page), Map.of());
        assertThat(subscriptions.list(id)).isEmpty();
    }

    @Test
    void aTestMessageGoesByTheOneWayAndItsStorySaysWhatBecameOfIt() throws Exception {
        var letter = LetterAdapter.LETTER.value();
        var to = Map.of(
                "source", letter, "target", letter, "destination", "webhook", "address", "https://desk.invalid/in");
        operator.post(page + "/subscriptions", operator.get(page), to);
        operator.post(
                page + "/subscriptions",
                operator.get(page),
                Map.of(
                        "source",
                        letter,
                        "target",
                        letter,
                        "destination",
                        "webhook",
                        "address",
                        "https://other.invalid/in"));
        var subscription = subscriptions.list(id).getFirst().id();

        var story = operator.post(page + "/subscriptions/" + subscription + "/test", operator.get(page), Map.of());

        assertThat(story.uri().getPath()).startsWith("/console/messages/");
        assertThat(story.body())
                .contains("hub/test/1", id, "https://desk.invalid/in")
                .doesNotContain("other.invalid");
        assertThat(operator.post(page + "/subscriptions/" + UUID.randomUUID() + "/test", operator.get(page), Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aFormWithoutItsSecretChangesNothing() throws Exception {
        var forged = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + page + "/disable"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("reason=x"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(partners.get(id).enabled()).isTrue();
    }

    private HttpResponse<String> rotate(String overlap) throws Exception {
        return operator.post(page + "/clients/" + id + "/rotate", operator.get(page), Map.of("overlap", overlap));
    }

    private int token(String secret) throws Exception {
        var form = "grant_type=client_credentials&client_id=" + id + "&client_secret=" + secret;
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oauth2/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .statusCode();
    }

    private Map<String, String> fields(String kind, String limit) {
        return Map.of(
                "id",
                id,
                "nameEn",
                "Desk works",
                "nameJa",
                "机製作所",
                "kind",
                kind,
                "purpose",
                "SERVICE",
                "sends",
                "transit/*",
                "identities",
                "hl7v2-facility: " + id,
                "requestsPerMinute",
                limit);
    }

    private static String secret(HttpResponse<String> page) {
        var secret = SECRET.matcher(page.body());
        assertThat(secret.find()).as("the page shows a secret").isTrue();
        return secret.group(1);
    }
}
