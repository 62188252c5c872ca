package musubi.conformance.emissions;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import musubi.conformance.City;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A firm sends twelve bills, and has its year: by month, by scope, with every row accounted for. */
class BillsTest extends City {

    private static final String IMPORTS = "/emissions/v1/imports";

    private String firm = "";

    @BeforeEach
    void aNewFirm() {
        firm = Partners.fresh("firm");
        new Partners(city).enrol(firm, "firm", "emissions/*", "emissions:write emissions:read");
    }

    @Test
    @Claim(
            value =
                    "Twelve bills give the year's result; every row ends as calculated, unresolved, duplicate or rejected, and sums"
                            + " come to the table",
            standard = "Musubi")
    void twelveBillsGiveTheYear() {
        var sent = send("?activity=electricity&supplier=A0269&site=main", year());

        assertThat(sent.statusCode()).isEqualTo(201);
        assertThat(json(sent).at("/calculated/rows").asInt()).isEqualTo(12);
        assertThat(json(sent).at("/calculated/quantities/kWh").asText()).isEqualTo("12660");
        assertThat(json(sent).at("/calculated/yen").asText()).isEqualTo("300000");
        assertThat(json(sent).path("tonnes").asText()).isEqualTo("5.722320");

        var inventory = get("/emissions/v1/inventories/2025");
        assertThat(inventory.at("/scope2Market/tonnes").asText()).isEqualTo("5.722320");
        assertThat(inventory.at("/scope2Location/tonnes").asText()).isEqualTo("5.355180");
        assertThat(inventory.at("/scope1/tonnes").asText()).isEqualTo("0.000000");
        assertThat(inventory.path("items")).hasSize(12);

        var billed = get("/emissions/v1/ledger/2025");
        assertThat(billed.path("entries").findValuesAsText("month")).hasSize(12).contains("2025-04", "2026-03");
        assertThat(get("/emissions/v1/ledger/2025?view=calendar")
                        .path("entries")
                        .findValuesAsText("month"))
                .hasSize(13)
                .contains("2025-03");
        assertThat(get("/emissions/v1/inventories/2024").path("items")).isEmpty();
        assertThat(city.get("/emissions/v1/ledger/2025?view=weekly", firm).statusCode())
                .isEqualTo(400);
    }

    @Test
    void aTableThatIsOnlyTriedIsNotKept() {
        var tried = send("?dryRun=true&activity=electricity&supplier=A0269", year());

        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(json(tried).path("dryRun").asBoolean()).isTrue();
        assertThat(json(tried).at("/calculated/rows").asInt()).isEqualTo(12);
        assertThat(get("/emissions/v1/inventories/2025").path("items")).isEmpty();
    }

    @Test
    void theSameTableAgainIsARepetitionAndTheSameBillsInAnotherAreDuplicates() {
        var query = "?activity=electricity&supplier=A0269&site=main";
        var first = send(query, year());
        var again = send(query, year());
        var other = json(send(query, year() + "令和8年2月13日～令和8年3月12日,1,1\n"));

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.at("/duplicate/rows").asInt()).isEqualTo(12);
        assertThat(other.at("/unresolved/rows").asInt()).isEqualTo(1);
        assertThat(other.path("toLookAt").findValuesAsText("reason")).containsExactly("overlap");
    }

    @Test
    void rowsAreToldByLineAndColumnAndTheOthersTaken() {
        var table = """
                給油日,車両,油種,数量 L,金額,伝票番号
                R7.4.15,1234,軽油,45.3,6800,0001
                平成31年5月1日,1234,軽油,40,6000,0002
                2025/05/02,1234,重油,40,6000,0003
                2025/05/03,1234,軽油,"1,5",6000,0004
                2025/05/04,1234,AdBlue,10,1500,0005
                合計,,,95.3,20300,
                """;
        var answer = json(post("", table.getBytes(Charset.forName("MS932"))));

        assertThat(answer.at("/calculated/rows").asInt()).isEqualTo(1);
        assertThat(answer.at("/unresolved/rows").asInt()).isEqualTo(2);
        assertThat(answer.at("/rejected/rows").asInt()).isEqualTo(2);
        assertThat(answer.path("toLookAt").findValuesAsText("place")).containsExactly("3:A", "5:D");
        assertThat(answer.path("notices").findValuesAsText("code")).contains("sum-differs");
    }

    @Test
    void whatIsNoTableIsTold() {
        assertThat(post("", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)).statusCode())
                .isEqualTo(422);
        assertThat(post("?dryRun=true", new byte[] {'P', 'K', 3, 4}).statusCode())
                .isEqualTo(422);
        var wrong = json(city.get("/emissions/v1/ledger/2025?view=weekly", firm));
        assertThat(wrong.path("detailJa").asText()).isEqualTo("view は billed か calendar です。");
        assertThat(city.post(IMPORTS, firm, "application/zip", new byte[1]).statusCode())
                .isEqualTo(415);
    }

    @Test
    void aFirmsBillsAreItsOwn() {
        send("?activity=electricity&supplier=A0269&site=main", year());
        var other = Partners.fresh("firm");
        new Partners(city).enrol(other, "firm", "emissions/*", "emissions:write");

        assertThat(json(city.get("/emissions/v1/inventories/2025", other)).path("items"))
                .isEmpty();
        assertThat(city.get("/emissions/v1/inventories/2025").statusCode()).isEqualTo(401);
        assertThat(city.get("/emissions/v1/ledger/2025", "hitachi-transit").statusCode())
                .isEqualTo(403);
        assertThat(city.post(IMPORTS, "ibaraki-adviser", "text/csv", year().getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoLoadsAnEditionSeesWhoseResultsItTouches() {
        send("?activity=electricity&supplier=A0269&site=main", year());
        var edition = json(city.get("/emissions/v1/editions/2025-electricity-r3"));
        var next = FactorEditionsTest.zip("""
                id: 2025-electricity-r4
                series: electricity
                fiscalYear: 2025
                revision: 4
                published: "2026-08-03"
                titleEn: "Electricity, for use in fiscal 2025"
                titleJa: "電気事業者別排出係数（令和7年度算定用）"
                source: "架空"
                document: "架空の改訂"
                url: "https://www.example.jp/denki.pdf"
                licenceNotice: "架空の値"
                processedBy: "City of Hitachi (demonstration)"
                """, """
                key,supplier_no,supplier,menu,kind,value,unit,data_year,mark,note
                electricity:A0269:M:residual_basic,A0269,東京電力エナジーパートナー,M,residual_basic,0.000451,t-CO2/kWh,2024,,
                electricity:A0269:M:residual_adjusted,A0269,東京電力エナジーパートナー,M,residual_adjusted,0.000451,t-CO2/kWh,2024,,
                electricity:::substitute,,,,substitute,0.000416,t-CO2/kWh,2024,,
                electricity:::national,,,,national,0.000423,t-CO2/kWh,2024,,
                """);
        var tried =
                json(city.post("/emissions/v1/factor-editions?dryRun=true", "hitachi-city", "application/zip", next));

        assertThat(edition.at("/edition/counts").asBoolean()).isTrue();
        assertThat(tried.path("touched"))
                .filteredOn(it -> it.path("firm").asText().equals(firm))
                .singleElement()
                .satisfies(it -> assertThat(it.path("rows").asInt()).isEqualTo(12));
    }

    /** Read on the 13th of each month; the first bill begins before the year, and counts whole. */
    private static String year() {
        var table = new StringBuilder("使用期間,使用量（kWh）,金額\n");
        for (var month = 0; month < 12; month++) {
            var from = java.time.LocalDate.of(2025, 3, 13).plusMonths(month);
            table.append("%s～%s,%d,25000\n".formatted(from, from.plusMonths(1).minusDays(1), 1000 + month * 10));
        }
        return table.toString();
    }

    private HttpResponse<byte[]> send(String query, String table) {
        return post(query, table.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> post(String query, byte[] table) {
        return city.post(IMPORTS + query, firm, "text/csv", table);
    }

    private JsonNode get(String path) {
        var answer = city.get(path, firm);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return json(answer);
    }
}
