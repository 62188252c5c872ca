package musubi.conformance.energy;

import static musubi.conformance.energy.Vtn.good;
import static musubi.conformance.energy.Vtn.problem;
import static org.assertj.core.api.Assertions.assertThat;

import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of subscriptions alone. */
@Claim(
        value =
                "A subscription names endpoints that are its writer's and can be reached without harm; its token is given back to nobody",
        standard = "OpenADR 3.1.0",
        clause = "Definition, Webhooks")
class SubscriptionsTest extends EnergyCity {

    private final Endpoint endpoint = Endpoint.open();
    private final String name = Partners.fresh("subscription");

    @AfterEach
    void closeTheEndpoint() {
        endpoint.close();
    }

    private String body(String address) {
        return Samples.subscription(name, address, "PROGRAM EVENT", "CREATE UPDATE");
    }

    @Test
    void theVtnSaysWhoseSubscriptionItIs() {
        var ven = ven();

        var made =
                ven.made("/subscriptions", body(endpoint.address()).replaceFirst("\\{", "{\"clientID\":\"somebody\","));

        assertThat(made.path("clientID").asText()).isEqualTo(ven.client());
    }

    @Test
    void anEndpointThatDoesNotAnswerItsEchoIsRefused() {
        try (var foreign = Endpoint.ofSomebodyElse()) {
            var problem = problem(ven().post("/subscriptions", body(foreign.address())), 400);

            assertThat(problem.at("/notices/0/place").asText()).contains("callbackUrl");
        }
    }

    @Test
    void anEndpointThatIsAwayIsRefused() {
        endpoint.close();

        problem(ven().post("/subscriptions", body(endpoint.address())), 400);
    }

    @Test
    void aChangeToAnEndpointOfSomebodyElseIsRefused() {
        var ven = ven();
        var made = ven.made("/subscriptions", body(endpoint.address()));
        var path = "/subscriptions/" + made.path("id").asText();

        try (var foreign = Endpoint.ofSomebodyElse()) {
            problem(ven.put(path, body(foreign.address())), 400);
        }

        assertThat(ven.read(path)).isEqualTo(made);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/hook",
                "https://169.254.169.254/latest/meta-data",
                "https://[::ffff:10.0.0.1]/hook",
                "https://192.168.1.1/hook",
                "https://0.0.0.0/hook",
                "https://[fe80::1]/hook",
                "https://2130706433/hook",
                "https://0x7f.1/hook",
                "https://name:word@example.jp/hook",
                "http://example.jp/hook",
                "ftp://example.jp/hook",
                "file:///etc/passwd",
                "hook"
            })
    void anAddressOutOfReachIsRefused(String address) {
        problem(ven().post("/subscriptions", body(address)), 400);
    }

    @Test
    void thePortsOfTheVtnItselfAreRefused() {
        problem(ven().post("/subscriptions", body(city.address() + "/hub/messages")), 400);
    }

    @Test
    void theTokenIsNotGivenBackAndNotJournalled() {
        var ven = ven();
        var secret = Partners.fresh("secret");
        var body = body(endpoint.address())
                .replace("\"callbackUrl\"", "\"bearerToken\":\"" + secret + "\",\"callbackUrl\"");

        var answer = ven.post("/subscriptions", body);
        var path = "/subscriptions/" + good(answer, 201).path("id").asText();

        assertThat(Vtn.text(answer)).doesNotContain(secret);
        assertThat(Vtn.text(ven.get(path))).doesNotContain(secret);
        assertThat(Vtn.text(logic().get(path))).doesNotContain(secret);
        var messages =
                musubi.conformance.CityClient.json(city.get("/hub/messages?client=" + ven.client(), "hitachi-city"));
        var id = messages.at("/items/0/id").asText();
        assertThat(Vtn.text(city.get("/hub/messages/" + id + "/payload?reason=test", "hitachi-city")))
                .contains(name)
                .doesNotContain(secret);
    }

    @Test
    void listsAreFilteredByProgramClientNameAndObject() {
        var program = logic().made("/programs", Samples.program(Partners.fresh("program")))
                .path("id")
                .asText();
        var id = logic().made(
                        "/subscriptions",
                        body(endpoint.address()).replaceFirst("\\{", "{\"programID\":\"" + program + "\","))
                .path("id")
                .asText();

        assertThat(logic().ids("/subscriptions?programID=" + program)).containsExactly(id);
        assertThat(logic().ids("/subscriptions?clientName=" + name)).containsExactly(id);
        assertThat(logic().ids("/subscriptions?clientName=" + name + "&objects=REPORT&objects=EVENT"))
                .containsExactly(id);
        assertThat(logic().ids("/subscriptions?clientName=" + name + "&objects=VEN"))
                .isEmpty();
        problem(logic().get("/subscriptions?objects=SOMETHING"), 400);
    }

    @Test
    void anUnknownProgramIsAConflict() {
        problem(
                ven().post(
                                "/subscriptions",
                                body(endpoint.address()).replaceFirst("\\{", "{\"programID\":\"no-such-program\",")),
                409);
    }

    @Test
    void aVenSeesItsOwnAlone() {
        var one = ven();
        var other = ven();
        var id = one.made("/subscriptions", body(endpoint.address())).path("id").asText();

        assertThat(one.ids("/subscriptions")).containsExactly(id);
        assertThat(other.ids("/subscriptions")).isEmpty();
        problem(other.get("/subscriptions/" + id), 404);
        problem(other.put("/subscriptions/" + id, body(endpoint.address())), 404);
        problem(other.delete("/subscriptions/" + id), 404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "objectOperations":{}                                                                     | objectOperations
            "objectOperations":[{"objects":["EVENT"],"operations":["CREATE"]}]                         | callbackUrl
            "objectOperations":[{"objects":["X"],"operations":["CREATE"],"callbackUrl":"https://a.example.jp/"}] | objects/0
            "objectOperations":[{"objects":["EVENT"],"operations":["POST"],"callbackUrl":"https://a.example.jp/"}] | operations/0
            "objectOperations":[{"objects":["EVENT"],"operations":["CREATE","READ"],"callbackUrl":"https://a.example.jp/"}] | operations/1
            "objectOperations":[{"operations":["CREATE"],"callbackUrl":"https://a.example.jp/"}]       | objects""")
    void whatTheSchemaForbidsIsRefusedWithItsPlace(String members, String place) {
        var problem = problem(ven().post("/subscriptions", "{\"clientName\":\"%s\",%s}".formatted(name, members)), 400);

        assertThat(problem.path("notices").findValuesAsText("place")).anyMatch(it -> it.contains(place));
    }
}
