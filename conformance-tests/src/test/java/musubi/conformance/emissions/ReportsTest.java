package musubi.conformance.emissions;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import musubi.conformance.City;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A firm's year as files, and by the energy law. */
class ReportsTest extends City {

    private static final String CSV = "/emissions/v1/reports/2025.csv";
    private static final String PDF = "/emissions/v1/reports/2025.pdf";

    private final String firm = Partners.fresh("firm");

    @BeforeEach
    void aFirmWithABill() {
        new Partners(city).enrol(firm, "firm", "emissions/*", "emissions:write");
        var table = "使用期間,使用量（kWh）,金額\n2025/04/13～2025/05/12,12345,308625\n";
        var sent = city.post(
                "/emissions/v1/imports?activity=electricity&supplier=A0269&site=main",
                firm,
                "text/csv",
                table.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.statusCode()).isEqualTo(201);
    }

    @Test
    @Claim(value = "A report that names its editions gives the same bytes with them, each time", standard = "Musubi")
    void aReportWithTheEditionsThatItNamesGivesTheSameBytes() {
        var named = "?editions=2025-electricity-r3,2025-energy-law-r1";
        for (var form : new String[] {CSV, PDF}) {
            var first = city.get(form + named, firm);
            assertThat(first.statusCode()).isEqualTo(200);
            assertThat(city.get(form + named, firm).body()).isEqualTo(first.body());
        }
        var without = city.get(CSV + "?editions=2025-energy-law-r1", firm);
        assertThat(new String(without.body(), StandardCharsets.UTF_8)).contains("確認待ち");
        assertThat(city.get(CSV + "?editions=no-such-edition", firm).statusCode())
                .isEqualTo(400);
    }

    @Test
    void bothFormsAreWhatTheySay() {
        var csv = city.get(CSV, firm);
        assertThat(csv.headers().firstValue("Content-Type"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("text/csv"));
        assertThat(new String(csv.body(), StandardCharsets.UTF_8))
                .startsWith("\uFEFF年度,")
                .contains("5.579940");
        var pdf = city.get(PDF, firm);
        assertThat(pdf.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(new String(pdf.body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    }

    @Test
    void aYearOfNothingIsAReportOfNothing() {
        assertThat(city.get("/emissions/v1/reports/2024.pdf", firm).statusCode())
                .isEqualTo(200);
        assertThat(json(city.get("/emissions/v1/energy/2024", firm))
                        .path("kilolitres")
                        .asText())
                .isEqualTo("0");
        for (var year : new String[] {"1999", "2100", "next", "2025.5"}) {
            assertThat(city.get("/emissions/v1/reports/" + year + ".csv", firm).statusCode())
                    .isEqualTo(400);
        }
        assertThat(city.get("/emissions/v1/reports/2025.xlsx", firm).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theFirmsOfTheDemonstrationHaveProducts() {
        await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
            var year = json(city.get("/emissions/v1/intensities/2025", "kuji-works"));
            assertThat(year.path("products").findValuesAsText("product")).containsExactly("KW-20", "KW-35");
            assertThat(year.path("overhead")).isEmpty();
        });
    }

    @Test
    void theEnergyLawCountsCrudeOil() {
        var year = json(city.get("/emissions/v1/energy/2025", firm));

        assertThat(year.path("kilolitres").asText()).isEqualTo("2.751849");
        assertThat(year.path("threshold").asText()).isEqualTo("1500");
        assertThat(year.path("reached").asBoolean()).isFalse();
        assertThat(json(city.get("/emissions/v1/inventories/2025?basis=location", firm))
                        .at("/total/tonnes")
                        .asText())
                .isEqualTo("5.221935");
        assertThat(city.get("/emissions/v1/inventories/2025?basis=law", firm).statusCode())
                .isEqualTo(400);
    }
}
