package musubi.conformance.energy;

import static musubi.conformance.energy.Vtn.good;
import static musubi.conformance.energy.Vtn.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import musubi.conformance.Claim;
import musubi.conformance.HubProcess;
import musubi.conformance.Partners;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A city that has switched on every quirk of older peers. What it is without them, all other tests of OpenADR say. */
@Tag("crash")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Claim(value = "Quirks of older peers are switched on by a city, one by one", standard = "OpenADR 3.1.0")
class CompatibilityTest {

    private static final Map<String, String> EVERYTHING = Map.of(
            "MUSUBI_ENERGY_OPENADR_STRICTTARGETS", "true",
            "MUSUBI_ENERGY_OPENADR_MATCHALLTARGETS", "true",
            "MUSUBI_ENERGY_OPENADR_CASCADEVENS", "true",
            "MUSUBI_ENERGY_OPENADR_COMPAT_RI", "true",
            "MUSUBI_ENERGY_OPENADR_COMPAT_UNKNOWNPARENT", "400",
            "MUSUBI_ENERGY_OPENADR_TOKENURL", "https://login.example.jp/token");

    private final NotingBroker broker;
    private final HubProcess hub;
    private final String program;
    private final String ven;

    CompatibilityTest(@TempDir Path data) throws IOException {
        broker = new NotingBroker();
        var settings = new HashMap<>(EVERYTHING);
        settings.put("MUSUBI_ENERGY_MQTT_ENABLED", "true");
        settings.put("MUSUBI_ENERGY_MQTT_EXTERNAL_URI", "mqtt://localhost:" + broker.port());
        hub = HubProcess.start(data, "", settings);
        program = made("/programs", Samples.program("quirks"));
        ven = demonstrated("kuji-works");
        good(logic().put("/vens/" + ven, Samples.ven("quirks", "kuji-works", "north", "south")), 200);
    }

    /** The ven that the demonstration makes of a client; done with once it has its resources. */
    private String demonstrated(String client) {
        await().atMost(Duration.ofMinutes(2)).until(() -> logic().ids("/vens?venName=" + client).stream()
                .anyMatch(it -> logic().ids("/resources?venID=" + it).size() == 2));
        return logic().ids("/vens?venName=" + client).getFirst();
    }

    private Vtn logic() {
        return as("joban-energy");
    }

    private Vtn kuji() {
        return as("kuji-works");
    }

    private Vtn as(String client) {
        return new Vtn(hub.client(), client, hub.token(client));
    }

    @AfterAll
    void stopTheHub() throws IOException {
        hub.close();
        broker.close();
    }

    private String made(String path, String body) {
        return logic().made(path, body).path("id").asText();
    }

    @Test
    void strictTargetsShowAVenNothingThatItDoesNotNameTheTargetOf() {
        var open = made("/events", Samples.event(program));
        var own = made("/events", Samples.event(program, "north"));

        assertThat(kuji().ids("/events")).isEmpty();
        assertThat(kuji().ids("/events?targets=north")).contains(own).doesNotContain(open);
        assertThat(logic().ids("/events")).contains(own, open);
    }

    @Test
    void severalTargetsOfAQueryAreAllWanted() {
        var one = made("/events", Samples.event(program, "south"));
        var both = made("/events", Samples.event(program, "north", "south", "east"));

        assertThat(kuji().ids("/events?targets=north&targets=south"))
                .contains(both)
                .doesNotContain(one);
        assertThat(logic().ids("/vens?targets=north&targets=south")).containsExactly(ven);
        assertThat(logic().ids("/vens?targets=north&targets=west")).isEmpty();
    }

    @Test
    void theResourcesOfAVenGoWithIt() {
        var id = demonstrated("tagagawa-seiki");
        var resource = logic().ids("/resources?venID=" + id).getFirst();

        good(logic().delete("/vens/" + id), 200);

        problem(logic().get("/resources/" + resource), 404);
    }

    @Test
    void aBadTokenIsForbiddenAndNotUnknown() {
        problem(new Vtn(hub.client(), "nobody", "no-token").get("/programs"), 403);
    }

    @Test
    void businessLogicDeletesNoReport() {
        var event = made("/events", Samples.event(program));
        var report = kuji().made("/reports", Samples.report(event, "kuji"))
                .path("id")
                .asText();

        problem(logic().delete("/reports/" + report), 403);
        good(kuji().delete("/reports/" + report), 200);
    }

    @Test
    void whatIsOfAProgramThatNobodyKnowsIsABadRequest() {
        problem(logic().post("/events", Samples.event("no-such-program")), 400);
        problem(kuji().post("/reports", Samples.report(Partners.fresh("no-such-event"), "kuji")), 400);
    }

    @Test
    void theTokenEndpointIsTheOneThatTheCityNames() {
        assertThat(logic().read("/auth/server").path("tokenURL").asText()).isEqualTo("https://login.example.jp/token");
    }

    @Test
    @Claim(
            value = "At another's broker each VEN has a topic tree of its own, with what it may know and nothing else",
            standard = "OpenADR 3.1.0",
            clause = "Definition, Notifications via Additional Protocols")
    void anothersBrokerIsToldInATreeForEachVenAndOneForBusinessLogic() {
        var own = made("/events", Samples.event(program, "north", "west", "secret", "x"));
        var others = made("/events", Samples.event(program, "west", "secret", "x", "y"));
        var open = made("/events", Samples.event(program));

        await().atMost(Duration.ofMinutes(2)).until(() -> !broker.topics(open).isEmpty());
        var home = "ven/kuji-works/";
        assertThat(broker.topics(own))
                .containsExactlyInAnyOrder(
                        "logic/events/create",
                        "logic/events/programs/" + program + "/create",
                        home + "events/create",
                        home + "events/programs/" + program + "/create");
        assertThat(broker.topics(others)).allMatch(it -> it.startsWith("logic/"));
        assertThat(broker.topics(open)).contains("logic/events/create", home + "events/create");
        assertThat(broker.noted().stream()
                        .filter(it -> it.topic().startsWith(home))
                        .map(it -> it.notification().at("/object/targets").toString()))
                .as("no target of others in it")
                .isNotEmpty()
                .noneMatch(it -> it.contains("west") || it.contains("secret"));
    }

    @Test
    void whereItIsAndWhoListensWhereIsDiscovered() {
        assertThat(kuji().read("/notifiers").at("/MQTT/URIS/0").asText()).endsWith(":" + broker.port());
        assertThat(kuji().read("/notifiers/mqtt/topics/programs/" + program + "/events")
                        .at("/topics/CREATE")
                        .asText())
                .isEqualTo("ven/kuji-works/events/programs/" + program + "/create");
        assertThat(logic().read("/notifiers/mqtt/topics/events")
                        .at("/topics/ALL")
                        .asText())
                .isEqualTo("logic/events/+");
        for (var client : List.of(kuji(), logic())) {
            assertThat(client.read("/notifiers/mqtt/topics/vens/" + ven + "/events")
                            .at("/topics/ALL")
                            .asText())
                    .isEqualTo("ven/kuji-works/events/+");
        }
    }
}
