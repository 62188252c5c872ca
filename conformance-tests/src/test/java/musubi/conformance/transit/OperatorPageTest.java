package musubi.conformance.transit;

import static musubi.conformance.CityClient.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import musubi.conformance.City;
import musubi.conformance.Claim;
import musubi.conformance.Visitor;
import org.junit.jupiter.api.Test;

/** The people of an operator see how its feeds fare; others do not find it; what was found everybody may read. */
class OperatorPageTest extends City {

    private static final String PAGE = "/transit/operator";

    @Test
    @Claim(
            value = "An operator's page is for its own people and the city's; to others there is none",
            standard = "Musubi")
    void thePeopleOfAnOperatorSeeTheirOwnFeedsAlone() {
        live();
        assertThat(Visitor.anybody(city).get(PAGE).uri().getPath()).isEqualTo("/login");
        var visitor = Visitor.of(city, "ishii-transit");

        var own = visitor.get(PAGE);
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body())
                .contains("data-operator=\"hitachi-transit\"", "feed-live", "/transit/timetables/hitachi-transit");
        assertThat(visitor.get(PAGE + "?operator=hitachi-transit").statusCode()).isEqualTo(200);
        assertThat(visitor.get(PAGE + "?operator=somebody-else").statusCode()).isEqualTo(404);
        assertThat(visitor.get(PAGE + "?operator=%3Cscript%3E").statusCode()).isEqualTo(404);
    }

    @Test
    void aPersonOfAnotherPartnerDoesNotOpenIt() {
        var visitor = Visitor.of(city, "sato-hospital");

        assertThat(visitor.get(PAGE).statusCode()).isEqualTo(403);
        assertThat(visitor.post("/account", PAGE + "/hitachi-transit/versions/1/live", Map.of())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whoGoesBackToWhatIsNotThereReadsWhyAndNothingChanges() {
        live();
        var visitor = Visitor.of(city, "ishii-transit");
        var before = json(city.get("/transit/feeds/hitachi-transit/report"))
                .path("current")
                .asLong();

        var unknown = visitor.post(PAGE, PAGE + "/hitachi-transit/versions/999999999/live", Map.of());
        assertThat(unknown.statusCode()).isEqualTo(200);
        assertThat(unknown.body()).contains("role=\"alert\"", "999999999");
        assertThat(visitor.post(PAGE, PAGE + "/another/versions/1/live", Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(visitor.post(PAGE, PAGE + "/hitachi-transit/versions/x/live", Map.of())
                        .statusCode())
                .isEqualTo(400);

        assertThat(json(city.get("/transit/feeds/hitachi-transit/report"))
                        .path("current")
                        .asLong())
                .isEqualTo(before);
    }

    @Test
    @Claim(value = "The quality report is a page too, in Japanese and English, for everybody", standard = "Musubi")
    void everybodyReadsTheQualityReport() {
        live();
        var visitor = Visitor.anybody(city);
        var japanese = visitor.get("/transit/timetables/hitachi-transit?language=ja");
        assertThat(japanese.statusCode()).isEqualTo(200);
        assertThat(japanese.body()).contains("データ品質", "得点").doesNotContain("??");
        assertThat(visitor.get("/transit/timetables/hitachi-transit?language=en")
                        .body())
                .contains("Data quality", "What was found");
        assertThat(visitor.get("/transit/timetables/nobody").statusCode()).isEqualTo(404);
        assertThat(visitor.get("/transit/timetables").body()).contains("/transit/timetables/hitachi-transit");
    }

    private void live() {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(json(city.get("/transit/feeds/hitachi-transit/report"))
                                .path("state")
                                .asText())
                        .isEqualTo("live"));
    }
}
