package musubi.conformance.energy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import musubi.conformance.City;
import musubi.conformance.Visitor;
import org.junit.jupiter.api.Test;

/** People of a site and of its utility look at its load curve; others do not find it. */
class CurvePageTest extends City {

    private static final String WORKS = "0300100010000000001017";
    private static final String HALL = "0300100010000000003011";

    @Test
    void thePeopleOfASiteSeeItsCurveAndNoOtherSites() {
        var visitor = Visitor.of(city, "ouchi-works");
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> assertThat(visitor.get("/energy/curves").body()).contains(WORKS));

        var page = visitor.get("/energy/curves?point=" + WORKS);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("id=\"slots\"", "heat-9").doesNotContain(HALL);
        assertThat(visitor.get("/energy/curves?point=" + HALL).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/energy/curves?point=" + WORKS + "&day=2026-02-30")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void thePeopleOfTheUtilitySeeAllPointsOfItsContracts() {
        var visitor = Visitor.of(city, "nemoto-energy");
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(
                        () -> assertThat(visitor.get("/energy/curves").body()).contains(WORKS, HALL));
    }

    @Test
    void whoIsOfNeitherSeesNoPointAndWhoIsNotLoggedInIsAskedToLogIn() {
        assertThat(Visitor.anybody(city).get("/energy/curves").uri().getPath()).isEqualTo("/login");
        var visitor = Visitor.of(city, "sato-hospital");
        var page = visitor.get("/energy/curves");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain("<select", WORKS);
        assertThat(visitor.get("/energy/curves?point=" + WORKS).statusCode()).isEqualTo(404);
    }
}
