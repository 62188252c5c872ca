package musubi.conformance.emissions;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import musubi.conformance.City;
import musubi.conformance.Claim;
import org.junit.jupiter.api.Test;

/** Everybody reads the factors with their sources; an operator loads the next edition, and sees before what it changes. */
class FactorEditionsTest extends City {

    private static final String UPLOAD = "/emissions/v1/factor-editions";
    private static final String OPERATOR = "hitachi-city";

    @Test
    @Claim(
            value = "Every factor is open data with its edition, document, data year and licence notice",
            standard = "公共データ利用規約（第1.0版）")
    void everybodyReadsFactorsWithTheirSource() {
        var answer = json(city.get("/emissions/v1/factors?fiscalYear=2025&activity=electricity&supplier=A0002"));

        assertThat(answer).hasSize(1);
        assertThat(answer.get(0).at("/edition/licenceNotice").asText()).contains("加工して作成");
        assertThat(answer.get(0).at("/edition/validTo").asText()).isEqualTo("2026-03-31");
        assertThat(answer.get(0).path("factors").findValuesAsText("value")).containsExactly("0.000422※", "0.000422※");
        assertThat(json(city.get("/emissions/v1/factors?fiscalYear=2019")).findValuesAsText("series"))
                .containsOnly("gwp");
        assertThat(json(city.get("/emissions/v1/editions")).findValuesAsText("id"))
                .contains("2025-fuels-r1", "gwp-r1");
        assertThat(json(city.get("/emissions/v1/activity-kinds")).findValuesAsText("id"))
                .contains("diesel", "r410a");
        assertThat(city.get("/emissions/v1/editions/none").statusCode()).isEqualTo(404);
        assertThat(city.get("/emissions/v1/factors?fiscalYear=R7").statusCode()).isEqualTo(400);
        assertThat(city.get("/emissions/v1/factors").statusCode()).isEqualTo(400);
    }

    @Test
    @Claim(
            value =
                    "A published correction is the next edition of its year: looked at first, then taken, and told row by row",
            standard = "温対法 算定・報告・公表制度",
            clause = "電気事業者別排出係数")
    void anOperatorLoadsAnEditionAndItsCorrection() {
        assertThat(reason()).isEqualTo("no-edition");

        var tried = upload("?dryRun=true", shikoku(1, "0.000485"), OPERATOR);
        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(json(tried).path("dryRun").asBoolean()).isTrue();
        assertThat(json(tried).path("changesInAll").asInt()).isEqualTo(4);
        assertThat(city.get("/emissions/v1/editions/2022-electricity-r1").statusCode())
                .isEqualTo(404);

        assertThat(upload("", shikoku(1, "0.000485"), OPERATOR).statusCode()).isEqualTo(201);
        await().until(() -> reason().equals("0.485000"));

        var correction = json(upload("?dryRun=true", shikoku(2, "0.000484"), OPERATOR));
        assertThat(correction.path("before").asText()).isEqualTo("2022-electricity-r1");
        assertThat(correction.path("changes").findValuesAsText("before"))
                .containsExactly("0.000485 t-CO2/kWh", "0.000485 t-CO2/kWh");
        var second = shikoku(2, "0.000484");
        assertThat(upload("", second, OPERATOR).statusCode()).isEqualTo(201);
        await().until(() -> reason().equals("0.484000"));
        assertThat(json(city.get("/emissions/v1/editions/2022-electricity-r2/difference?from=2022-electricity-r1"))
                        .path("same")
                        .asInt())
                .isEqualTo(2);

        var repeated = upload("", second, OPERATOR);
        assertThat(repeated.statusCode())
                .as("the same bytes get the same answer")
                .isEqualTo(201);
        var another = upload("", shikoku(2, "0.000483"), OPERATOR);
        assertThat(another.statusCode()).as("an edition never changes").isEqualTo(409);
        assertThat(json(another).path("notices").findValuesAsText("code")).containsExactly("edition-exists");
        assertThat(json(city.get("/hub/messages?format=emissions/factors/1", OPERATOR))
                        .path("items"))
                .hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void aSlipIsToldByFileLineAndColumn() {
        for (var query : new String[] {"", "?dryRun=true"}) {
            var answer = upload(query, shikoku(9, "0.485"), OPERATOR);

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(json(answer).path("notices").findValuesAsText("place"))
                    .contains("factors.csv:2/value", "factors.csv:3/value");
        }
        assertThat(upload("", "no zip".getBytes(StandardCharsets.UTF_8), OPERATOR)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void nobodyElseLoadsEditions() {
        assertThat(upload("", shikoku(3, "0.000484"), "tagagawa-seiki").statusCode())
                .isEqualTo(403);
        assertThat(upload("", shikoku(3, "0.000484"), "").statusCode()).isEqualTo(401);
    }

    /** Of one question about fiscal 2022: the tonnes, or why there are none. */
    private String reason() {
        var body = """
                [{"activity":"electricity","quantity":"1000","unit":"kWh","fiscalYear":2022,"supplier":"A0274"}]""";
        var answer = json(city.post(
                        "/emissions/v1/estimates",
                        "tagagawa-seiki",
                        "application/json",
                        body.getBytes(StandardCharsets.UTF_8)))
                .get(0);
        return answer.path("reason").asText(answer.path("tonnes").asText());
    }

    private HttpResponse<byte[]> upload(String query, byte[] zip, String partner) {
        return city.post(UPLOAD + query, partner, "application/zip", zip);
    }

    /** As 四国電力 published it for fiscal 2022, and corrected it on 2023-06-01. */
    private static byte[] shikoku(int revision, String value) {
        var head = """
                id: 2022-electricity-r%d
                series: electricity
                fiscalYear: 2022
                revision: %d
                published: "2023-06-01"
                titleEn: "Electricity, for use in fiscal 2022"
                titleJa: "電気事業者別排出係数（令和4年度算定用）"
                source: "環境省・経済産業省"
                document: "電気事業者別排出係数 令和3年度実績"
                url: "https://www.example.jp/denki.pdf"
                licenceNotice: "加工して作成"
                processedBy: "City of Hitachi (demonstration)"
                """.formatted(revision, revision);
        var rows = """
                key,supplier_no,supplier,menu,kind,value,unit,data_year,mark,note
                electricity:A0274::residual_basic,A0274,四国電力,,residual_basic,%s,t-CO2/kWh,2021,,
                electricity:A0274::residual_adjusted,A0274,四国電力,,residual_adjusted,%s,t-CO2/kWh,2021,,
                electricity:::substitute,,,,substitute,0.000441,t-CO2/kWh,2021,,
                electricity:::national,,,,national,0.000434,t-CO2/kWh,2021,,
                """.formatted(value, value);
        return zip(head, rows);
    }

    /** The two files of an edition, packed. */
    static byte[] zip(String head, String rows) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("edition.yaml"));
            zip.write(head.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("factors.csv"));
            zip.write(rows.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
