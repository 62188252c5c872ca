package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import musubi.hub.partner.PartnerStore;
import musubi.hub.partner.Secrets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nothing that an operator types makes a partner the hub, and whoever is switched off is out. */
class AuthorityTest extends HubContext {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    @Autowired
    PartnerStore partners;

    private Caller operator;

    @BeforeEach
    void getAToken() {
        operator = new Caller(port, "hitachi-city", secrets.get("clients/hitachi-city"));
    }

    /** 2 would be the third purpose of the list, whichever that is. */
    @ParameterizedTest
    @ValueSource(
            strings = {"\"purpose\":2", "\"purpose\":\"2\"", "\"requestsPerMinute\":1.5", "\"requestsPerMinute\":\"7\""
            })
    void aValueOfAnotherKindIsNotTakenForOneOfThatKind(String member) {
        var id = "value-" + fresh();
        var request = partner(id, "app", "").replaceFirst("\\}$", "," + member + "}");

        assertThat(operator.post("/hub/partners", request).statusCode()).isEqualTo(400);
        assertThat(operator.get("/hub/partners/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void aMemberThatNobodyKnowsIsNamed() {
        var id = "member-" + fresh();

        var answer = operator.post("/hub/partners", partner(id, "app", ",\"senz\":[\"*\"]"));

        assertRefused(answer, 400, "body");
        assertThat(answer.body()).contains("'senz'");
        assertThat(operator.get("/hub/partners/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void aPartnerThatIsRegisteredSwitchedOffIsOff() {
        var id = "off-" + fresh();

        var answer = operator.post("/hub/partners", partner(id, "app", ",\"enabled\":false"));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(Caller.json(answer).at("/enabled").asBoolean(true)).isFalse();
        assertThat(partners.get(id).enabled()).isFalse();
    }

    /** A filter that is misspelt must not list everything. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/hub/messages?sendr=x",
                "/hub/messages?limit=1&Limit=2",
                "/hub/deliveries?partner=x",
                "/hub/partners?kind=app",
                "/hub/partners/hitachi-city?x=1",
                "/hub/audit?sender=x",
                "/hub/ledger?day=2",
                "/hub/consents?subject=x&recipient=y"
            })
    void aParameterThatTheOperationDoesNotHaveIsNamed(String path) {
        var name = path.replaceAll(".*[?&]([a-zA-Z]+)=[^&]*$", "$1");

        assertRefused(operator.get(path), 400, name);
    }

    @Test
    void aListHoldsNoNull() {
        var answer = operator.post("/hub/messages/" + UUID.randomUUID() + "/replay", "{\"deliveries\":[null]}");

        assertRefused(answer, 400, "body");
    }

    @Test
    void whatIsMissingIsSaidInTwoLanguages() {
        var answer = operator.post("/hub/partners", "{\"id\":\"missing\"}");

        assertThat(Caller.json(answer).at("/notices/0/text").toString())
                .isEqualTo("{\"en\":\"'kind' is missing or blank.\",\"ja\":\"「kind」を記入してください。\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "custodian",
                "hub",
                "musubi",
                "Hospital",
                "hospital ",
                "ｈospital",
                "hоspital",
                "anybody",
                "*",
                "app,city"
            })
    void aKindThatIsNotOnTheListIsRefusedByName(String kind) {
        var answer = operator.post("/hub/partners", partner("kind-" + fresh(), kind, ""));

        assertRefused(answer, 400, "kind");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "musubi",
                "hub",
                "custodian",
                "anybody",
                "anonymous",
                "console",
                "operator",
                "everyone",
                "hub-custodian",
                "musubi-hub",
                "Musubi",
                "MUSUBI",
                "musubi ",
                " musubi",
                "ｍusubi",
                "musubi\u200b",
                "musuЬi",
                "console:admin",
                "a_b",
                "-a",
                "a--b",
                "../a",
                "a\\u0000b"
            })
    void theNamesOfTheHubAndWhatOnlyLooksLikeAnIdAreRefusedByName(String id) {
        var answer = operator.post("/hub/partners", partner(id, "app", ""));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(partners.find(id.strip().toLowerCase(java.util.Locale.ROOT).replace("\\u0000", "")))
                .isEmpty();
    }

    @Test
    void aNameThatTellsAPartnerFromOthersIsOnePartnersAlone() {
        var code = "08" + fresh();
        var owner = "owner-" + fresh();
        var facility = ",\"identities\":{\"hl7v2-facility\":\"" + code + "\",\"source-address\":\"192.0.2.0/24\"}";
        assertThat(operator.post("/hub/partners", partner(owner, "hospital", facility))
                        .statusCode())
                .isEqualTo(201);

        var second = operator.post("/hub/partners", partner("second-" + fresh(), "clinic", facility));

        assertRefused(second, 409, "identities.hl7v2-facility");
        assertThat(second.body()).doesNotContain(owner);
        assertThat(partners.findByIdentity("hl7v2-facility", code))
                .hasValueSatisfying(it -> assertThat(it.id()).isEqualTo(owner));
    }

    @Test
    void identitiesThatNoTransportCouldCompareAreRefused() {
        for (var identities : List.of(
                "{\"source-address\":\"anywhere\"}",
                "{\"source-address\":\"10.0.0.0/40\"}",
                "{\"HL7v2 Facility\":\"1\"}",
                "{\"hl7v2-facility\":\" \"}",
                "{\"hl7v2-facility\":\"a\\tb\"}")) {
            var answer =
                    operator.post("/hub/partners", partner("id-" + fresh(), "app", ",\"identities\":" + identities));
            assertThat(answer.statusCode()).as(identities).isEqualTo(400);
            assertThat(answer.body()).contains("identities");
        }
    }

    @Test
    void noClientOfAHospitalOperatesTheHub() {
        var id = registered("hospital");
        var path = "/hub/partners/" + id + "/clients";

        for (var scopes : List.of("hub:operate", "hub:read", "hub:everything", "a hub:operate", "")) {
            assertRefused(operator.post(path, "{\"scopes\":[\"" + scopes + "\"]}"), 400, "scopes");
        }
        assertRefused(operator.post(path, "{\"id\":\"hitachi-navi\",\"scopes\":[\"x\"]}"), 400, "id");
        assertRefused(operator.post(path, "{\"id\":\"musubi\",\"scopes\":[\"x\"]}"), 400, "id");
    }

    @Test
    void aClientIsSwitchedOffAndOnAndGetsANewSecret() {
        var id = registered("app");
        var issued = issued(id);
        var client = issued.at("/id").asText();
        var before = new Caller(port, client, issued.at("/secret").asText());
        assertThat(send(before)).isEqualTo(202);
        var path = "/hub/partners/" + id + "/clients/" + client;

        var off = operator.post(path + "/disable", "{\"reason\":\"the laptop is lost\"}");

        assertThat(Caller.json(off).at("/clients/0/enabled").asBoolean(true)).isFalse();
        await().atMost(Duration.ofSeconds(6))
                .untilAsserted(() -> assertThat(send(before)).isEqualTo(401));
        assertThat(Caller.tokenError(port, client, issued.at("/secret").asText()))
                .isEqualTo("invalid_client");

        assertThat(operator.post(path + "/enable", "{}").statusCode()).isEqualTo(200);
        assertThat(send(before)).as("a token from before").isEqualTo(401);
        var again = new Caller(port, client, issued.at("/secret").asText());
        assertThat(send(again)).isEqualTo(202);

        var rotated = Caller.json(operator.post(path + "/rotate", ""));
        await().atMost(Duration.ofSeconds(6))
                .untilAsserted(() -> assertThat(send(again)).isEqualTo(401));
        assertThat(Caller.tokenError(port, client, issued.at("/secret").asText()))
                .isEqualTo("invalid_client");
        assertThat(send(new Caller(port, client, rotated.at("/secret").asText())))
                .isEqualTo(202);
        assertThat(acts(id)).contains("disable-client", "enable-client", "rotate-client");
    }

    @Test
    void aPartnerThatIsSwitchedOffIsOutAndWhatIsDueForItIsRefusedUntilAReplay() {
        var id = registered("app");
        var issued = issued(id);
        var caller =
                new Caller(port, issued.at("/id").asText(), issued.at("/secret").asText());
        assertThat(operator.post("/hub/partners/" + id + "/subscriptions", """
                        {"source":"test/letter/1.0","target":"test/letter/1.0","destination":"test.post","address":"far"}""").statusCode())
                .isEqualTo(201);

        assertThat(Caller.json(operator.post("/hub/partners/" + id + "/disable", ""))
                        .at("/enabled")
                        .asBoolean(true))
                .isFalse();

        await().atMost(Duration.ofSeconds(6))
                .untilAsserted(() -> assertThat(send(caller)).isEqualTo(401));
        var message = Caller.json(operator.post("/hub/messages?type=test/letter/1.0", "o" + fresh() + "::to all"))
                .at("/id")
                .asText();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deliveries(message, id)).containsExactly("REFUSED"));
        assertThat(operator.post("/hub/partners/" + id + "/enable", "").statusCode())
                .isEqualTo(200);
        var replay = Caller.json(operator.post("/hub/messages/" + message + "/replay", "{}"))
                .at("/id")
                .asText();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(deliveries(replay, id)).containsExactly("DELIVERED"));
    }

    @Test
    void nobodySwitchesHimselfOff() {
        assertRefused(operator.post("/hub/partners/hitachi-city/disable", "{}"), 409, "id");
        assertRefused(operator.post("/hub/partners/hitachi-city/clients/hitachi-city/disable", "{}"), 409, "client");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "javascript:alert(1)",
                "not a url",
                "http://169.254.169.254/latest",
                "https://user:word@198.51.100.7/",
                "http://10.0.0.1/in"
            })
    void aWebhookToNoPlaceOfAPartnerIsRefusedByName(String address) {
        var subscription = """
                {"source":"test/letter/1.0","target":"test/letter/1.0","destination":"webhook","address":"%s"}""";

        assertRefused(
                operator.post("/hub/partners/omika-clinic/subscriptions", subscription.formatted(address)),
                400,
                "address");
        assertRefused(
                operator.post(
                        "/hub/partners/omika-clinic/subscriptions",
                        subscription.formatted("http://127.0.0.1:" + port + "/hub/messages")),
                400,
                "address");
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String place) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("application/problem+json"));
        var notice = Caller.json(answer).at("/notices/0");
        assertThat(notice.at("/place").asText()).isEqualTo(place);
        assertThat(notice.at("/text/en").asText()).isNotBlank();
        assertThat(notice.at("/text/ja").asText()).isNotBlank();
    }

    private String registered(String kind) {
        var id = kind + "-" + fresh();
        assertThat(operator.post("/hub/partners", partner(id, kind, "")).statusCode())
                .isEqualTo(201);
        return id;
    }

    private JsonNode issued(String partner) {
        return Caller.json(
                operator.post("/hub/partners/" + partner + "/clients", "{\"scopes\":[\"hub:messages.write\"]}"));
    }

    private static int send(Caller caller) {
        return caller.post("/hub/messages?type=test/letter/1.0", "o" + fresh() + "::hello")
                .statusCode();
    }

    private List<String> acts(String partner) {
        return Caller.list(
                operator.read("/hub/audit?limit=200&subject=" + partner).at("/items"), "/what");
    }

    private List<String> deliveries(String message, String recipient) {
        var all = operator.read("/hub/messages/" + message).at("/deliveries");
        return java.util.stream.StreamSupport.stream(all.spliterator(), false)
                .filter(it -> it.at("/delivery/recipient").asText().equals(recipient))
                .map(it -> it.at("/delivery/state").asText())
                .toList();
    }

    private static String partner(String id, String kind, String more) {
        return """
                {"id":"%s","name":{"en":"A","ja":"あ"},"kind":"%s","purpose":"SERVICE","sends":["test/letter/1.0"]%s}""".formatted(id, kind, more);
    }

    private static String fresh() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
