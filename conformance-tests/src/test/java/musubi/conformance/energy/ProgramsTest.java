package musubi.conformance.energy;

import static musubi.conformance.energy.Vtn.problem;
import static org.assertj.core.api.Assertions.assertThat;

import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.Test;

/** What holds of programs alone. */
@Claim(
        value = "A program has a name of its own, is for whom its targets name, and stays while it has events",
        standard = "OpenADR 3.1.0",
        clause = "Definition, program")
class ProgramsTest extends EnergyCity {

    private final String name = Partners.fresh("program");

    @Test
    void everythingThatWasWrittenIsReadAgain() {
        var made = logic().made("/programs", """
                {"programName":"%s","intervalPeriod":{"start":"2026-12-01T00:00:00Z","duration":"PT30M","randomizeStart":"PT5M"},
                 "programDescriptions":[{"URL":"https://example.jp/tariff"}],
                 "payloadDescriptors":[{"objectType":"EVENT_PAYLOAD_DESCRIPTOR","payloadType":"PRICE","units":"KWH","currency":"JPY"},
                  {"objectType":"REPORT_PAYLOAD_DESCRIPTOR","payloadType":"USAGE","units":"KWH","accuracy":0.5,"confidence":90}],
                 "attributes":[{"type":"LOCAL","values":["日立市",1,2.50,true,{"x":1.0,"y":-2}]}]}""".formatted(name));

        var read = logic().read("/programs/" + made.path("id").asText());

        assertThat(read.at("/intervalPeriod/randomizeStart").asText()).isEqualTo("PT5M");
        assertThat(read.at("/programDescriptions/0/URL").asText()).isEqualTo("https://example.jp/tariff");
        assertThat(read.at("/payloadDescriptors/0/currency").asText()).isEqualTo("JPY");
        assertThat(read.at("/payloadDescriptors/1/confidence").asInt()).isEqualTo(90);
        assertThat(Vtn.text(logic().get("/programs/" + made.path("id").asText())))
                .contains("\"values\":[\"日立市\",1,2.50,true,{\"x\":1.0,\"y\":-2}]");
    }

    @Test
    void aNameIsOneProgramsAlone() {
        logic().made("/programs", Samples.program(name));

        var problem = problem(logic().post("/programs", Samples.program(name)), 409);

        assertThat(problem.at("/notices/0/place").asText()).isEqualTo("/programName");
    }

    @Test
    void aChangeToTheNameOfAnotherIsRefused() {
        logic().made("/programs", Samples.program(name));
        var other = logic().made("/programs", Samples.program(name + "-2"))
                .path("id")
                .asText();

        problem(logic().put("/programs/" + other, Samples.program(name)), 409);
    }

    @Test
    void theNameOfADeletedProgramIsFreeAgain() {
        var id = logic().made("/programs", Samples.program(name)).path("id").asText();
        logic().delete("/programs/" + id);

        logic().made("/programs", Samples.program(name));
    }

    @Test
    void aProgramWithEventsStays() {
        var id = logic().made("/programs", Samples.program(name)).path("id").asText();
        var event = logic().made("/events", Samples.event(id)).path("id").asText();

        problem(logic().delete("/programs/" + id), 409);

        logic().delete("/events/" + event);
        assertThat(logic().delete("/programs/" + id).statusCode()).isEqualTo(200);
    }

    @Test
    void listsAreFilteredByTarget() {
        var id = logic().made("/programs", Samples.program(name, name, "other"))
                .path("id")
                .asText();

        assertThat(logic().ids("/programs?targets=" + name)).containsExactly(id);
        assertThat(logic().ids("/programs?targets=nobody-has-this&targets=" + name))
                .containsExactly(id);
        assertThat(logic().ids("/programs?targets=" + name + "-x")).isEmpty();
    }

    @Test
    void aVenWritesNoProgram() {
        var ven = ven();
        var id = logic().made("/programs", Samples.program(name)).path("id").asText();

        problem(ven.post("/programs", Samples.program(name + "-2")), 403);
        problem(ven.put("/programs/" + id, Samples.program(name)), 403);
        problem(ven.delete("/programs/" + id), 403);
    }

    @Test
    void aDescriptorOfAnUnknownKindIsRefused() {
        problem(
                logic().post(
                                "/programs",
                                "{\"programName\":\"%s\",\"payloadDescriptors\":[{\"objectType\":\"X\",\"payloadType\":\"PRICE\"}]}"
                                        .formatted(name)),
                400);
    }

    @Test
    void theSameRequestUnderOneKeyIsDoneOnce() {
        var request = city.request(Vtn.BASE + "/programs")
                .header("Authorization", "Bearer " + logic().token())
                .header("Content-Type", Vtn.JSON)
                .header("Idempotency-Key", name)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(Samples.program(name)));

        var first = Vtn.good(city.send(request), 201);

        assertThat(Vtn.good(city.send(request), 201)).isEqualTo(first);
        assertThat(logic().read("/programs/" + first.path("id").asText())).isEqualTo(first);
    }
}
