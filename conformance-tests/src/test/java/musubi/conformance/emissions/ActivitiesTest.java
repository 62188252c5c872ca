package musubi.conformance.emissions;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import musubi.conformance.City;
import musubi.conformance.Claim;
import musubi.conformance.Partners;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a firm sends beside plain tables: workbooks, tables of a form of their own, single activities, certificates. */
class ActivitiesTest extends City {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String IMPORTS = "/emissions/v1/imports";
    private static final String ACTIVITIES = "/emissions/v1/activities";
    private static final String BILL = """
            {"activity":"electricity","quantity":"1000","unit":"kWh","from":"2025-04-13","to":"2025-05-12","site":"main",
             "supplier":"A0269","yen":"25000"}
            """;

    private String firm = "";

    @BeforeEach
    void aNewFirm() {
        firm = Partners.fresh("firm");
        new Partners(city).enrol(firm, "firm", "emissions/*", "emissions:write emissions:read");
    }

    @Test
    @Claim(
            value =
                    "An activity that is posted is read back with its whole trace, is a duplicate when it comes again, and may be"
                            + " taken back",
            standard = "Musubi")
    void anActivityIsPostedReadBackAndTakenBack() {
        var posted = json(post(ACTIVITIES, BILL)).at("/activities/0");
        var id = posted.path("id").asText();

        assertThat(posted.path("outcome").asText()).isEqualTo("calculated");
        assertThat(posted.path("tonnes").asText()).isEqualTo("0.452000");
        assertThat(get(ACTIVITIES + "/" + id)
                        .at("/estimate/figures/0/trace/edition")
                        .asText())
                .isEqualTo("2025-electricity-r3");
        assertThat(json(post(ACTIVITIES, "[" + BILL + "]"))
                        .at("/activities/0/outcome")
                        .asText())
                .isEqualTo("duplicate");
        assertThat(get(ACTIVITIES + "?fiscalYear=2025").path("total").asInt()).isEqualTo(1);

        assertThat(delete(ACTIVITIES + "/" + id)).isEqualTo(204);
        assertThat(delete(ACTIVITIES + "/" + id)).isEqualTo(404);
        assertThat(city.get(ACTIVITIES + "/" + id, firm).statusCode()).isEqualTo(404);
        assertThat(get(ACTIVITIES + "?fiscalYear=2025").path("total").asInt()).isZero();
    }

    @Test
    void whatIsWrongWithAnActivityIsToldByItsMember() {
        var wrong = post(ACTIVITIES, BILL.replace("\"1000\"", "\"1,5\""));

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(json(wrong).at("/notices/0/place").asText()).isEqualTo("1/quantity");
        assertThat(post(ACTIVITIES, "{").statusCode()).isEqualTo(422);
        assertThat(city.get(ACTIVITIES + "/nothing", firm).statusCode()).isEqualTo(404);
        assertThat(json(city.get(ACTIVITIES + "?fiscalYear=1999", firm))
                        .path("detailJa")
                        .asText())
                .startsWith("年度は");
    }

    @Test
    @Claim(
            value = "A workbook (XLSX) is taken as a table: days, formulas and hidden rows as people mean them",
            standard = "Musubi")
    void aWorkbookIsTaken() throws IOException {
        var taken = json(city.post(IMPORTS + "?activity=electricity&supplier=A0269", firm, WORKBOOK, workbook()));

        assertThat(taken.at("/calculated/quantities/kWh").asText()).isEqualTo("1000");
        assertThat(taken.path("tonnes").asText()).isEqualTo("0.452000");
        assertThat(city.post(IMPORTS, firm, WORKBOOK, new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0})
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    @Claim(
            value = "Which column is what is said once and remembered for the supplier's next table, after a preview",
            standard = "Musubi")
    void aMappingIsRememberedForTheSuppliersNextTable() {
        var table = "開始,終了,量\n2025/04/13,2025/05/12,1000\n".getBytes(StandardCharsets.UTF_8);
        var preview = json(city.post(IMPORTS + "/preview", firm, "text/csv", table));
        var mapping = """
                {"columns":{"from":"開始","to":"終了","quantity":"量"},"activity":"electricity","supplier":"A0269","unit":"kWh"}
                """;

        assertThat(preview.at("/notices/0/code").asText()).isEqualTo("no-head");
        assertThat(preview.at("/lines/0/cells")).hasSize(3);
        assertThat(put("/emissions/v1/mappings/A0269", mapping)).isEqualTo(200);
        assertThat(get("/emissions/v1/mappings")
                        .at("/mappings/0/columns/quantity/0")
                        .asText())
                .isEqualTo("量");
        assertThat(json(city.post(IMPORTS + "/preview?supplier=A0269", firm, "text/csv", table))
                        .at("/columns/quantity")
                        .asText())
                .isEqualTo("C");
        assertThat(json(city.post(IMPORTS + "?supplier=A0269", firm, "text/csv", table))
                        .path("tonnes")
                        .asText())
                .isEqualTo("0.452000");
        assertThat(city.post(IMPORTS + "?supplier=A0269&mapping=none", firm, "text/csv", table)
                        .statusCode())
                .isEqualTo(422);
        assertThat(city.post(IMPORTS + "?mapping=other", firm, "text/csv", table)
                        .statusCode())
                .isEqualTo(400);
        assertThat(put("/emissions/v1/mappings/A0269", "{\"columns\":1}")).isEqualTo(422);
        assertThat(delete("/emissions/v1/mappings/A0269")).isEqualTo(204);
        assertThat(get("/emissions/v1/mappings").path("mappings")).isEmpty();
    }

    @Test
    @Claim(
            value =
                    "A non-fossil certificate counts once, for its own year; without a published correction rate it is unresolved",
            standard = "Musubi")
    void aCertificateCountsOnce() {
        var serial = "NF-" + firm;
        var certificate = """
                {"serial":"%s","kind":"NON_FIT","vintage":2025,"kilowattHours":"400"}
                """.formatted(serial);
        post(ACTIVITIES, BILL);

        assertThat(post("/emissions/v1/certificates", certificate).statusCode()).isEqualTo(201);
        assertThat(post("/emissions/v1/certificates", certificate).statusCode()).isEqualTo(409);
        assertThat(json(post(
                                "/emissions/v1/certificates",
                                certificate
                                        .replace(serial, serial + "-2")
                                        .replace("\"400\"", "\"400\",\"fiscalYear\":2026")))
                        .at("/notices/0/code")
                        .asText())
                .isEqualTo("certificate-vintage");
        var year = get("/emissions/v1/certificates?fiscalYear=2025");
        assertThat(year.at("/electricity/kilowattHours").asText()).isEqualTo("1000");
        assertThat(year.path("certificates")).hasSize(1);
        assertThat(year.at("/deduction/reason").asText()).isEqualTo("no-correction-rate");
        var inventory = get("/emissions/v1/inventories/2025");
        assertThat(inventory.at("/certificates/reason").asText()).isEqualTo("no-correction-rate");
        assertThat(inventory.path("scope2Market")).isEqualTo(inventory.path("scope2MarketBeforeCertificates"));
        assertThat(inventory.path("unresolved").asInt()).isEqualTo(1);
        assertThat(new String(city.get("/emissions/v1/reports/2025.csv", firm).body(), StandardCharsets.UTF_8))
                .contains("非化石証書による控除,2,,,,,,,確認待ち");
    }

    @Test
    @Claim(
            value = "What was made is taken by product and month, and the same month said again is corrected",
            standard = "Musubi")
    void whatWasMadeIsTakenByProductAndMonth() {
        var path = "/emissions/v1/production";
        var table = "年月,品番,生産数（個）\n2025年4月,EX-100,1200\n2025年5月,EX-100,1350\n";

        assertThat(json(city.post(path + "?site=main", firm, "text/csv", table.getBytes(StandardCharsets.UTF_8)))
                        .path("taken")
                        .asInt())
                .isEqualTo(2);
        assertThat(json(city.post(
                                path + "?site=main",
                                firm,
                                "text/csv",
                                table.replace("1350", "1351").getBytes(StandardCharsets.UTF_8)))
                        .path("replaced")
                        .asInt())
                .isEqualTo(1);
        assertThat(get(path + "?fiscalYear=2025").path("production").findValuesAsText("quantity"))
                .containsExactly("1200", "1351");
        assertThat(city.post(path, firm, "text/csv", "a,b\n".getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void bothViewsOfTheYearAreReconciled() {
        post(ACTIVITIES, BILL.replace("2025-04-13", "2025-03-13").replace("2025-05-12", "2025-04-12"));
        var entry = get("/emissions/v1/ledger/2025/reconciliation").at("/entries/0");

        assertThat(entry.at("/billed/quantity").asText()).isEqualTo("1000");
        assertThat(entry.at("/toYearBefore/quantity").asText()).isEqualTo("612.903");
        assertThat(entry.at("/calendar/quantity").asText()).isEqualTo("387.097");
    }

    private static byte[] workbook() throws IOException {
        var parts = new TreeMap<>(Map.of(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>",
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + "<sheet name=\"4月\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData><row r=\"1\">" + text("開始日") + text("終了日") + text("使用量（kWh）") + "</row>"
                        + "<row r=\"2\"><c r=\"A2\"><v>45760</v></c><c r=\"B2\"><v>45789</v></c><c r=\"C2\"><v>1000</v></c>"
                        + "</row></sheetData></worksheet>"));
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private HttpResponse<byte[]> post(String path, String json) {
        return city.post(path, firm, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private int put(String path, String json) {
        return city.put(path, firm, "application/json", json.getBytes(StandardCharsets.UTF_8))
                .statusCode();
    }

    private int delete(String path) {
        return city.send(city.as(firm, city.request(path)).DELETE()).statusCode();
    }

    private JsonNode get(String path) {
        var answer = city.get(path, firm);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return json(answer);
    }
}
