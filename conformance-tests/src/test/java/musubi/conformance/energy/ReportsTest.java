package musubi.conformance.energy;

import static musubi.conformance.energy.Vtn.good;
import static musubi.conformance.energy.Vtn.problem;
import static org.assertj.core.api.Assertions.assertThat;

import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of reports alone. */
@Claim(
        value = "A report is its VEN's, on an event that the VEN may see; business logic reads it, other VENs do not",
        standard = "OpenADR 3.1.0",
        clause = "Definition, report",
        deviation = "Business logic may delete reports; compat.ri forbids it")
class ReportsTest extends EnergyCity {

    private String program = "";
    private String event = "";

    @BeforeEach
    void makeAnEvent() {
        program = logic().made("/programs", Samples.program(Partners.fresh("program")))
                .path("id")
                .asText();
        event = logic().made("/events", Samples.event(program)).path("id").asText();
    }

    @Test
    void theVtnSaysWhoseReportItIs() {
        var ven = ven();

        var made =
                ven.made("/reports", Samples.report(event, "kuji").replaceFirst("\\{", "{\"clientID\":\"somebody\","));

        assertThat(made.path("clientID").asText()).isEqualTo(ven.client());
    }

    @Test
    void businessLogicReadsWhatAVenReported() {
        var made = ven().made("/reports", Samples.report(event, "kuji"));

        assertThat(logic().read("/reports/" + made.path("id").asText())).isEqualTo(made);
        assertThat(logic().ids("/reports?eventID=" + event))
                .containsExactly(made.path("id").asText());
    }

    @Test
    void aReportOnAnUnknownEventIsAConflict() {
        problem(ven().post("/reports", Samples.report("no-such-event", "kuji")), 409);
    }

    @Test
    void aReportOnAnEventOfOthersIsToldNothing() {
        var secret = logic().made("/events", Samples.event(program, Partners.fresh("target")))
                .path("id")
                .asText();

        var refused = problem(ven().post("/reports", Samples.report(secret, "kuji")), 409);
        var unknown = problem(ven().post("/reports", Samples.report("no-such-event", "kuji")), 409);

        assertThat(refused).isEqualTo(unknown);
    }

    @Test
    void listsAreFilteredByProgramEventAndClientName() {
        var name = Partners.fresh("kuji");
        var id = ven().made("/reports", Samples.report(event, name)).path("id").asText();

        assertThat(logic().ids("/reports?clientName=" + name)).containsExactly(id);
        assertThat(logic().ids("/reports?programID=" + program)).containsExactly(id);
        assertThat(logic().ids("/reports?eventID=" + event + "&clientName=" + name))
                .containsExactly(id);
        assertThat(logic().ids("/reports?eventID=" + event + "&clientName=another"))
                .isEmpty();
        assertThat(logic().ids("/reports?programID=another&clientName=" + name)).isEmpty();
    }

    @Test
    void aReportIsListedOnceHoweverManyTargetsItsEventHas() {
        var ven = ven();
        enrol(ven, "a", "b", "c");
        var targeted = logic().made("/events", Samples.event(program, "a", "b", "c"))
                .path("id")
                .asText();

        var id = ven.made("/reports", Samples.report(targeted, "kuji"))
                .path("id")
                .asText();

        assertThat(logic().ids("/reports?eventID=" + targeted)).containsExactly(id);
        assertThat(ven.ids("/reports")).containsExactly(id);
    }

    @Test
    void aVenChangesAndDeletesItsOwn() {
        var ven = ven();
        var path = "/reports/"
                + ven.made("/reports", Samples.report(event, "kuji")).path("id").asText();

        assertThat(good(ven.put(path, Samples.report(event, "juo")), 200)
                        .path("clientName")
                        .asText())
                .isEqualTo("juo");
        assertThat(ven.delete(path).statusCode()).isEqualTo(200);
        problem(ven.get(path), 404);
    }

    @Test
    void aChangeByBusinessLogicLeavesItTheVens() {
        var ven = ven();
        var path = "/reports/"
                + ven.made("/reports", Samples.report(event, "kuji")).path("id").asText();

        good(logic().put(path, Samples.report(event, "kuji")), 200);

        assertThat(ven.read(path).path("clientID").asText()).isEqualTo(ven.client());
    }

    @Test
    void numbersAreReadAsTheyWereWritten() {
        var made = ven().made(
                        "/reports",
                        Samples.report(event, "kuji").replace("3.25", "3.250,-0.001,1e3,12345678901234567890"));

        assertThat(logic().get("/reports/" + made.path("id").asText()).body())
                .asString()
                .contains("3.250")
                .contains("12345678901234567890");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "resources":[{}]                                         | resources/0/resourceName
            "resources":[{"resourceName":"m"}]                       | resources/0/intervals
            "resources":[{"resourceName":"m","intervals":[{}]}]      | resources/0/intervals/0/id
            "resources":[],"payloadDescriptors":[{"objectType":"EVENT_PAYLOAD_DESCRIPTOR","payloadType":"A"}] | payloadDescriptors/0
            "resources":[],"payloadDescriptors":[{"objectType":"REPORT_PAYLOAD_DESCRIPTOR","payloadType":"A","confidence":101}] | confidence""")
    void whatTheSchemaForbidsIsRefusedWithItsPlace(String members, String place) {
        var body = "{\"eventID\":\"%s\",\"clientName\":\"kuji\",%s}".formatted(event, members);

        var problem = problem(ven().post("/reports", body), 400);

        assertThat(problem.path("notices").findValuesAsText("place")).anyMatch(it -> it.contains(place));
    }
}
