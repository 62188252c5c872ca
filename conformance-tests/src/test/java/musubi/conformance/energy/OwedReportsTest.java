package musubi.conformance.energy;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.StreamSupport;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.Test;

/** A utility asks for reports; one VEN answers, one answers in part, and one is silent. */
class OwedReportsTest extends EnergyCity {

    @Test
    @Claim(
            value = "Which report is due from which resource is known, what has come is counted, and silence is seen",
            standard = "OpenADR 3.1.0",
            clause = "User Guide §7.5")
    void silenceIsSeen() {
        var target = Partners.fresh("group");
        var works = ven();
        var hall = ven();
        var meter = device(enrol(works, target), "meter");
        device(enrol(hall, target), "meter");
        device(enrol(ven(), Partners.fresh("elsewhere")), "meter");
        var panel = logic().made("/resources", Samples.resource("panel", meter))
                .path("resourceName")
                .asText();
        var event = event(target);

        works.made("/reports", report(event, "meter", "0,1"));
        works.made("/reports", report(event, panel, "0"));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(told(owed(logic(), event)))
                .containsExactlyInAnyOrder(
                        works.client() + " meter MET 2 of 2",
                        works.client() + " panel LATE 1 of 2",
                        hall.client() + " meter LATE 0 of 2"));
        var all = json(owed(logic(), event));
        assertThat(List.of(
                        all.path("owed").asInt(),
                        all.path("met").asInt(),
                        all.path("late").asInt()))
                .isEqualTo(List.of(3, 1, 2));
        assertThat(told(owed(hall, event))).containsExactly(hall.client() + " meter LATE 0 of 2");

        works.made("/reports", report(event, panel, "1"));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(told(owed(works, event)))
                .containsExactlyInAnyOrder(works.client() + " meter MET 2 of 2", works.client() + " panel MET 2 of 2"));
    }

    @Test
    void whatReportsSaidIsReadAsASeriesByTheUtilityAndByEachVenItsOwn() {
        var target = Partners.fresh("group");
        var works = ven();
        var hall = ven();
        device(enrol(works, target), "meter");
        device(enrol(hall, target), "meter");
        var event = event(target);
        works.made("/reports", report(event, "meter", "0,1"));
        hall.made("/reports", report(event, "meter", "1"));

        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(said(logic(), event))
                .containsExactlyInAnyOrder(
                        works.client() + " meter 0 USAGE 1.5",
                        works.client() + " meter 1 USAGE 1.5",
                        hall.client() + " meter 1 USAGE 1.5"));
        assertThat(said(hall, event)).containsExactly(hall.client() + " meter 1 USAGE 1.5");
        assertThat(said(ven(), event)).isEmpty();
        var first = json(ask(logic(), "readings", event + "&limit=2"));
        assertThat(first.path("readings")).hasSize(2);
        assertThat(first.path("next").asInt()).isEqualTo(2);
        var rest = json(ask(logic(), "readings", event + "&limit=2&skip=2"));
        assertThat(rest.path("readings")).hasSize(1);
        assertThat(rest.has("next")).isFalse();
        assertThat(ask(logic(), "readings", event + "&limit=0").statusCode()).isEqualTo(400);
        assertThat(ask(anybody(), "readings", event).statusCode()).isEqualTo(401);
        assertThat(ask(with("write_reports"), "readings", event).statusCode()).isEqualTo(403);
    }

    @Test
    void whoAsksWithoutATokenOrWronglyIsToldSo() {
        assertThat(owed(anybody(), "e").statusCode()).isEqualTo(401);
        assertThat(owed(with("write_reports"), "e").statusCode()).isEqualTo(403);
        assertThat(owed(logic(), "e&limit=501").statusCode()).isEqualTo(400);
        assertThat(owed(logic(), "nobody-s").statusCode()).isEqualTo(200);
    }

    /** @return the id of the ven */
    private String device(String ven, String name) {
        logic().made("/resources", Samples.resource(name, ven));
        return ven;
    }

    /** Two half-hours that have just passed, of which usage is to be reported. */
    private String event(String target) {
        var program = logic().made("/programs", Samples.program(Partners.fresh("program")))
                .path("id")
                .asText();
        var start = Instant.now().minus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
        return logic().made("/events", """
                        {"programID":"%s","targets":["%s"],"intervalPeriod":{"start":"%s","duration":"PT30M"},
                         "reportDescriptors":[{"payloadType":"USAGE","units":"KWH"}],
                         "intervals":[{"id":0,"payloads":[]},{"id":1,"payloads":[]}]}""".formatted(program, target, start))
                .path("id")
                .asText();
    }

    private static String report(String event, String resource, String ids) {
        var intervals = List.of(ids.split(",")).stream()
                .map("{\"id\":%s,\"payloads\":[{\"type\":\"USAGE\",\"values\":[1.5]}]}"::formatted)
                .toList();
        return "{\"eventID\":\"%s\",\"clientName\":\"c\",\"resources\":[{\"resourceName\":\"%s\",\"intervals\":%s}]}"
                .formatted(event, resource, intervals);
    }

    private HttpResponse<byte[]> owed(Vtn client, String event) {
        return ask(client, "owed", event);
    }

    private HttpResponse<byte[]> ask(Vtn client, String what, String event) {
        var request = city.request("/energy/reports/" + what + "?eventID=" + event);
        return city.send(
                client.token().isEmpty() ? request : request.header("Authorization", "Bearer " + client.token()));
    }

    private List<String> said(Vtn client, String event) {
        return StreamSupport.stream(
                        json(ask(client, "readings", event)).path("readings").spliterator(), false)
                .map((JsonNode it) -> it.path("clientID").asText() + " "
                        + it.path("resourceName").asText() + " "
                        + it.path("intervalID").asInt() + " "
                        + it.path("payloadType").asText() + " "
                        + it.path("number").asText())
                .toList();
    }

    private static List<String> told(HttpResponse<byte[]> answer) {
        return StreamSupport.stream(json(answer).path("reports").spliterator(), false)
                .map((JsonNode it) -> it.path("clientID").asText() + " "
                        + it.path("resourceName").asText() + " "
                        + it.path("state").asText() + " " + it.path("received").asInt() + " of "
                        + it.path("wanted").asInt())
                .toList();
    }
}
