package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import musubi.hub.partner.Secrets;
import musubi.hub.partner.person.PersonStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People who come by the city's own login: they are what its claims say, and no more. */
class IssuerLoginTest extends HubContext {

    private static final String BY_THE_CITY = "/login/by/city";

    private final String subject = UUID.randomUUID().toString();
    private final String name = "tanaka." + subject.substring(0, 13);
    private final String here = "sso-" + name.replace('.', '-');

    @LocalServerPort
    int port;

    @Autowired
    PersonStore people;

    @Autowired
    Secrets secrets;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whoComesByTheCitysLoginIsWhatItsClaimsSayAndIsNamedInTheAudit() throws Exception {
        ISSUER.says(subject, name, List.of("bay-hospital", "mayor"));
        var browser = new Browser(port);
        assertThat(browser.get("/login").body()).contains(BY_THE_CITY);
        browser.get("/partner/deliveries?state=open");

        var inside = browser.get(BY_THE_CITY);

        assertThat(inside.uri().getPath() + "?" + inside.uri().getQuery()).isEqualTo("/partner/deliveries?state=open");
        assertThat(inside.body()).contains("hitachi-bay-hospital", here).doesNotContain("/console/messages");
        assertThat(browser.get("/console/messages").statusCode()).isEqualTo(403);
        assertThat(browser.get("/account").body())
                .contains("You come in by the city’s login")
                .doesNotContain("current-password", "/account/second-factor");
        var person = people.find(here).orElseThrow();
        assertThat(person.partner()).isEqualTo("hitachi-bay-hospital");
        assertThat(person.roles()).containsExactly("staff");
        assertThat(decisions()).containsExactly("hitachi-bay-hospital arrive");
    }

    @Test
    void anOperatorOfTheCityOperatesTheHub() throws Exception {
        ISSUER.says(subject, name, List.of("hub-operators"));
        var browser = new Browser(port);

        assertThat(browser.get(BY_THE_CITY).uri().getPath()).isEqualTo("/");

        assertThat(browser.get("/console/people").body()).contains(here);
        assertThat(people.find(here).orElseThrow().partner()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mayor", "operator", "admin", "Hub-Operators", "", "nowhere"})
    void whoIsNothingHereDoesNotComeIn(String value) throws Exception {
        ISSUER.says(subject, name, List.of(value));
        var browser = new Browser(port);

        var answer = browser.get(BY_THE_CITY);

        assertThat(answer.uri().getQuery()).isEqualTo("nobody");
        assertThat(answer.body()).contains("you have no role here");
        assertThat(browser.get("/account").uri().getPath()).isEqualTo("/login");
        assertThat(people.find(here)).isEmpty();
    }

    @Test
    void whoIsOfTwoPartnersAtOnceIsOfNone() throws Exception {
        ISSUER.says(subject, name, List.of("clinic", "bay-hospital"));

        assertThat(new Browser(port).get(BY_THE_CITY).uri().getQuery()).isEqualTo("nobody");
    }

    @Test
    void aTokenThatSomebodyElseSignedOrThatIsForAnotherLetsNobodyIn() throws Exception {
        ISSUER.isForged(subject, name, List.of("hub-operators"));
        assertThat(outside(new Browser(port).get(BY_THE_CITY))).isTrue();

        ISSUER.isForAnother(subject, name, List.of("hub-operators"));
        assertThat(outside(new Browser(port).get(BY_THE_CITY))).isTrue();
        assertThat(outside(new Browser(port).get("/login/answer?code=x&state=y")))
                .isTrue();
        assertThat(people.find(here)).isEmpty();
    }

    @Test
    void whatTheClaimsSayAtTheNextLoginCountsAndEndsTheSessionsOfBefore() throws Exception {
        ISSUER.says(subject, name, List.of("bay-hospital", "bay-hospital-nurses"));
        var before = new Browser(port);
        before.get(BY_THE_CITY);
        assertThat(people.find(here).orElseThrow().roles()).isEqualTo(Set.of("staff", "nurse"));

        ISSUER.says(subject, "renamed", List.of("clinic"));
        new Browser(port).get(BY_THE_CITY);
        assertThat(before.get("/partner/messages").uri().getPath()).isEqualTo("/login");
        assertThat(people.find(here).orElseThrow().partner()).isEqualTo("omika-clinic");

        var other = new Browser(port);
        other.get(BY_THE_CITY);
        ISSUER.says(subject, name, List.of());
        new Browser(port).get(BY_THE_CITY);
        assertThat(other.get("/partner/messages").uri().getPath()).isEqualTo("/login");
        assertThat(people.find(here).orElseThrow().roles()).isEmpty();
        assertThat(decisions())
                .containsExactly("hitachi-bay-hospital arrive", "omika-clinic arrive", "omika-clinic arrive");
    }

    @Test
    void whoeverIsSwitchedOffHereDoesNotComeInByTheCityEither() throws Exception {
        ISSUER.says(subject, name, List.of("bay-hospital"));
        var browser = new Browser(port);
        browser.get(BY_THE_CITY);
        var operator = new Browser(port);
        operator.logIn("admin", secrets.get("admin-password"));
        var list = operator.get("/console/people");

        assertThat(operator.post("/console/people/" + here + "/invite", list, Map.of())
                        .statusCode())
                .as("no password beside the city's login")
                .isEqualTo(409);
        operator.post("/console/people/" + here + "/disable", list, Map.of());

        assertThat(browser.get("/partner/messages").uri().getPath()).isEqualTo("/login");
        assertThat(new Browser(port).get(BY_THE_CITY).uri().getQuery()).isEqualTo("nobody");
        assertThat(new Browser(port).logIn(here, "").uri().getQuery()).isEqualTo("error");
    }

    @Test
    void aNameThatIsSomebodyElsesIsNotTakenOver() throws Exception {
        ISSUER.says(subject, "admin", List.of("clinic"));
        new Browser(port).get(BY_THE_CITY);
        var other = UUID.randomUUID().toString();
        ISSUER.says(other, "admin", List.of("bay-hospital"));
        new Browser(port).get(BY_THE_CITY);

        assertThat(people.find("admin").orElseThrow().external()).isNull();
        var first = people.findExternal(ISSUER.url() + " " + subject).orElseThrow();
        var second = people.findExternal(ISSUER.url() + " " + other).orElseThrow();
        assertThat(first.name()).startsWith("sso-").isNotEqualTo(second.name());
        assertThat(second.partner()).isEqualTo("hitachi-bay-hospital");
    }

    private static boolean outside(HttpResponse<String> answer) {
        return "outside".equals(answer.uri().getQuery());
    }

    private List<String> decisions() {
        return jdbc.sql(
                        "SELECT recipient || ' ' || what FROM hub.decision WHERE person = ? AND what = 'arrive' ORDER BY id")
                .param(here)
                .query(String.class)
                .list();
    }
}
