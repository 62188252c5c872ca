package musubi.conformance.emissions;

import static musubi.conformance.emissions.Pact.good;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import musubi.conformance.Claim;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A footprint of a firm's bills and its production. */
@Claim(
        value = "A footprint that is built of bills stays a draft until it is said what came before the firm's gates",
        standard = "PACT 3.0",
        clause = "primaryDataShare, allocationRulesDescription, secondaryEmissionFactorSources")
class PactLedgerTest extends PactCity {

    private static final String BUILD = "/emissions/v1/footprints/from-ledger";

    /** 5,579.94 kg market-based, of which half goes to a thousand pieces. */
    private static final String BILL = "使用期間,使用量（kWh）,金額\n2025/04/13～2025/05/12,12345,308625\n";

    private static final String PRODUCTION =
            "\"production\":{\"units\":\"1000\",\"rule\":\"kilograms\",\"measure\":\"420\",\"of\":\"840\"}";

    private String firm = "";

    @BeforeEach
    void theFirmHasABill() {
        firm = firm();
        imported(BILL);
    }

    private void imported(String table) {
        var sent = city.post(
                "/emissions/v1/imports?activity=electricity&supplier=A0269&site=main",
                firm,
                "text/csv",
                table.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.statusCode())
                .as(new String(sent.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);
    }

    /** What the firm knows of its product; the numbers are the ledger's. */
    private static String product() {
        return PactSamples.footprint(freshProduct())
                .replaceAll(
                        "\"(pcf\\w+|fossilGhgEmissions|primaryDataShare|exemptedEmissionsPercent|referencePeriod\\w+)\":\"[^\"]*\",?",
                        "")
                .replaceAll(",\\s*}", "}");
    }

    private JsonNode built(String more) {
        return good(
                as(firm).call(
                                "POST",
                                BUILD,
                                "{\"fiscalYear\":2025,\"footprint\":" + product() + "," + PRODUCTION + more + "}"),
                201);
    }

    @Test
    void withoutWhatCameBeforeItStaysOpen() {
        var draft = built("");
        assertThat(draft.path("state").asText()).isEqualTo("draft");
        assertThat(draft.path("open"))
                .extracting(it -> it.path("place").asText())
                .containsExactly(
                        "/footprint/pcf/pcfExcludingBiogenicUptake",
                        "/footprint/pcf/pcfIncludingBiogenicUptake",
                        "/footprint/pcf/fossilGhgEmissions",
                        "/footprint/pcf/exemptedEmissionsPercent");
        assertThat(as(firm).call(
                                "POST",
                                "/emissions/v1/footprints/" + draft.path("id").asText() + "/publish",
                                "{}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void withASuppliersFootprintAndAFactorItIsWholeAndCanBePublished() {
        try (var end = PactPartner.open()) {
            var supplier = enrolled("supplier", BUYS);
            good(as(firm).call("PUT", "/emissions/v1/suppliers/" + supplier, end.endpoint()), 200);
            var steel = PactSamples.fresh();
            end.page(
                    "", "{\"data\":[" + PactSamples.whole(steel, freshProduct()).replace("\n", " ") + "]}");
            good(as(firm).call("POST", "/emissions/v1/suppliers/" + supplier + "/fetch", "{}"), 200);

            var draft = built(",\"upstream\":[{\"footprint\":\"" + steel + "\",\"quantity\":\"0.5\"},"
                    + "{\"name\":\"環境省 排出原単位データベース\",\"version\":\"3.6\",\"emissions\":\"0.02\"}]");

            assertThat(draft.path("open")).isEmpty();
            var pcf = publish(as(firm), draft.path("id").asText()).at("/footprint/pcf");
            // 5,579.94 kg × 420 / 840 / 1,000 = 2.78997; the steel 1.93 × 0.5 = 0.965; the factor 0.02
            assertThat(pcf.path("pcfExcludingBiogenicUptake").asText()).isEqualTo("3.77497");
            // (2.78997 + 38 % of 0.965) / 3.77497
            assertThat(pcf.path("primaryDataShare").asText()).isEqualTo("83.62");
            assertThat(pcf.path("referencePeriodStart").asText()).isEqualTo("2025-03-31T15:00:00Z");
            assertThat(pcf.path("referencePeriodEnd").asText()).isEqualTo("2026-03-31T15:00:00Z");
            assertThat(pcf.path("allocationRulesDescription").asText()).startsWith("By kilograms: 420 of 840");
            assertThat(pcf.path("secondaryEmissionFactorSources"))
                    .extracting(it -> it.path("name").asText())
                    .contains("2025-electricity", "環境省 排出原単位データベース");
            assertThat(as(firm).list("")).hasSize(1);
        }
    }

    @Test
    void productionThatTheFirmSentCounts() {
        var table = "年月,品番,生産数,単位\n2025年4月,EX-100,1000,個\n2025年4月,EX-100,420,kg\n" + "2025年4月,EX-200,0.42,t\n";
        var sent = city.post("/emissions/v1/production", firm, "text/csv", table.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.statusCode())
                .as(new String(sent.body(), StandardCharsets.UTF_8))
                .isEqualTo(201);

        var draft = good(
                as(firm).call(
                                "POST",
                                BUILD,
                                "{\"fiscalYear\":2025,\"footprint\":" + product()
                                        + ",\"production\":{\"product\":\"EX-100\",\"rule\":\"kilograms\"},\"upstream\":[{\"name\":\"x\","
                                        + "\"version\":\"1\",\"emissions\":\"0\"}]}"),
                201);
        // 5,579.94 kg × 420 / 840 / 1,000
        assertThat(draft.at("/footprint/pcf/fossilGhgEmissions").asText()).isEqualTo("2.78997");
        var unknown = as(firm).call(
                        "POST",
                        BUILD,
                        "{\"fiscalYear\":2025,\"footprint\":" + product()
                                + ",\"production\":{\"product\":\"EX-300\",\"rule\":\"kilograms\"}}");
        assertThat(good(unknown, 422).at("/notices/0/code").asText()).isEqualTo("not-produced");
    }

    @Test
    void whatIsNotKnownIsNotZero() {
        imported("使用期間,油種,使用量（L）,金額\n2025/06/01～2025/06/30,重油,100,12000\n".replace("使用量（L）", "数量（L）"));
        var refused = as(firm).call(
                        "POST", BUILD, "{\"fiscalYear\":2025,\"footprint\":" + product() + "," + PRODUCTION + "}");
        assertThat(good(refused, 409).at("/notices/0/code").asText()).isEqualTo("year-not-known");
    }

    @Test
    void whatDoesNotAddUpIsSaidByPlace() {
        for (var wrong : new String[] {
            "{}",
            "{\"fiscalYear\":2025,\"footprint\":" + product() + "}",
            "{\"fiscalYear\":2025,\"footprint\":" + product() + "," + PRODUCTION.replace("420", "841") + "}",
            "{\"fiscalYear\":2025,\"footprint\":" + product() + "," + PRODUCTION.replace("1000", "0") + "}",
            "{\"fiscalYear\":1066,\"footprint\":" + product() + "," + PRODUCTION + "}",
            "{\"fiscalYear\":2025,\"footprint\":" + product() + "," + PRODUCTION + ",\"upstream\":[{\"footprint\":\""
                    + PactSamples.fresh() + "\",\"quantity\":\"1\"}]}",
            "{\"fiscalYear\":2025,\"footprint\":" + product() + "," + PRODUCTION + ",\"exempted\":{\"percent\":\"3\"}}"
        }) {
            assertThat(good(as(firm).call("POST", BUILD, wrong), 422).path("notices"))
                    .as(wrong)
                    .isNotEmpty();
        }
    }
}
