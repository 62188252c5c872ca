package musubi.conformance.transit;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import musubi.conformance.City;
import musubi.conformance.Claim;
import musubi.conformance.apis.Chromium;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rider without login, and without scripts, finds a way; with them, also on a map that comes from nobody else. */
class RiderPageTest extends City {

    private static final Duration BUILD = Duration.ofMinutes(5);
    private static final String OMIKA_TO_HITACHI =
            "/transit?from=36.516,140.617&fromName=%E5%A4%A7%E7%94%95&to=stop:hitachi-transit:HTC&toName=%E6%97%A5%E7%AB%8B"
                    + "&when=leave&time=2027-01-13T08:00";
    /** Written into the page: what the content security policy forbids. */
    private static final Pattern WRITTEN_IN = Pattern.compile("\\sstyle=|<style|\\son[a-z]+=|<script(?![^>]*\\ssrc=)");

    private static final Pattern ELSEWHERE = Pattern.compile("(src|href|action)=\"(https?:)?//");

    @Test
    @Claim(
            value =
                    "The rider's page is open to everybody, in Japanese and English, and nothing of it comes from another host",
            standard = "Musubi")
    void everybodyOpensThePageInHisLanguage() {
        var japanese = page("/transit?language=ja");
        var english = page("/transit?language=en");

        assertThat(japanese).contains("lang=\"ja\"", "のりかえ案内", "出発", "/webjars/leaflet/");
        assertThat(english).contains("lang=\"en\"", "Find trips");
        for (var page : new String[] {japanese, english}) {
            assertThat(page).doesNotContainPattern(WRITTEN_IN).doesNotContainPattern(ELSEWHERE);
            assertThat(page).doesNotContain("??");
        }
        assertThat(city.get("/webjars/leaflet/dist/leaflet.js").statusCode()).isEqualTo(200);
        assertThat(city.get("/assets/rider/map.js").statusCode()).isEqualTo(200);
    }

    @Test
    @Claim(
            value = "An address of the rider's page holds the whole question, and is answered without scripts",
            standard = "Musubi")
    void theAddressIsAnsweredWithoutScripts() {
        live();
        var page = page(OMIKA_TO_HITACHI + "&language=ja");

        assertThat(page)
                .containsPattern("<details[^>]*class=\"trip\"[^>]*open")
                .contains("常磐線", "大甕", "data-geometry=");
        assertThat(page).contains("value=\"大甕\"", "value=\"2027-01-13T08:00\"").doesNotContainPattern(WRITTEN_IN);

        var onFoot = page(OMIKA_TO_HITACHI + "&by=bus&language=en");
        assertThat(onFoot).doesNotContain("data-symbol=\"rail\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=NaN,1e400&to=1,1",
                "from=36.5,140.6&to=36.5,140.6",
                "fromName=%3Cscript%3Ealert(1)%3C%2Fscript%3E&toName=%22%3E",
                "from=stop:none:none&to=stop:none:none",
                "from=36.516,140.617&to=36.591,140.662&when=leave&time=yesterday",
                "from=36.516,140.617&to=36.591,140.662&by=teleport&when=never&stepFree=maybe",
                "from=-89,179&to=89,-179"
            })
    void whatCannotBeAnsweredIsSaidInThePage(String query) {
        live();
        var page = page("/transit?" + query + "&language=en");

        assertThat(page)
                .containsPattern("role=\"alert\"|class=\"reason\"|class=\"trip\"")
                .doesNotContain("<script>alert");
    }

    @Test
    void aPartOfTheAddressThatIsNoNumberIsRefusedAndNoFault() {
        assertThat(get("/transit?pick=third").statusCode()).isEqualTo(400);
        assertThat(get("/transit/nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    @Claim(
            value =
                    "The map is drawn from the streets that are planned over and the timetables that are live, and is asked for once",
            standard = "RFC 9110",
            clause = "§13.1.2")
    void theMapIsOurOwn() {
        live();
        await().atMost(BUILD).until(() -> city.get("/transit/map").statusCode() == 200);
        var sheet = json(city.get("/transit/map"));
        assertThat(sheet.path("bounds")).hasSize(4);

        var tile = city.get("/transit/map/14/14593/6400"); // around Hitachi station
        assertThat(json(tile).path("streets").findValuesAsText("kind")).contains("main", "minor");
        assertThat(json(tile).path("stops").findValuesAsText("name")).contains("日立駅");
        assertThat(json(tile).path("routes").findValuesAsText("mode")).contains("RAIL", "BUS");
        assertThat(tile.body().length).isLessThan(300_000);

        var tag = tile.headers().firstValue("ETag").orElseThrow();
        assertThat(city.send(city.request("/transit/map/14/14593/6400").header("If-None-Match", tag))
                        .statusCode())
                .isEqualTo(304);
        assertThat(city.get("/transit/map/13/1/1").statusCode()).isEqualTo(404);
        assertThat(city.get("/transit/map/14/99999/1").statusCode()).isEqualTo(404);
        assertThat(city.get("/transit/map/14/x/1").statusCode()).isEqualTo(400);
    }

    @Test
    void aBrowserDrawsTheMapAndTheTrip(@TempDir Path profile) throws Exception {
        live();
        await().atMost(BUILD).until(() -> city.get("/transit/map").statusCode() == 200);

        var shown = new Chromium(profile).show(city.address() + OMIKA_TO_HITACHI);

        assertThat(shown).contains("leaflet-tile-loaded", "role=\"combobox\"", "mark by-rail");
    }

    private void live() {
        await().atMost(BUILD).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(
                        json(city.get("/transit/feeds/hitachi-transit/report"))
                                .path("state")
                                .asText())
                .isEqualTo("live"));
    }

    private String page(String path) {
        var answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private HttpResponse<byte[]> get(String path) {
        return city.send(city.request(path).header("Accept", "text/html"));
    }
}
