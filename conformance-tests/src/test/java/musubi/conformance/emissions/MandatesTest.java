package musubi.conformance.emissions;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import musubi.conformance.City;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two firms, two advisers and a utility: each way of reading shows a firm's figures to the firm and to its adviser alone. */
class MandatesTest extends City {

    private static final String SCOPES = "emissions:read emissions:write";
    private static final String MANDATES = "/emissions/v1/mandates";

    private final String firm = Partners.fresh("firm");
    private final String other = Partners.fresh("firm");
    private final String adviser = Partners.fresh("adviser");
    private final String stranger = Partners.fresh("adviser");

    @BeforeEach
    void twoFirmsAndTwoAdvisers() {
        var partners = new Partners(city);
        partners.enrol(firm, "firm", "emissions/*", SCOPES);
        partners.enrol(other, "firm", "emissions/*", SCOPES);
        partners.enrol(adviser, "adviser", "emissions/*", "emissions:read");
        partners.enrol(stranger, "adviser", "emissions/*", "emissions:read");
        bill(firm, 1000);
        bill(other, 3);
    }

    /** Every door at which a firm's year is read. */
    private static Stream<String> reads() {
        return Stream.of(
                        "ledger/2025",
                        "inventories/2025",
                        "inventories/2025?basis=location",
                        "energy/2025",
                        "intensities/2025",
                        "reports/2025.csv",
                        "reports/2025.pdf")
                .map(it -> "/emissions/v1/" + it);
    }

    @Test
    @Claim(
            value =
                    "A firm's figures are read by the firm, and by an adviser for as long as its mandate holds; by nobody else",
            standard = "Musubi")
    void whoHoldsAMandateReadsThatFirmAndNoOther() {
        assertThat(give(firm, adviser, "{\"from\":\"2026-01-01\"}").statusCode())
                .isEqualTo(200);

        reads().forEach(read -> {
            assertThat(as(firm, read, "").statusCode()).as(read).isEqualTo(200);
            assertThat(as(firm, read, firm).statusCode()).as(read).isEqualTo(200);
            assertThat(as(adviser, read, firm).body())
                    .as(read)
                    .isEqualTo(as(firm, read, "").body());
            for (var who : List.of(other, stranger, "joban-energy", "hitachi-city")) {
                assertThat(as(who, read, firm).statusCode())
                        .as(who + " " + read)
                        .isEqualTo(403);
            }
            assertThat(as(adviser, read, other).statusCode()).as(read).isEqualTo(403);
            assertThat(as(adviser, read, "no-such-firm").body())
                    .isEqualTo(as(adviser, read, other).body());
            assertThat(city.get(read).statusCode()).isEqualTo(401);
        });

        assertThat(city.send(city.as(firm, city.request(MANDATES + "/" + adviser))
                                .DELETE())
                        .statusCode())
                .isEqualTo(204);
        reads().forEach(read -> assertThat(as(adviser, read, firm).statusCode()).isEqualTo(403));
    }

    @Test
    void aMandateHoldsFromItsFirstDayToItsLast() {
        give(firm, adviser, "{\"from\":\"2125-01-01\"}");
        reads().forEach(read -> assertThat(as(adviser, read, firm).statusCode()).isEqualTo(403));
        give(firm, adviser, "{\"from\":\"2020-01-01\",\"until\":\"2020-12-31\"}");
        reads().forEach(read -> assertThat(as(adviser, read, firm).statusCode()).isEqualTo(403));
        give(firm, adviser, "{\"from\":\"2020-01-01\",\"until\":\"2125-12-31\"}");
        reads().forEach(read -> assertThat(as(adviser, read, firm).statusCode()).isEqualTo(200));
    }

    @Test
    void eachSeesItsOwnMandatesAlone() {
        give(firm, adviser, "{\"from\":\"2026-01-01\",\"until\":\"2125-01-01\"}");

        assertThat(json(city.get(MANDATES, firm)).at("/given").findValuesAsText("adviser"))
                .containsExactly(adviser);
        assertThat(json(city.get(MANDATES, adviser)).at("/held").findValuesAsText("firm"))
                .containsExactly(firm);
        for (var who : List.of(other, stranger)) {
            assertThat(json(city.get(MANDATES, who)).findValuesAsText("firm")).isEmpty();
        }
        assertThat(city.get(MANDATES, "joban-energy").statusCode()).isEqualTo(403);
    }

    @Test
    void whatIsNoMandateIsTold() {
        for (var body : List.of(
                "",
                "[]",
                "{}",
                "{\"from\":\"2026-02-30\"}",
                "{\"from\":\"2026-04-01\",\"until\":\"2026-03-31\"}",
                "{\"from\":\"2026-04-01\",\"firm\":\"" + other + "\"}")) {
            assertThat(give(firm, adviser, body).statusCode()).as(body).isEqualTo(422);
        }
        var good = "{\"from\":\"2026-04-01\"}";
        assertThat(give(firm, "no-such-adviser", good).statusCode()).isEqualTo(422);
        assertThat(give(firm, firm, good).statusCode()).isEqualTo(422);
        assertThat(give(firm, "hitachi-bay-hospital", good).statusCode()).isEqualTo(422);
        assertThat(give(firm, "No%20Id", good).statusCode()).isEqualTo(404);
        assertThat(give(adviser, firm, good).statusCode()).isEqualTo(403);
        reads().forEach(read -> assertThat(as(adviser, read, firm).statusCode()).isEqualTo(403));
    }

    private HttpResponse<byte[]> give(String whose, String to, String body) {
        return city.put(MANDATES + "/" + to, whose, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** @param whose empty: nothing is said */
    private HttpResponse<byte[]> as(String who, String read, String whose) {
        var sign = read.contains("?") ? "&" : "?";
        return city.get(whose.isEmpty() ? read : read + sign + "firm=" + whose, who);
    }

    private void bill(String whose, int kilowattHours) {
        var table = "使用期間,使用量（kWh）,金額\n2025/04/13～2025/05/12," + kilowattHours + "," + kilowattHours * 25 + "\n";
        var sent = city.post(
                "/emissions/v1/imports?activity=electricity&supplier=A0269&site=main",
                whose,
                "text/csv",
                table.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.statusCode()).isEqualTo(201);
    }
}
