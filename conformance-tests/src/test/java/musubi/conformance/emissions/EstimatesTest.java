package musubi.conformance.emissions;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import musubi.conformance.City;
import musubi.conformance.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A firm asks what it emitted, and gets each figure with its trace, or why there is none. */
class EstimatesTest extends City {

    private static final String PATH = "/emissions/v1/estimates";
    private static final String FIRM = "tagagawa-seiki";

    @Test
    @Claim(
            value =
                    "A use is calculated by the printed factor and by the law's own formula, exactly, with its whole trace",
            standard = "温対法 算定・報告・公表制度",
            clause = "算定省令 別表第1、別表第2")
    void aFuelIsCalculatedByTheTableAndByTheLaw() {
        var answer = ask("""
                [{"activity":"A重油","quantity":"100","unit":"kL","fiscalYear":2025,"site":"main"}]""").get(0);

        assertThat(answer.path("status").asText()).isEqualTo("calculated");
        assertThat(answer.path("site").asText()).isEqualTo("main");
        assertThat(answer.path("tonnes").asText()).isEqualTo("275.000000");
        assertThat(answer.path("gas").asText()).isEqualTo("CO2");
        var law = answer.path("figures").get(1);
        assertThat(law.path("basis").asText()).isEqualTo("law");
        assertThat(law.path("tonnes").asText()).isEqualTo("275.282333");
        assertThat(law.at("/trace/formula").asText()).isEqualTo("quantity x heat x carbon x 44/12");
        assertThat(law.at("/trace/inputs/heat").asText()).isEqualTo("38.9 GJ/kL");
        assertThat(law.at("/trace/factor/key").asText()).isEqualTo("fuel-oil-a:::default");
        assertThat(city.get("/emissions/v1/editions/" + law.at("/trace/edition").asText())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    @Claim(
            value =
                    "Purchased electricity is told location-based and market-based, and which of a supplier's rows counted",
            standard = "GHG Protocol Scope 2 Guidance",
            clause = "§7.1",
            deviation =
                    "Market-based takes the supplier's adjusted factor (調整後排出係数), Japan's published one after"
                            + " certificates; location-based takes the national average, for no factor of an area is published.")
    void electricityIsToldLocationBasedAndMarketBased() {
        var answers = ask("""
                [{"activity":"electricity","quantity":"1000","unit":"kWh","fiscalYear":2025,"supplier":"A0269"},
                 {"activity":"electricity","quantity":"1","unit":"MWh","fiscalYear":"2025","supplier":"A0269","menu":"A"},
                 {"activity":"電気","quantity":"1000","unit":"kWh","fiscalYear":2025}]""");

        assertThat(figures(answers.get(0))).containsExactly("market 0.452000", "location 0.423000", "basic 0.452000");
        assertThat(figures(answers.get(1))).containsExactly("market 0.000000", "location 0.423000", "basic 0.000000");
        assertThat(figures(answers.get(2))).containsExactly("market 0.416000", "location 0.423000", "basic 0.416000");
        assertThat(answers.get(2).path("notices").findValuesAsText("code")).contains("substitute-value", "provisional");
    }

    @Test
    @Claim(
            value = "What is not known is unresolved with a reason, item by item in order, and never zero",
            standard = "Musubi")
    void eachItemHasItsOwnAnswerInOrder() {
        var answers = ask("""
                [{"activity":"diesel","quantity":"NaN","unit":"L","fiscalYear":2025},
                 {"activity":"diesel","quantity":"1,5","unit":"L","fiscalYear":2025},
                 {"activity":"diesel","quantity":"-1","unit":"L","fiscalYear":2025},
                 {"activity":"diesel","quantity":"0","unit":"L","fiscalYear":2025},
                 {"activity":"diesel","quantity":1.5,"unit":"L","fiscalYear":2025},
                 {"activity":"重油","quantity":"1","unit":"kL","fiscalYear":2025},
                 {"activity":"diesel","quantity":"1","unit":"kg","fiscalYear":2025},
                 {"activity":"diesel","quantity":"1","unit":"L","fiscalYear":2024},
                 {"activity":"electricity","quantity":"1","unit":"kWh","fiscalYear":2025,"supplier":"A9999"},
                 {"activity":"diesel","quantity":"1","unit":"L","fiscalYear":2025,"suplier":"A0269"},
                 "diesel"]""");

        assertThat(answers)
                .extracting(it -> it.path("reason").asText(it.path("tonnes").asText()))
                .containsExactly(
                        "not-a-number",
                        "decimal-comma",
                        "negative-quantity",
                        "0.000000",
                        "quantity-not-a-text",
                        "ambiguous-activity",
                        "unit-of-another-kind",
                        "no-edition",
                        "supplier-not-in-edition",
                        "unknown-member",
                        "not-an-item");
        assertThat(answers.get(5).path("candidates")).hasSize(2);
        assertThat(answers).filteredOn(it -> it.has("reason")).allSatisfy(it -> {
            assertThat(it.has("tonnes")).isFalse();
            assertThat(it.at("/text/en").asText()).isNotBlank();
            assertThat(it.at("/text/ja").asText()).isNotBlank();
        });
    }

    @Test
    void aUnitThatIsProbablyAnotherIsNamed() {
        var answer = ask("""
                [{"activity":"electricity","quantity":"42000","unit":"MWh","fiscalYear":2025}]""").get(0);

        assertThat(answer.path("status").asText()).isEqualTo("calculated");
        assertThat(answer.path("likelyUnit").asText()).isEqualTo("kWh");
    }

    @Test
    void refrigerantsAreWeighedByTheReportThatIsAskedFor() {
        var body = "[{\"activity\":\"r410a\",\"quantity\":\"2.5\",\"unit\":\"kg\",\"fiscalYear\":2025}]";

        assertThat(json(post("?gwp=AR6", body, FIRM)).get(0).path("tonnes").asText())
                .isEqualTo("5.638750");
        assertThat(json(post("", body, FIRM)).get(0).path("tonnes").asText()).isEqualTo("4.808750");
        assertThat(json(post("", body, FIRM)).get(0).path("gas").asText()).isEqualTo("CO2e");
        assertThat(post("?gwp=AR3", body, FIRM).statusCode()).isEqualTo(400);
    }

    @Test
    void tenThousandItemsAreAnsweredInOneCallAndOneMoreIsRefused() {
        var items = new ArrayList<String>();
        for (var i = 0; i < 10_000; i++) {
            items.add("{\"activity\":\"diesel\",\"quantity\":\"" + i + "\",\"unit\":\"L\",\"fiscalYear\":2025}");
        }
        var answers = ask("[" + String.join(",", items) + "]");
        items.add("{}");

        assertThat(answers).hasSize(10_000);
        assertThat(answers.get(9_999).path("tonnes").asText()).isEqualTo("26.197380");
        assertThat(post("", "[" + String.join(",", items) + "]", FIRM).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[", "null", "[{\"quantity\":NaN}]", "[{\"unit\":\"L\",\"unit\":\"kL\"}]"})
    void whatIsNoListOfItemsIsRefusedInBothLanguages(String body) {
        var answer = post("", body, FIRM);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("detail").asText()).isNotBlank();
        assertThat(json(answer).path("detailJa").asText()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"'', 401", "hitachi-transit, 403", "ibaraki-adviser, 200", "tagagawa-seiki, 200"})
    void onlyWhoHasAScopeOfEmissionsMayAsk(String partner, int status) {
        assertThat(post("", "[]", partner).statusCode()).isEqualTo(status);
    }

    @Test
    void aBodyOfAnotherTypeIsRefused() {
        assertThat(city.post(PATH, FIRM, "text/csv", "a,b".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void aQuestionLeavesNothingInTheJournal() {
        var before = messages();

        ask("[{\"activity\":\"diesel\",\"quantity\":\"1\",\"unit\":\"L\",\"fiscalYear\":2025}]");

        assertThat(messages()).isEqualTo(before);
    }

    /** What the firm has sent of this domain. */
    private List<JsonNode> messages() {
        var messages = new ArrayList<JsonNode>();
        json(city.get("/hub/messages?partner=" + FIRM, "hitachi-city"))
                .path("items")
                .forEach(messages::add);
        return messages.stream()
                .filter(it -> it.path("type").asText().startsWith("emissions/"))
                .toList();
    }

    private JsonNode ask(String body) {
        var answer = post("", body, FIRM);
        assertThat(answer.statusCode())
                .as(new String(answer.body(), StandardCharsets.UTF_8))
                .isEqualTo(200);
        return json(answer);
    }

    private HttpResponse<byte[]> post(String query, String body, String partner) {
        return city.post(PATH + query, partner, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> figures(JsonNode answer) {
        var figures = new ArrayList<String>();
        answer.path("figures")
                .forEach(it -> figures.add(
                        it.path("basis").asText() + " " + it.path("tonnes").asText()));
        return figures;
    }
}
