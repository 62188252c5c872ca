package musubi.conformance.energy;

import static musubi.conformance.energy.Vtn.good;
import static musubi.conformance.energy.Vtn.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import musubi.conformance.CityClient;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.Test;

/** One evening of demand response, seen from outside. */
class StoryTest extends EnergyCity {

    @Test
    @Claim(
            value =
                    "A utility calls for less load; one site polls, one is told by webhook, both report, and a fourth party sees nothing;"
                            + " each step is a message of the journal",
            standard = "OpenADR 3.1.0",
            clause = "User Guide §8")
    void aUtilityCallsForLessLoadAndSitesAnswer() {
        var polling = ven();
        var listening = ven();
        var fourth = ven();
        var street = Partners.fresh("street");
        enrol(polling, street);
        var venOfListening = enrol(listening);
        logic().made("/resources", Samples.resource("battery", venOfListening, street));
        enrol(fourth, Partners.fresh("elsewhere"));
        try (var endpoint = Endpoint.open()) {
            listening.made(
                    "/subscriptions",
                    Samples.subscription("battery", endpoint.address(), "EVENT", "CREATE UPDATE DELETE"));

            var program = logic().made("/programs", Samples.program(Partners.fresh("dr-down"), street))
                    .path("id")
                    .asText();
            var start = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
            var body = """
                    {"programID":"%s","targets":["%s"],"priority":0,"intervalPeriod":{"start":"%s","duration":"PT30M"},
                     "reportDescriptors":[{"payloadType":"USAGE","aggregate":false}],
                     "intervals":[{"id":0,"payloads":[{"type":"IMPORT_CAPACITY_LIMIT","values":[50.0]}]},
                      {"id":1,"payloads":[{"type":"IMPORT_CAPACITY_LIMIT","values":[30.0]}]}]}""".formatted(program, street, start);
            var event = logic().made("/events", body).path("id").asText();

            assertThat(polling.ids("/events?active=true&programID=" + program)).containsExactly(event);
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(endpoint.what()).containsExactly("EVENT CREATE " + event));
            assertThat(endpoint.told().getFirst().body().path("object")).isEqualTo(listening.read("/events/" + event));
            assertThat(fourth.everything("/events")).doesNotContain(event);
            problem(fourth.get("/events/" + event), 404);
            problem(fourth.get("/programs/" + program), 404);

            var first = polling.made("/reports", Samples.report(event, "works"))
                    .path("id")
                    .asText();
            var second = listening
                    .made("/reports", Samples.report(event, "battery"))
                    .path("id")
                    .asText();
            assertThat(logic().ids("/reports?eventID=" + event)).containsExactly(first, second);
            assertThat(polling.ids("/reports")).containsExactly(first);
            assertThat(fourth.ids("/reports")).isEmpty();
            problem(fourth.post("/reports", Samples.report(event, "spy")), 409);

            good(logic().put("/events/" + event, body.replace("50.0", "45.0")), 200);
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(endpoint.what())
                    .containsExactly("EVENT CREATE " + event, "EVENT UPDATE " + event));

            assertThat(journal(polling)).containsEntry("energy/openadr-report/3.1", 1L);
            assertThat(journal(listening)).containsEntry("energy/openadr-subscription/3.1", 1L);
            assertThat(journal(fourth)).containsEntry("energy/openadr-report/3.1", 1L);
        }
    }

    /** How many messages of each format came by this client; the refused are among them. */
    private Map<String, Long> journal(Vtn client) {
        var messages = CityClient.json(city.get("/hub/messages?client=" + client.client(), "hitachi-city"));
        return StreamSupport.stream(messages.path("items").spliterator(), false)
                .collect(Collectors.groupingBy(it -> it.path("type").asText(), Collectors.counting()));
    }
}
