package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import musubi.hub.flow.Admission;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.gate.HubFormats;
import musubi.hub.journal.DeliveryState;
import musubi.hub.journal.story.DecisionFilter;
import musubi.hub.journal.story.DecisionListStore;
import musubi.hub.journal.story.DeliveryListStore;
import musubi.hub.journal.story.Slice;
import musubi.hub.journal.story.Window;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Purpose;
import musubi.hub.partner.Secrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The console as a browser gets it. */
class ConsoleTest extends HubContext {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern INLINE = Pattern.compile("(?i)<script(?![^>]* src=)|<style|\\sstyle=|\\son[a-z]+=\"");
    private static final Pattern ADDRESS = Pattern.compile("(?:src|href|action)=\"((?:https?:)?//[^\"]*)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    @Autowired
    Intake intake;

    @Autowired
    Gate gate;

    @Autowired
    DeliveryListStore deliveries;

    @Autowired
    DecisionListStore decisions;

    @BeforeEach
    void logIn() throws Exception {
        var login = get("/console/messages");
        assertThat(login.uri().getPath()).isEqualTo("/login");
        assertThat(post("/login", login, Map.of("username", "admin", "password", "wrong"))
                        .body())
                .contains("Name or password is wrong");
        var inside = post("/login", login, Map.of("username", "admin", "password", secrets.get("admin-password")));
        assertThat(inside.uri().getPath()).isEqualTo("/console/messages");
        get("/console/messages?language=en"); // the choice of another test is kept with the account
    }

    @Test
    void everyPageSpeaksBothLanguagesAndBringsAllOfItsOwn() throws Exception {
        var id = parked("pages");

        for (var page : List.of(
                "/",
                "/console/messages",
                "/console/messages/" + id,
                "/console/parked",
                "/console/parked?state=open",
                "/console/partners",
                "/console/audit",
                "/console/audit?verify=" + LocalDate.now(ZoneId.of("Asia/Tokyo")))) {
            for (var language : List.of("en", "ja")) {
                var answer = get(page + (page.contains("?") ? "&" : "?") + "language=" + language);
                assertThat(answer.statusCode()).as(page).isEqualTo(200);
                assertThat(answer.body())
                        .as(page)
                        .contains("<html lang=\"" + language + "\"")
                        .doesNotContain("??")
                        .doesNotContainPattern(INLINE)
                        .doesNotContainPattern(ADDRESS);
                assertThat(answer.headers().firstValue("Content-Security-Policy"))
                        .hasValueSatisfying(it ->
                                assertThat(it).startsWith("default-src 'self'").doesNotContain("unsafe"));
            }
        }
        assertThat(get("/").body())
                .contains("概要")
                .as("the choice is remembered")
                .doesNotContain("Overview");
    }

    @Test
    void whoNamesNoLanguageIsOfTheCity() throws Exception {
        var login = HttpRequest.newBuilder(address("/login")).build();
        assertThat(HttpClient.newHttpClient()
                        .send(login, HttpResponse.BodyHandlers.ofString())
                        .body())
                .contains("<html lang=\"ja\"");
    }

    @Test
    void theAssetsAreServedByTheHubItself() throws Exception {
        for (var asset : List.of(
                "/assets/console.css",
                "/assets/console.js",
                "/assets/musubi.svg",
                "/webjars/htmx.org/dist/htmx.min.js",
                "/webjars/echarts/dist/echarts.common.min.js")) {
            assertThat(get(asset).statusCode()).as(asset).isEqualTo(200);
        }
    }

    @Test
    void theBodyIsHiddenUntilSomebodySaysWhyAndThenTheLookIsWrittenDown() throws Exception {
        var id = parked("hidden");
        var page = get("/console/messages/" + id);
        assertThat(page.body()).doesNotContain("hidden::torn");

        var shown = post("/console/messages/" + id + "/payload", page, Map.of("reason", "the friend complained"));

        assertThat(shown.body()).contains("hidden::torn");
        assertThat(decisions
                        .list(operator(), DecisionFilter.ALL, Window.newest(Slice.LARGEST))
                        .items())
                .filteredOn(it -> id.equals(it.messageId()) && it.what().equals("payload"))
                .singleElement()
                .satisfies(it -> assertThat(it.recipient() + ", " + it.basis())
                        .isEqualTo("console:admin, operator: the friend complained"));
    }

    @Test
    void aParkedDeliveryIsReplayedByItsButtonAndLeavesTheList() throws Exception {
        var id = parked("button");
        var delivery = deliveries.of(operator(), id).getLast().id();
        var list = get("/console/parked");
        assertThat(list.body()).contains("value=\"" + delivery + "\"");

        var after = post("/console/parked/replay", list, Map.of("only", delivery.toString()));

        assertThat(after.body()).contains("Admitted once more").doesNotContain("value=\"" + delivery + "\"");
        assertThat(deliveries.find(operator(), delivery).orElseThrow().replayedAs())
                .isNotNull();
    }

    @Test
    void selectedDeliveriesAreDismissedWithAReason() throws Exception {
        var id = parked("dismiss");
        var delivery = deliveries.of(operator(), id).getLast().id();

        var after = post(
                "/console/parked/cancel",
                get("/console/parked"),
                Map.of("delivery", delivery.toString(), "reason", "not needed"));

        assertThat(after.body()).contains("Cancelled, and written down");
        assertThat(deliveries.find(operator(), delivery).orElseThrow())
                .satisfies(it -> assertThat(it.state()).isEqualTo(DeliveryState.CANCELLED))
                .satisfies(it -> assertThat(it.reason()).isEqualTo("cancel by console:admin: not needed"));
    }

    @Test
    void aFormWithoutItsSecretChangesNothing() throws Exception {
        var id = parked("forged");
        var forged = send(HttpRequest.newBuilder(address("/console/messages/" + id + "/replay"))
                .POST(HttpRequest.BodyPublishers.noBody()));

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(deliveries.of(operator(), id))
                .allSatisfy(it -> assertThat(it.replayedAs()).isNull());
    }

    @Test
    void whatIsNotThereOrCannotBeReadIsExplainedOnAPage() throws Exception {
        var missing = get("/console/messages/" + new UUID(0, 0));
        var unreadable = get("/console/messages/4711");

        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("The journal has no such message").contains("<html");
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(unreadable.body()).contains("<html");
    }

    @Test
    void whatIsRefusedBeforeAnyPageIsAPageForABrowserAndAProblemForOthers() throws Exception {
        for (var refused : Map.of("/console/nowhere", 404, "/console/messages?partner=%00", 400)
                .entrySet()) {
            var page = send(HttpRequest.newBuilder(address(refused.getKey())).header("Accept", "text/html"));
            var problem = send(HttpRequest.newBuilder(address(refused.getKey())).header("Accept", "application/json"));

            assertThat(page.statusCode()).isEqualTo(refused.getValue());
            assertThat(page.body()).contains("<html").contains("To the first page");
            assertThat(problem.statusCode()).isEqualTo(refused.getValue());
            assertThat(problem.body()).contains("\"detailJa\"").doesNotContain("<html");
        }
    }

    @Test
    void aPartOfAPageWhoseSessionIsOverSendsTheWholePageToTheLogin() throws Exception {
        var stranger = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        var answer = stranger.send(
                HttpRequest.newBuilder(address("/console/overview/figures"))
                        .header("HX-Request", "true")
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.headers().firstValue("HX-Redirect")).hasValue("/login");
    }

    /** What somebody at the console may read. */
    private Grant operator() {
        var auditor = new Party("auditor", Set.of(), Set.of("hub:read"), Set.of(), Purpose.OPERATIONS);
        return gate.grant(new Access.Reading(auditor, HubFormats.JOURNAL, "test", null));
    }

    private UUID parked(String order) {
        var letter = (order + "::torn").getBytes(StandardCharsets.UTF_8);
        var inbound =
                Inbound.of(LetterAdapter.LETTER, Payload.of(letter), LetterAdapter.WRITER, URI.create("test:letters"));
        var id = ((Admission.Accepted) intake.admit(inbound)).id();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(deliveries.of(operator(), id))
                .extracting(it -> it.state().word())
                .containsExactly("delivered", "parked"));
        return id;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address(path)));
    }

    private HttpResponse<String> post(String path, HttpResponse<String> from, Map<String, String> fields)
            throws IOException, InterruptedException {
        var secret = CSRF.matcher(from.body());
        assertThat(secret.find()).as("the page has a form").isTrue();
        var form = fields.entrySet().stream()
                .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining(
                        "&", "", "&_csrf=" + URLEncoder.encode(secret.group(1), StandardCharsets.UTF_8)));
        return send(HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.header("Accept-Language", "en").build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
