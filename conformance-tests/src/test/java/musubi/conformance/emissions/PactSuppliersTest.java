package musubi.conformance.emissions;

import static musubi.conformance.emissions.Pact.error;
import static musubi.conformance.emissions.Pact.good;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import musubi.conformance.Claim;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A firm as a client of its supplier. */
@Claim(
        value =
                "A firm fetches and requests footprints at its suppliers; what breaks the rules and is understood is kept with warnings",
        standard = "PACT 3.0",
        clause = "authentication, ListFootprints, events")
class PactSuppliersTest extends PactCity {

    private static final String SUPPLIERS = "/emissions/v1/suppliers";

    private final PactPartner end = PactPartner.open();
    private final String product = freshProduct();
    private String supplier = "";
    private String firm = "";

    @BeforeEach
    void theFirmKnowsItsSupplier() {
        supplier = enrolled("supplier", BUYS);
        firm = firm();
        good(as(firm).call("PUT", SUPPLIERS + "/" + supplier, end.endpoint()), 200);
    }

    @AfterEach
    void closeTheEnd() {
        end.close();
    }

    private JsonNode fetched(String criteria) {
        return good(as(firm).call("POST", SUPPLIERS + "/" + supplier + "/fetch", criteria), 200);
    }

    private JsonNode received() {
        return good(as(firm).get(SUPPLIERS + "/footprints"), 200);
    }

    private static String page(String... footprints) {
        return "{\"data\":[" + String.join(",", footprints) + "]}";
    }

    private static String oneLine(String json) {
        return json.replace("\n", " ");
    }

    @Test
    void allPagesAreFetched() {
        var first = PactSamples.fresh();
        var second = PactSamples.fresh();
        var criteria = "?productId=" + product.replace(":", "%3A");
        end.page(
                criteria,
                oneLine(page(PactSamples.whole(first, product))) + "\n<" + end.address()
                        + "/3/footprints?page=2>; rel=\"next\"");
        end.page("?page=2", oneLine(page(PactSamples.whole(second, product))));

        var fetched = fetched("{\"productId\":[\"" + product + "\"]}");

        assertThat(fetched.path("kept").asInt()).isEqualTo(2);
        assertThat(fetched.path("notices")).isEmpty();
        assertThat(received())
                .extracting(it -> it.at("/footprint/id").asText())
                .containsExactlyInAnyOrder(first, second);
        assertThat(good(as(firm()).get(SUPPLIERS + "/footprints"), 200)).isEmpty();
    }

    @Test
    void aPageOnAnotherHostIsNotFollowed() {
        end.page(
                "",
                oneLine(page(PactSamples.whole(PactSamples.fresh(), product)))
                        + "\n<https://evil.example.jp/3/footprints>; rel=\"next\"");
        var answer = as(firm).call("POST", SUPPLIERS + "/" + supplier + "/fetch", "{}");
        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(received()).isEmpty();
    }

    @Test
    void whoSaysNothingFetchesAllAndWhoSaysNoJsonIsToldSo() {
        end.page("", oneLine(page(PactSamples.whole(PactSamples.fresh(), product))));
        assertThat(fetched("").path("kept").asInt()).isEqualTo(1);
        var nonsense = as(firm).call("POST", SUPPLIERS + "/" + supplier + "/fetch", "{\"productId\":");
        assertThat(nonsense.statusCode()).isEqualTo(422);
        assertThat(nonsense.body()).contains("not-json");
    }

    @Test
    void oneIsFetchedByItsId() {
        var id = PactSamples.fresh();
        end.page("/" + id, oneLine("{\"data\":" + PactSamples.whole(id, product) + "}"));
        assertThat(fetched("{\"id\":\"" + id + "\"}").path("kept").asInt()).isEqualTo(1);
        var nobodys = as(firm).call(
                        "POST", SUPPLIERS + "/" + supplier + "/fetch", "{\"id\":\"" + PactSamples.fresh() + "\"}");
        assertThat(nobodys.statusCode()).isEqualTo(404);
    }

    @Test
    void whatBreaksARuleIsKeptWithWarningsAndWhatIsNoFootprintIsNot() {
        var id = PactSamples.fresh();
        var loose = PactSamples.whole(id, product)
                .replace("\"pcfExcludingBiogenicUptake\":\"1.93\"", "\"pcfExcludingBiogenicUptake\":\"0.384\"")
                .replace("\"3.0.3\"", "\"3.0\"")
                .replace("\"primaryDataShare\":\"38\"", "\"primaryDataShare\":\"0.38\",\"dqi\":null")
                .replace(
                        "\"status\":\"Active\",",
                        "\"status\":\"Active\",\"validityPeriodEnd\":\"2031-12-31T00:00:00Z\",");
        end.page("", oneLine(page(loose, "{\"id\":\"nonsense\"}")));

        var fetched = fetched("{}");

        assertThat(fetched.path("kept").asInt()).isEqualTo(1);
        assertThat(fetched.path("refused").asInt()).isEqualTo(1);
        assertThat(received().at("/0/warnings"))
                .extracting(it -> it.path("code").asText())
                .contains(
                        "loosely-written",
                        "null-written",
                        "validity-out-of-bounds",
                        "not-the-sum",
                        "perhaps-a-fraction");
    }

    @Test
    void aRequestReachesTheSupplierAndItsAnswerTheFirm() {
        var asked = good(
                as(firm).call(
                                "POST",
                                SUPPLIERS + "/" + supplier + "/requests",
                                "{\"productId\":[\"" + product + "\"]}"),
                202);
        var id = asked.path("id").asText();
        await().atMost(PATIENCE).until(() -> !end.events().isEmpty());
        var event = end.events().getFirst();
        assertThat(PactSchema.of("RequestCreatedEvent").faults(event)).isEmpty();
        assertThat(event.path("id").asText()).isEqualTo(id);
        assertThat(event.at("/data/productId/0").asText()).isEqualTo(product);

        var footprint = PactSamples.fresh();
        var answer = PactSamples.event(
                "RequestFulfilled",
                PactSamples.fresh(),
                end.address() + "/3/events",
                "{\"requestEventId\":\"" + id + "\",\"pfs\":[" + PactSamples.whole(footprint, product) + "]}");
        error(as(enrolled("other", BUYS)).event(answer), 400, "BadRequest");
        assertThat(as(supplier).event(answer).statusCode()).isEqualTo(200);
        assertThat(as(supplier).event(answer).statusCode()).isEqualTo(200);

        assertThat(received().at("/0/footprint/id").asText()).isEqualTo(footprint);
        assertThat(good(as(firm).get(SUPPLIERS + "/requests"), 200)
                        .at("/0/state")
                        .asText())
                .isEqualTo("fulfilled");
        error(as(supplier).event(answer.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"second\"")), 400, "BadRequest");
    }

    @Test
    void aRefusalIsShownInTheSuppliersWords() {
        var id = good(
                        as(firm).call(
                                        "POST",
                                        SUPPLIERS + "/" + supplier + "/requests",
                                        "{\"productId\":[\"" + product + "\"]}"),
                        202)
                .path("id")
                .asText();
        assertThat(as(supplier)
                        .event(PactSamples.event(
                                "RequestRejected",
                                PactSamples.fresh(),
                                end.address(),
                                "{\"requestEventId\":\"" + id
                                        + "\",\"error\":{\"code\":\"NotFound\",\"message\":\"no such steel\"}}"))
                        .statusCode())
                .isEqualTo(200);
        var question = good(as(firm).get(SUPPLIERS + "/requests"), 200).get(0);
        assertThat(question.path("state").asText()).isEqualTo("rejected");
        assertThat(question.path("message").asText()).isEqualTo("no such steel");
    }

    @Test
    void whoIsNoSupplierIsNotAsked() {
        assertThat(as(firm).call("POST", SUPPLIERS + "/" + enrolled("x", BUYS) + "/fetch", "{}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(firm).call("PUT", SUPPLIERS + "/nobody-at-all", end.endpoint())
                        .statusCode())
                .isEqualTo(404);
    }
}
