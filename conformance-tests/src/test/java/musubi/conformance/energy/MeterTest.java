package musubi.conformance.energy;

import static musubi.conformance.CityClient.json;
import static musubi.conformance.energy.MeterFiles.day;
import static musubi.conformance.energy.MeterFiles.reading;
import static musubi.conformance.energy.MeterFiles.same;
import static musubi.conformance.energy.MeterFiles.text;
import static musubi.conformance.energy.MeterFiles.utf8;
import static musubi.conformance.energy.MeterFiles.wide;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import musubi.conformance.City;
import musubi.conformance.Claim;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Half-hourly readings come in as utilities write them, and are read back half hour by half hour, gap by gap. */
class MeterTest extends City {

    private static final String SITE = "kuji-works";
    private static final String NOVEMBER = "from=2026-11-01&to=2026-11-03";

    private MeterFiles meters = new MeterFiles(city);

    @BeforeEach
    void asTheseSendThem() {
        meters = new MeterFiles(city);
    }

    @Test
    @Claim(
            value = "A month of wide CSV in CP932 is read back half hour by half hour, gap by gap",
            standard = "30-minute CSV")
    void aMonthOfWideCsvIsReadBackGapByGap() {
        var point = meters.point(SITE);
        var month = new StringBuilder();
        for (var number = 1; number <= 26; number++) {
            if (number != 10) {
                var values = number == 5 ? same("12.34").replaceFirst("12.34,12.34", ",") : same("12.34");
                month.append(day(point, "2026/11/" + number, values, "確定"));
            }
        }

        var sent = meters.csv(MeterFiles.UTILITY, "?source=joban-wide", wide(month.toString()));

        assertThat(sent.statusCode()).as(text(sent)).isEqualTo(200);
        assertThat(json(sent).at("/readings").asInt()).isEqualTo(25 * 48 - 2);
        assertThat(json(sent).at("/blanks").asInt()).isEqualTo(2);
        assertThat(json(sent).at("/missing").asInt()).isEqualTo(50);

        var read = json(meters.read(SITE, point, "from=2026-11-01&to=2026-11-27"));
        assertThat(read.at("/readings")).hasSize(25 * 48 - 2);
        assertThat(each(read, "readings", "kWh")).containsOnly("12.34");
        assertThat(each(read, "gaps", "from"))
                .containsExactly("2026-11-05T00:00:00+09:00", "2026-11-10T00:00:00+09:00");
        assertThat(each(read, "gaps", "slots")).containsExactly("2", "48");
    }

    @Test
    void theOtherUtilitysLongFormGivesTheSameAndCsvComesBackAsItCanBeSentAgain() {
        var point = meters.point(SITE);
        var rows =
                "供給地点特定番号,対象日,時刻,平均電力(kW),値区分\n" + point + ",20261101,0:00,2.001,確定値\n" + point + ",46327,0:30,4,確定値\n";
        assertThat(meters.csv(SITE, "?source=kasumi-long", utf8(rows)).statusCode())
                .isEqualTo(200);

        var csv = text(meters.read(SITE, point, "from=2026-11-01&to=2026-11-01T01:30:00%2B09:00&format=csv"));
        assertThat(csv.lines().map(it -> it.replace(point, "P").replaceAll(",[0-9a-f]{15,16},", ",V,")))
                .containsExactly(
                        "point,start,end,kWh,direction,quality,stage,version,sender",
                        "P,2026-11-01T00:00:00+09:00,2026-11-01T00:30:00+09:00,1.0005,IMPORT,OK,FINAL,V,kuji-works",
                        "P,2026-11-01T00:30:00+09:00,2026-11-01T01:00:00+09:00,2.0000,IMPORT,OK,FINAL,V,kuji-works",
                        "P,2026-11-01T01:00:00+09:00,2026-11-01T01:30:00+09:00,,IMPORT,GAP,,,");

        var other = meters.point(SITE);
        var again = meters.csv(SITE, "", utf8(csv.replace(point, other)));
        assertThat(again.statusCode()).as(text(again)).isEqualTo(200);
        assertThat(each(json(meters.read(SITE, other, NOVEMBER)), "readings", "kWh"))
                .containsExactly("1.0005", "2.0");
    }

    @Test
    @Claim(
            value = "A later value counts before an earlier, a final before a provisional; every version stays",
            standard = "Musubi")
    void correctionsAreVersionsAndNoOlderWordUndoesANewerOne() {
        var point = meters.point(SITE);
        var start = "2026-11-01T00:00:00+09:00";
        meters.json(SITE, reading(point, start, "1", "PROVISIONAL"));
        meters.json(SITE, reading(point, start, "2", "PROVISIONAL"));
        assertThat(current(point)).containsExactly("2.0");
        meters.json(MeterFiles.UTILITY, reading(point, start, "3", "FINAL"));
        var late = meters.json(SITE, reading(point, start, "4", "PROVISIONAL"));
        assertThat(late.statusCode()).isEqualTo(200);
        assertThat(current(point)).containsExactly("3.0");

        // the first file once more is a repetition, and no news
        assertThat(meters.json(SITE, reading(point, start, "1", "PROVISIONAL")).statusCode())
                .isEqualTo(200);
        assertThat(kWh(point, "versions=provisional")).containsExactly("4.0");
        assertThat(kWh(point, "versions=final")).containsExactly("3.0");
        assertThat(kWh(point, "versions=all")).containsExactly("1.0", "2.0", "4.0", "3.0");
        assertThat(kWh(point, "known=2026-01-01")).isEmpty();
    }

    @Test
    @Claim(
            value = "The site, its utility and whom the site lets read may read; to all others the point is not there",
            standard = "Musubi")
    void whoMayReadIsTheSiteItsUtilityAndWhomTheSiteLetsRead() {
        var point = meters.point(SITE);
        meters.json(SITE, reading(point, "2026-11-01T00:00:00+09:00", "1", "FINAL"));
        var grant = "/energy/meters/points/" + point + "/grants/ibaraki-adviser";

        assertThat(status(SITE, point)).isEqualTo(200);
        assertThat(status(MeterFiles.UTILITY, point)).isEqualTo(200);
        for (var stranger : List.of("tagagawa-seiki", "ibaraki-adviser", "hitachi-city")) {
            assertThat(status(stranger, point)).as(stranger).isEqualTo(404);
            var hidden = text(meters.read(stranger, point, NOVEMBER)).replace(point, "");
            assertThat(hidden)
                    .isEqualTo(text(meters.read(stranger, "0399999999999999999999", NOVEMBER))
                            .replace("0399999999999999999999", ""));
            assertThat(city.put(grant, stranger, "application/json", utf8("{}")).statusCode())
                    .isIn(403, 404);
        }

        var days = "{\"firstDay\":\"2026-11-01\",\"lastDay\":\"2026-11-02\"}";
        assertThat(city.put(grant, SITE, "application/json", utf8(days)).statusCode())
                .isEqualTo(200);
        assertThat(status("ibaraki-adviser", point)).isEqualTo(200);
        assertThat(meters.read("ibaraki-adviser", point, "from=2026-11-01&to=2026-11-04")
                        .statusCode())
                .isEqualTo(403);
        assertThat(text(city.get("/energy/meters/points", "ibaraki-adviser"))).contains(point);
        assertThat(city.send(city.as(SITE, city.request(grant)).DELETE()).statusCode())
                .isEqualTo(204);
        assertThat(status("ibaraki-adviser", point)).isEqualTo(404);
        assertThat(text(city.get("/energy/meters/points", "ibaraki-adviser"))).doesNotContain(point);
    }

    @Test
    void whoseThePointIsNotSendsNothingForItAndHearsNotWhetherItIsThere() {
        var point = meters.point(SITE);
        var of = meters.json("tagagawa-seiki", reading(point, "2026-11-01T00:00:00+09:00", "1", "FINAL"));
        var none = meters.json(
                "tagagawa-seiki", reading("0399999999999999999999", "2026-11-01T00:00:00+09:00", "1", "FINAL"));

        assertThat(of.statusCode()).isEqualTo(422);
        assertThat(text(of)).contains("unknown-point", "row 1").isEqualTo(text(none));
        assertThat(json(meters.read(SITE, point, NOVEMBER)).at("/readings")).isEmpty();
    }

    @Test
    void aPreviewSaysWhatWouldBeReadAndRefusedAndStoresNothing() {
        var point = meters.point(SITE);
        var file = "point,start,kWh\n" + point + ",2026-11-01 00:00,1.5\n" + point + ",2026-11-01 00:15,2\n" + point
                + ",2030-11-01 00:30,2\n";
        var preview = city.post(MeterFiles.READINGS + "/preview", SITE, "text/csv", utf8(file));

        assertThat(preview.statusCode()).as(text(preview)).isEqualTo(200);
        assertThat(each(json(preview), "notices", "code")).containsExactly("not-a-time", "in-the-future");
        assertThat(each(json(preview), "notices", "place")).containsExactly("row 3/start", "row 4");
        assertThat(json(preview).at("/rows/0/reading/kWh").asText()).isEqualTo("1.5");
        assertThat(json(meters.read(SITE, point, NOVEMBER)).at("/readings")).isEmpty();
    }

    @Test
    void badFilesAreAnsweredAndNothingOfThemIsStored() {
        var point = meters.point(SITE);
        var good = "point,start,kWh\n" + point + ",2026-11-01 00:00,1.5\n" + point + ",2026-11-01 00:30,2.5\n";

        assertThat(codes(meters.csv(SITE, "", utf8(good.substring(0, good.length() - 3)))))
                .containsExactly("cut-off");
        assertThat(codes(meters.csv(SITE, "", utf8(good + good.lines().toList().getLast() + "\n"))))
                .containsExactly("slot-twice");
        assertThat(codes(meters.csv(
                        MeterFiles.UTILITY,
                        "?source=joban-wide",
                        wide(day(point, "2026/11/1", same("1").substring(4), "確定")))))
                .containsExactly("wrong-number-of-cells");
        assertThat(codes(meters.csv(SITE, "", utf8(good.replace("2.5", "2\0")))))
                .containsExactly("control-character");
        assertThat(codes(meters.csv(SITE, "?source=kasumi-long", wide("")))).containsExactly("wrong-charset");
        assertThat(codes(meters.csv(SITE, "", utf8(good.replace("2026-11-01", "2020-11-01")))))
                .containsExactly("before-contract");
        assertThat(meters.csv(SITE, "?source=no-such", utf8(good)).statusCode()).isEqualTo(400);
        assertThat(meters.csv(SITE, "?stage=LATER", utf8(good)).statusCode()).isEqualTo(400);
        assertThat(city.post(MeterFiles.READINGS, SITE, "application/zip", utf8(good))
                        .statusCode())
                .isEqualTo(415);
        assertThat(city.post(MeterFiles.READINGS, SITE, "application/json", utf8("{\"readings\":[{"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(json(meters.read(SITE, point, NOVEMBER)).at("/readings")).isEmpty();

        var first = meters.csv(SITE, "", utf8(good));
        assertThat(first.statusCode()).as(text(first)).isEqualTo(200);
        assertThat(text(meters.csv(SITE, "", utf8(good))))
                .as("the same file twice")
                .isEqualTo(text(first));
        assertThat(kWh(point, "versions=all")).hasSize(2);
    }

    @Test
    void aHundredMegabytesOfNonsenseAreReadToTheFirstThousandErrorsAndRefused() {
        var lines = utf8("0300000000000000000001,2026-11-01 00:00,x\n".repeat(20_000));
        var times = 1 + 100_000_000 / lines.length;
        var body = Stream.concat(
                        Stream.of(utf8("point,start,kWh\n")),
                        Stream.generate(() -> lines).limit(times))
                .iterator();
        var answer = city.post(MeterFiles.READINGS, SITE, "text/csv", BodyPublishers.ofByteArrays(() -> body));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(codes(answer)).hasSize(101).endsWith("more-errors");
    }

    @Test
    void aPartnersOwnMappingReadsItsOwnFiles() {
        var point = meters.point(SITE);
        var mapping = """
                {"name":{"en":"Own","ja":"自社"},"layout":"long","charset":"CP932","label":"end","unit":"kWh",
                 "columns":{"day":"日","slot":"コマ","value":"使用量"}}""";
        var wrong = city.put(
                "/energy/meters/sources/own", SITE, "application/json", utf8(mapping.replace("\"end\"", "\"last\"")));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(text(wrong)).contains("label");
        assertThat(city.put("/energy/meters/sources/own", SITE, "application/json", utf8(mapping))
                        .statusCode())
                .isEqualTo(200);

        var file = "日,コマ,使用量\n2026/11/1,1,1.5\n2026/11/1,48,2.5\n"
                .getBytes(java.nio.charset.Charset.forName("windows-31j"));
        var sent = meters.csv(SITE, "?source=own&stage=FINAL&point=" + point, file);

        assertThat(sent.statusCode()).as(text(sent)).isEqualTo(200);
        assertThat(each(json(meters.read(SITE, point, NOVEMBER)), "readings", "start"))
                .containsExactly("2026-11-01T00:00:00+09:00", "2026-11-01T23:30:00+09:00");
        assertThat(meters.csv(MeterFiles.UTILITY, "?source=own&point=" + point, file)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void partsOfALongTimeFollowEachOtherWithoutLossAndWithoutDoubles() {
        var point = meters.point(SITE);
        meters.csv(
                MeterFiles.UTILITY,
                "?source=joban-wide",
                wide(day(point, "2026/11/1", same("1"), "確定") + day(point, "2026/11/2", same("2"), "確定")));

        var first = json(meters.read(SITE, point, NOVEMBER + "&limit=60"));
        var second = json(meters.read(
                SITE,
                point,
                NOVEMBER + "&limit=60&after=" + first.at("/next").asText().replace("+", "%2B")));

        assertThat(first.at("/readings")).hasSize(60);
        assertThat(second.at("/readings")).hasSize(36);
        assertThat(second.has("next")).isFalse();
        assertThat(Stream.concat(each(first, "readings", "start").stream(), each(second, "readings", "start").stream()))
                .doesNotHaveDuplicates();
        assertThat(meters.read(SITE, point, "from=2026-11-03&to=2026-11-01").statusCode())
                .isEqualTo(400);
        assertThat(meters.read(SITE, point, NOVEMBER + "&limit=0").statusCode()).isEqualTo(400);
        assertThat(meters.read(SITE, point, "from=2026-11-01T00:10:00%2B09:00&to=2026-11-02")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aPointIsRegisteredByWhoeverHasItsContractAndHandedOverByNobodyElse() {
        var point = meters.point(SITE);
        var path = "/energy/meters/points/" + point;
        var body = """
                {"name":{"en":"Works","ja":"工場"},"owner":"tagagawa-seiki","since":"2026-11-02","voltage":"LOW"}""";

        assertThat(city.put(path, SITE, "application/json", utf8(body)).statusCode())
                .isEqualTo(403);
        assertThat(codes(city.put(
                        path,
                        MeterFiles.UTILITY,
                        "application/json",
                        utf8(body.replace("tagagawa-seiki", "nobody-here")))))
                .containsExactly("unknown-partner");
        assertThat(codes(city.put(path, MeterFiles.UTILITY, "application/json", utf8("{\"owner\":1}"))))
                .containsExactly("wrong-member");
        assertThat(city.put("/energy/meters/points/12", MeterFiles.UTILITY, "application/json", utf8(body))
                        .statusCode())
                .isEqualTo(404);

        assertThat(city.put(path, MeterFiles.UTILITY, "application/json", utf8(body))
                        .statusCode())
                .isEqualTo(200);
        assertThat(status(SITE, point)).as("who moved out").isEqualTo(404);
        assertThat(status("tagagawa-seiki", point)).as("before its contract").isEqualTo(403);
        assertThat(meters.read("tagagawa-seiki", point, "from=2026-11-02&to=2026-11-03")
                        .statusCode())
                .isEqualTo(200);
    }

    private int status(String reader, String point) {
        return meters.read(reader, point, NOVEMBER).statusCode();
    }

    private List<String> current(String point) {
        return kWh(point, "versions=current");
    }

    private List<String> kWh(String point, String parameters) {
        return each(json(meters.read(SITE, point, NOVEMBER + "&" + parameters)), "readings", "kWh");
    }

    private static List<String> codes(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(422);
        return each(json(answer), "notices", "code");
    }

    private static List<String> each(JsonNode answer, String list, String member) {
        return StreamSupport.stream(answer.path(list).spliterator(), false)
                .map(it -> it.path(member).asText())
                .toList();
    }
}
