package musubi.adapters.transit.gtfs;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import musubi.adapters.transit.SampleFeed;
import musubi.hub.message.Notice;
import org.junit.jupiter.api.Test;

/** An operator goes back to an earlier version by one call. */
class RollbackTest extends FeedDoorContext {

    private HttpResponse<byte[]> back(String operator, String token, Object version) throws Exception {
        return send(request("/transit/feeds/" + operator + "/versions/" + version + "/live", token)
                .POST(BodyPublishers.noBody()));
    }

    private static SampleFeed named(String route) {
        return SampleFeed.good().replace("routes.txt", "ひたちBRT", route);
    }

    /** Sends it and makes it live, as the planner does. */
    private long live(String operator, SampleFeed feed) throws Exception {
        assertThat(put(operator, token(operator), feed.zip()).statusCode()).isIn(200, 201);
        return live(operator);
    }

    private long live(String operator) {
        var wanted = feeds.wanted().stream()
                .filter(it -> it.operator().equals(operator))
                .findFirst()
                .orElseThrow();
        feeds.building(wanted);
        feeds.live(wanted);
        return wanted.version();
    }

    private String published(String operator) throws Exception {
        return Objects.requireNonNull(
                Reader.files(get("/transit/feeds/" + operator + "/gtfs.zip").body())
                        .get("routes.txt"));
    }

    @Test
    void anEarlierVersionCountsAgainAndTheHistoryGrows() throws Exception {
        var operator = operator("back-a");
        var first = live(operator, named("前"));
        var second = live(operator, named("後"));

        var answer = back(operator, token(operator), first);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).at("/live").asLong()).isGreaterThan(second);
        assertThat(json(answer).at("/state").asText()).isEqualTo("staged");
        assertThat(published(operator)).contains("後"); // until the planner has it
        assertThat(live(operator)).isEqualTo(json(answer).at("/live").asLong());
        assertThat(published(operator)).contains("前");
        assertThat(json(get("/transit/feeds/back-a/report")).at("/versions")).hasSize(3);
    }

    @Test
    void theSameCallAgainChangesNothing() throws Exception {
        var operator = operator("back-b");
        var first = live(operator, named("前"));
        live(operator, named("後"));

        var once = back(operator, token(operator), first);
        var again = back(operator, token(operator), first);

        assertThat(again.body()).isEqualTo(once.body());
        var live = live(operator);
        assertThat(json(back(operator, token(operator), live)).at("/live").asLong())
                .isEqualTo(live);
        assertThat(json(back(operator, token(operator), first)).at("/live").asLong())
                .isEqualTo(live);
        assertThat(json(get("/transit/feeds/back-b/report")).at("/versions")).hasSize(3);
    }

    @Test
    void itIsAMessageInTheJournal() throws Exception {
        var operator = operator("back-c");
        var first = live(operator, named("前"));
        live(operator, named("後"));
        back(operator, token(operator), first);

        assertThat(jdbc.sql(
                                "SELECT count(*) FROM hub.message WHERE sender = 'back-c' AND type = 'transit/feed-choice/1'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whatIsNotThereIsNotFoundAndWhatCannotServeIsAConflict() throws Exception {
        var operator = operator("back-d");
        var token = token(operator);
        var first = live(operator, named("前"));
        put(operator, token, named("悪").zip());
        var bad = feeds.wanted().stream()
                .filter(it -> it.operator().equals(operator))
                .findFirst()
                .orElseThrow();
        feeds.building(bad);
        feeds.quarantined(bad, List.of(Notice.error("graph-build-failed", "", "no", "否", null)));
        put(
                operator,
                token,
                named("先")
                        .replace("calendar.txt", "20260101,20271231", "20990101,20991231")
                        .zip());
        var later = json(get("/transit/feeds/back-d/report"))
                .at("/versions/0/version")
                .asLong();

        assertThat(back(operator, token, 999_999).statusCode()).isEqualTo(404);
        assertThat(back(operator, token, "last").statusCode()).isEqualTo(404);
        assertThat(json(back(operator, token, bad.version()))
                        .at("/notices/0/code")
                        .asText())
                .isEqualTo("version-quarantined");
        var toCome = back(operator, token, later);
        assertThat(toCome.statusCode()).isEqualTo(409);
        assertThat(json(toCome).at("/detailJa").asText()).contains("運行開始日前");
        // the version of another operator is none of this one
        assertThat(back(operator("back-e"), token("back-e"), first).statusCode())
                .isEqualTo(404);
    }

    @Test
    void ofRetiredVersionsTheLastThreeAreKept() throws Exception {
        var operator = operator("back-f");
        var versions = new java.util.ArrayList<Long>();
        for (var at = 0; at < 6; at++) {
            versions.add(live(operator, named("第" + at)));
        }

        var gone = back(operator, token(operator), versions.get(1));
        assertThat(gone.statusCode()).isEqualTo(409);
        assertThat(json(gone).at("/notices/0/code").asText()).isEqualTo("version-not-kept");
        assertThat(IntStream.range(2, 5).mapToObj(versions::get).map(it -> status(operator, it)))
                .containsExactly(200, 200, 200);
    }

    @Test
    void backAndForthTakesNoRoomFromOthers() throws Exception {
        var operator = operator("back-g");
        var oldest = live(operator, named("一"));
        var older = live(operator, named("二"));
        live(operator, named("三"));
        for (var at = 0; at < 4; at++) {
            back(operator, token(operator), at % 2 == 0 ? older : oldest);
            live(operator);
        }

        assertThat(status(operator, oldest)).isEqualTo(200);
        assertThat(status(operator, older)).isEqualTo(200);
    }

    private int status(String operator, long version) {
        try {
            return back(operator, token(operator), version).statusCode();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void onlyTheOperatorAndTheCityMay() throws Exception {
        var operator = operator("back-h");
        var first = live(operator, named("前"));
        live(operator, named("後"));

        assertThat(back(operator, "", first).statusCode()).isEqualTo(401);
        assertThat(back(operator, token(operator("back-i")), first).statusCode())
                .isEqualTo(403);
        assertThat(back(operator, token("hitachi-city"), first).statusCode()).isEqualTo(200);
    }
}
