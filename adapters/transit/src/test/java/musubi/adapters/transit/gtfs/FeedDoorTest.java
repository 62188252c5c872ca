package musubi.adapters.transit.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import java.util.ResourceBundle;
import musubi.adapters.transit.SampleFeed;
import org.junit.jupiter.api.Test;

/** The door of static feeds, from outside, with the demonstration city's operator and some others. */
class FeedDoorTest extends FeedDoorContext {

    @Test
    void theDemonstrationCitysFeedIsThereFromTheFirstStart() throws Exception {
        var file = Files.readAllBytes(DATA.resolve("demo/hitachi-transit.gtfs.zip"));
        var again = put("hitachi-transit", token("hitachi-transit"), file);

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(json(get("/transit/feeds/hitachi-transit/report")).at("/versions"))
                .hasSize(1);
        assertThat(Reader.files(get("/transit/feeds/hitachi-transit/gtfs.zip").body()))
                .containsAllEntriesOf(Reader.files(file))
                .containsKeys("fare_media.txt", "fare_products.txt"); // made from ic_price
        assertThat(DATA.resolve("streets/hitachi-demo.osm.pbf")).isNotEmptyFile();
    }

    @Test
    void aFeedComesBackAsItIsPublished() throws Exception {
        var operator = operator("bus-a");
        var answer =
                put(operator, token(operator), SampleFeed.good().in("folder/").zip());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer).at("/standard").asText()).isEqualTo("GTFS");
        assertThat(json(answer).at("/notices").findValuesAsText("code")).contains("invalid_input_files_in_subfolder");
        assertThat(json(answer).at("/notices").findValuesAsText("ja")).anyMatch(it -> it.contains("フォルダー"));
        var published = get("/transit/feeds/bus-a/gtfs.zip");
        assertThat(published.headers().firstValue("Content-Type")).hasValue("application/zip");
        assertThat(published.headers().firstValue("ETag"))
                .hasValue("\"" + json(answer).at("/sha256").asText() + "\"");
        assertThat(Reader.files(published.body())).containsKey("stops.txt");
        assertThat(json(get("/transit/feeds")).findValuesAsText("operator")).contains("bus-a", "hitachi-transit");
    }

    @Test
    void aClientThatHasItGetsNothingAndOneThatLacksTheEndGetsTheEnd() throws Exception {
        var operator = operator("bus-b");
        put(operator, token(operator), SampleFeed.good().zip());
        var whole = get("/transit/feeds/bus-b/gtfs.zip");
        var tag = whole.headers().firstValue("ETag").orElseThrow();
        var time = whole.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(get("/transit/feeds/bus-b/gtfs.zip", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(get("/transit/feeds/bus-b/gtfs.zip", "If-Modified-Since", time)
                        .statusCode())
                .isEqualTo(304);
        var end = get("/transit/feeds/bus-b/gtfs.zip", "Range", "bytes=100-");
        assertThat(end.statusCode()).isEqualTo(206);
        assertThat(end.body()).hasSize(whole.body().length - 100);
    }

    @Test
    void nobodySendsTheFeedOfAnother() throws Exception {
        var zip = SampleFeed.good().zip();

        assertThat(put("hitachi-transit", "", zip).statusCode()).isEqualTo(401);
        assertThat(put("hitachi-transit", token("hitachi-navi"), zip).statusCode())
                .isEqualTo(403);
        var refused = put("hitachi-transit", token(operator("bus-f")), zip);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).at("/detailJa").asText()).contains("事業者本人");
    }

    @Test
    void otherBodiesThanAZipAreTurnedAway() throws Exception {
        var operator = operator("bus-g");
        var token = token(operator);

        assertThat(put(operator, token, new byte[3 << 20]).statusCode()).isEqualTo(413);
        assertThat(put(operator, token, new byte[0]).statusCode()).isEqualTo(422);
        assertThat(json(put(operator, token, "<html>".getBytes(StandardCharsets.UTF_8)))
                        .at("/notices/0/code")
                        .asText())
                .isEqualTo("not-a-zip");
        assertThat(send(request("/transit/feeds/bus-g/gtfs.zip", token)
                                .header("Content-Type", "multipart/form-data; boundary=x")
                                .PUT(BodyPublishers.ofString("--x--")))
                        .statusCode())
                .isEqualTo(415);
        assertThat(get("/transit/feeds/bus-g/gtfs.zip").statusCode()).isEqualTo(404);
    }

    @Test
    void aBodyOfUnknownLengthThatIsTooLongIsStopped() throws Exception {
        var operator = operator("bus-h");
        var endless = BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[3 << 20]));

        assertThat(send(request("/transit/feeds/bus-h/gtfs.zip", token(operator))
                                .PUT(endless))
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void everybodySeesWhoseTimetablesTheCityHasAndUntilWhen() throws Exception {
        var operator = operator("bus-i");
        put(operator, token(operator), SampleFeed.good().zip());

        var page = get("/transit/timetables?language=en", "Accept", "text/html");
        var body = new String(page.body(), StandardCharsets.UTF_8);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(it -> assertThat(it).doesNotContain("unsafe"));
        assertThat(body)
                .contains(
                        "<html lang=\"en\"", "Timetables", "Operator bus-i", "Hitachi Transit (invented)", "CC BY 4.0")
                .contains("/transit/feeds/bus-i/gtfs.zip", "/transit/timetables/bus-i")
                .doesNotContain("??", "/console/messages");
        assertThat(new String(get("/transit/timetables?language=ja").body(), StandardCharsets.UTF_8))
                .contains("<html lang=\"ja\"", "時刻表", "事業者bus-i", "日立交通（架空）")
                .doesNotContain("??");
        assertThat(get("/assets/transit/timetables.css").statusCode()).isEqualTo(200);
    }

    @Test
    void thePagesWordsAreThereInBothLanguages() {
        var english = ResourceBundle.getBundle("messages/transit", Locale.ENGLISH);
        var japanese = ResourceBundle.getBundle("messages/transit", Locale.JAPANESE);

        assertThat(japanese.keySet()).isEqualTo(english.keySet()).allMatch(it -> it.startsWith("transit."));
        assertThat(japanese.getString("transit.operator")).isEqualTo("事業者");
    }
}
