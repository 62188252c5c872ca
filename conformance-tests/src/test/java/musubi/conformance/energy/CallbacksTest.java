package musubi.conformance.energy;

import static musubi.conformance.energy.Vtn.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is told what, by webhook. */
@Claim(
        value =
                "Each change is told to those who subscribed and may know it, in order, at least once, with the token that they gave",
        standard = "OpenADR 3.1.0",
        clause = "Definition, Webhooks",
        deviation = "READ is refused, since reads are not told")
class CallbacksTest extends EnergyCity {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Endpoint endpoint = Endpoint.open();
    private final String name = Partners.fresh("subscription");

    @AfterEach
    void closeTheEndpoint() {
        endpoint.close();
    }

    private String subscribe(Vtn client, String objects, String operations, String... targets) {
        return client.made(
                        "/subscriptions", Samples.subscription(name, endpoint.address(), objects, operations, targets))
                .path("id")
                .asText();
    }

    private String program(String... targets) {
        return logic().made("/programs", Samples.program(Partners.fresh("program"), targets))
                .path("id")
                .asText();
    }

    private void hears(String... what) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(endpoint.what()).containsExactly(what));
    }

    @Test
    void businessLogicHearsOfMakingChangingAndDeletingInOrder() {
        subscribe(logic(), "PROGRAM", "CREATE UPDATE DELETE", name);

        var id = program(name);
        good(logic().put("/programs/" + id, Samples.program(name, name)), 200);
        var deleted = good(logic().delete("/programs/" + id), 200);

        hears("PROGRAM CREATE " + id, "PROGRAM UPDATE " + id, "PROGRAM DELETE " + id);
        assertThat(endpoint.told().getLast().body().path("object")).isEqualTo(deleted);
    }

    @Test
    void theTokenIsShownAndTheIdIsOnesOwn() {
        var body = Samples.subscription(name, endpoint.address(), "PROGRAM", "CREATE", name)
                .replace("\"callbackUrl\"", "\"bearerToken\":\"open-sesame\",\"callbackUrl\"");
        logic().made("/subscriptions", body);

        program(name);
        program(name);

        await().atMost(PATIENCE).until(() -> endpoint.told().size() == 2);
        assertThat(endpoint.told()).extracting(Endpoint.Told::authorization).containsOnly("Bearer open-sesame");
        assertThat(endpoint.told())
                .extracting(Endpoint.Told::id)
                .doesNotContainNull()
                .doesNotHaveDuplicates();
    }

    @Test
    void aChangeOfTheSubscriptionWithoutATokenKeepsIt() {
        var body = Samples.subscription(name, endpoint.address(), "PROGRAM", "CREATE", name);
        var id = logic().made(
                        "/subscriptions",
                        body.replace("\"callbackUrl\"", "\"bearerToken\":\"open-sesame\",\"callbackUrl\""))
                .path("id")
                .asText();
        good(logic().put("/subscriptions/" + id, body), 200);

        program(name);

        await().atMost(PATIENCE).until(() -> endpoint.told().size() == 1);
        assertThat(endpoint.told().getFirst().authorization()).isEqualTo("Bearer open-sesame");
    }

    @Test
    void withoutATokenNoneIsShown() {
        subscribe(logic(), "PROGRAM", "CREATE", name);

        program(name);

        await().atMost(PATIENCE).until(() -> endpoint.told().size() == 1);
        assertThat(endpoint.told().getFirst().authorization()).isNull();
    }

    @Test
    void aVenHearsOfWhatItsTargetsGiveAndLearnsNoOther() {
        var ven = ven();
        enrol(ven, name);
        subscribe(ven, "PROGRAM", "CREATE");

        program(Partners.fresh("others"));
        var id = program("secret", name);

        await().atMost(PATIENCE).until(() -> endpoint.what().contains("PROGRAM CREATE " + id));
        assertThat(endpoint.told().stream()
                        .filter(it -> it.body().at("/object/id").asText().equals(id))
                        .map(it -> it.body().at("/object/targets").toString()))
                .containsExactly("[\"" + name + "\"]");
        assertThat(endpoint.told()).noneMatch(it -> it.body().toString().contains("secret"));
        assertThat(endpoint.told()).noneMatch(it -> it.body().toString().contains("others"));
    }

    @Test
    void aVenHearsOfWhatIsForEverybody() {
        var ven = ven();
        subscribe(ven, "PROGRAM", "CREATE");

        var id = program();

        await().atMost(PATIENCE).until(() -> endpoint.what().contains("PROGRAM CREATE " + id));
    }

    @Test
    void ofOneProgramOneHearsOfItsEventsAlone() {
        var program = program();
        logic().made(
                        "/subscriptions",
                        Samples.subscription(name, endpoint.address(), "PROGRAM EVENT REPORT", "CREATE UPDATE")
                                .replaceFirst("\\{", "{\"programID\":\"" + program + "\","));

        logic().made("/events", Samples.event(program()));
        var event = logic().made("/events", Samples.event(program)).path("id").asText();
        var report = logic().made("/reports", Samples.report(event, "kuji"))
                .path("id")
                .asText();

        hears("EVENT CREATE " + event, "REPORT CREATE " + report);
    }

    @Test
    void aVenHearsOfItsOwnVenAndResources() {
        var ven = ven();
        var id = enrol(ven);
        subscribe(ven, "VEN RESOURCE", "CREATE UPDATE DELETE");

        var resource = logic().made("/resources", Samples.resource("meter", id))
                .path("id")
                .asText();
        var other = ven();
        other.made("/resources", Samples.ownResource("meter", enrol(other)));
        good(logic().put("/vens/" + id, Samples.ven(Partners.fresh("ven-name"), ven.client())), 200);

        hears("RESOURCE CREATE " + resource, "VEN UPDATE " + id);
    }

    @Test
    void aVenHearsOfItsOwnReportsAlone() {
        var ven = ven();
        subscribe(ven, "REPORT", "CREATE");
        var event = logic().made("/events", Samples.event(program())).path("id").asText();

        ven().made("/reports", Samples.report(event, "juo"));
        var own = ven.made("/reports", Samples.report(event, "kuji")).path("id").asText();

        hears("REPORT CREATE " + own);
    }

    @Test
    void toTargetItHasNotAVenListensInVain() {
        var ven = ven();
        enrol(ven, "kuji");
        subscribe(ven, "PROGRAM", "CREATE", "secret");
        try (var second = Endpoint.open()) {
            ven.made("/subscriptions", Samples.subscription(name, second.address(), "PROGRAM", "CREATE"));

            var id = program("kuji", "secret");

            await().atMost(PATIENCE).until(() -> second.what().contains("PROGRAM CREATE " + id));
            assertThat(endpoint.told()).isEmpty();
        }
    }

    @Test
    void anEndpointThatIsAwayIsToldLaterAndInOrder() {
        subscribe(logic(), "PROGRAM", "CREATE", name);
        endpoint.fail(3);

        var ids = IntStream.range(0, 5).mapToObj(_ -> program(name)).toList();

        hears(ids.stream().map(it -> "PROGRAM CREATE " + it).toArray(String[]::new));
    }

    @Test
    void oneThatIsAwayHoldsUpNoOther() {
        try (var away = Endpoint.open()) {
            away.fail(Integer.MAX_VALUE);
            logic().made("/subscriptions", Samples.subscription(name, away.address(), "PROGRAM", "CREATE", name));
            subscribe(logic(), "PROGRAM", "CREATE", name);

            var id = program(name);

            hears("PROGRAM CREATE " + id);
        }
    }

    @Test
    void whatIsRefusedIsNotTold() {
        subscribe(logic(), "PROGRAM", "CREATE", name);
        var taken = Partners.fresh("program");
        logic().made("/programs", Samples.program(taken));

        Vtn.problem(logic().post("/programs", Samples.program(taken, name)), 409);
        var id = program(name);

        hears("PROGRAM CREATE " + id);
    }

    @Test
    void whoUnsubscribedHearsNoMore() {
        var id = subscribe(logic(), "PROGRAM", "CREATE", name);
        try (var second = Endpoint.open()) {
            logic().made("/subscriptions", Samples.subscription(name, second.address(), "PROGRAM", "CREATE", name));
            logic().delete("/subscriptions/" + id);

            program(name);

            await().atMost(PATIENCE).until(() -> second.told().size() == 1);
            assertThat(endpoint.told()).isEmpty();
        }
    }

    @Test
    void whatIsToldIsTheSameAsWhatIsRead() {
        subscribe(logic(), "EVENT", "CREATE", name);
        var event = logic().made("/events", Samples.event(program(), name))
                .path("id")
                .asText();

        await().atMost(PATIENCE).until(() -> endpoint.told().size() == 1);
        var body = endpoint.told().getFirst().body();
        assertThat(body.path("object")).isEqualTo(logic().read("/events/" + event));
        assertThat(body.fieldNames()).toIterable().containsExactlyInAnyOrder("objectType", "operation", "object");
    }

    @Test
    void aHundredSubscriptionsHearOfOneChange() {
        var endpoints = Stream.generate(Endpoint::open).limit(20).toList();
        try {
            for (var round = 0; round < 5; round++) {
                endpoints.forEach(it -> logic().made(
                                "/subscriptions", Samples.subscription(name, it.address(), "PROGRAM", "CREATE", name)));
            }

            program(name);

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                            endpoints.stream().map(it -> it.told().size()))
                    .containsOnly(5));
        } finally {
            endpoints.forEach(Endpoint::close);
        }
    }

    private JsonNode fares(Vtn client, String subscription) {
        return good(client.send("GET", "/energy/endpoints/" + subscription), 200);
    }

    @Test
    void theOwnerOfAnEndpointThatIsAwayIsToldSinceWhenAndWhy() {
        var id = subscribe(logic(), "PROGRAM", "CREATE", name);
        assertThat(fares(logic(), id).path("state").asText()).isEqualTo("WORKING");
        endpoint.fail(Integer.MAX_VALUE);

        program(name);
        program(name);

        await().atMost(PATIENCE).untilAsserted(() -> {
            var fares = fares(logic(), id);
            assertThat(fares.path("state").asText()).isEqualTo("AWAY");
            assertThat(fares.path("waiting").asInt()).isEqualTo(2);
            assertThat(fares.at("/tried/callbackUrl").asText()).isEqualTo(endpoint.address());
            assertThat(fares.at("/tried/reason").asText()).contains("503");
        });

        endpoint.fail(0);
        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(fares(logic(), id).path("state").asText()).isEqualTo("WORKING"));
    }

    @Test
    void theOwnerOfAnEndpointThatIsBrokenIsToldUntilItWritesTheSubscriptionAnew() {
        var ven = ven();
        enrol(ven, name);
        var id = subscribe(ven, "PROGRAM", "CREATE", name);
        endpoint.gone(true);

        program(name);

        await().atMost(PATIENCE).untilAsserted(() -> {
            var fares = fares(ven, id);
            assertThat(fares.path("state").asText()).isEqualTo("BROKEN");
            assertThat(fares.path("lost").asInt()).isEqualTo(1);
            assertThat(fares.at("/lastLost/reason").asText()).contains("410");
        });
        assertThat(good(ven.send("GET", "/energy/endpoints"), 200).findValuesAsText("subscriptionID"))
                .containsExactly(id);
        Vtn.problem(ven().send("GET", "/energy/endpoints/" + id), 404);

        endpoint.gone(false);
        good(ven.put("/subscriptions/" + id, Samples.subscription(name, endpoint.address(), "PROGRAM", "CREATE")), 200);
        assertThat(fares(ven, id).path("state").asText()).isEqualTo("WORKING");
    }

    @Test
    void severalEndpointsOfOneSubscriptionHearWhatEachAskedFor() {
        try (var second = Endpoint.open()) {
            logic().made("/subscriptions", """
                    {"clientName":"%s","targets":["%s"],"objectOperations":[
                     {"objects":["PROGRAM"],"operations":["CREATE"],"callbackUrl":"%s"},
                     {"objects":["PROGRAM"],"operations":["DELETE"],"callbackUrl":"%s"}]}""".formatted(name, name, endpoint.address(), second.address()));

            var id = program(name);
            logic().delete("/programs/" + id);

            hears("PROGRAM CREATE " + id);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(second.what()).isEqualTo(List.of("PROGRAM DELETE " + id)));
        }
    }
}
