package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import musubi.hub.partner.Secrets;
import musubi.hub.partner.person.Passwords;
import musubi.hub.partner.person.Person;
import musubi.hub.partner.person.PersonStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people may do is changed at the console, by operators and by the managers of partners. */
class PersonDeskTest extends HubContext {

    private static final String PASSWORD = "correct horse battery";

    private final String name = "desk-" + UUID.randomUUID().toString().substring(0, 13);

    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    @Autowired
    PersonStore people;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void somebodyOfATransitOperator() {
        jdbc.sql("DELETE FROM hub.login_failure").update();
        people.add(new Person(name, "hitachi-transit", Set.of("staff"), passwords.hashOfMade(PASSWORD)));
    }

    @Test
    void anOperatorChangesWhatSomebodyIsAndItsSessionsEnd() throws Exception {
        var person = in(name, PASSWORD);
        var operator = admin();
        var page = "/console/people/" + name;
        assertThat(operator.get("/console/people").body()).contains("href=\"" + page + "\"");

        var done = operator.post(page + "/roles", operator.get(page), Map.of("role", "manager"));

        assertThat(done.body()).contains("The roles are changed");
        assertThat(roles()).containsExactly("manager");
        assertThat(person.get("/partner/messages").uri().getPath()).isEqualTo("/login");
        assertThat(in(name, PASSWORD).get("/partner/people").statusCode()).isEqualTo(200);
        assertThat(jdbc.sql("SELECT person || ' ' || recipient || ' ' || subject || ' ' || basis FROM hub.decision"
                                + " WHERE what = 'change-roles' AND basis LIKE ?")
                        .param(name + "%")
                        .query(String.class)
                        .list())
                .containsExactly("admin console:admin hitachi-transit " + name + " [staff] to [manager]");
    }

    @Test
    void nobodyOfAPartnerIsMadeAnOperatorAndNobodyIsMadeNothing() throws Exception {
        var operator = admin();
        var page = "/console/people/" + name;
        for (var role : List.of("operator", "of-firm", "person", "king", "")) {
            assertThat(operator.post(page + "/roles", operator.get(page), Map.of("role", role))
                            .statusCode())
                    .as(role)
                    .isEqualTo(400);
        }
        assertThat(roles()).containsExactly("staff");
    }

    @Test
    void aManagerGivesNoMoreThanItIsItselfAndTakesAwayWhatItLikes() throws Exception {
        var manager = in("ishii-transit", secrets.get("people/ishii-transit"));
        var page = "/partner/people/" + name;
        assertThat(manager.get(page).body())
                .contains("value=\"manager\"", "value=\"staff\"")
                .doesNotContain("value=\"nurse\"", "value=\"operator\"");
        assertThat(manager.post(page + "/roles", manager.get(page), Map.of("role", "nurse"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(manager.post("/partner/people", manager.get(page), Map.of("name", name + "-2", "role", "nurse"))
                        .statusCode())
                .isEqualTo(400);

        people.setRoles(name, Set.of("staff", "nurse"));
        manager.post(page + "/roles", manager.get(page), Map.of("role", "manager,nurse"));
        assertThat(roles()).as("what an operator gave may stay").containsExactlyInAnyOrder("manager", "nurse");
        manager.post(page + "/roles", manager.get(page), Map.of("role", "staff"));
        assertThat(roles()).containsExactly("staff");
    }

    @Test
    void aManagerSeesAndChangesNobodyOfOthers() throws Exception {
        var manager = in("ishii-transit", secrets.get("people/ishii-transit"));
        var own = manager.get("/partner/people/" + name);

        for (var other : List.of("ono-clinic", "admin", "nobody")) {
            var page = "/partner/people/" + other;
            assertThat(manager.get(page).statusCode()).isEqualTo(404);
            assertThat(manager.post(page + "/roles", own, Map.of("role", "staff"))
                            .statusCode())
                    .isEqualTo(404);
            assertThat(manager.post(page + "/language", own, Map.of("chosen", "en"))
                            .statusCode())
                    .isEqualTo(404);
        }
        assertThat(manager.get("/console/people/" + name).statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyChangesHisOwnRolesNorThoseThatStandElsewhere() throws Exception {
        var operator = admin();
        var manager = in("ishii-transit", secrets.get("people/ishii-transit"));
        for (var page : List.of("/console/people/admin", "/console/people/hanako")) {
            assertThat(operator.get(page).body()).contains("not changed here").doesNotContain("name=\"role\"");
            assertThat(operator.post(page + "/roles", operator.get(page), Map.of("role", "nurse"))
                            .statusCode())
                    .isEqualTo(409);
        }
        var own = "/partner/people/ishii-transit";
        assertThat(manager.post(own + "/roles", manager.get(own), Map.of("role", "staff"))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void theLanguageOfSomebodyIsChangedForTheNextLogin() throws Exception {
        var operator = admin();
        var page = "/console/people/" + name;

        operator.post(page + "/language", operator.get(page), Map.of("chosen", "ja"));
        assertThat(in(name, PASSWORD).get("/account").body()).contains("<html lang=\"ja\"");
        assertThat(operator.post(page + "/language", operator.get(page), Map.of("chosen", "fr"))
                        .statusCode())
                .isEqualTo(400);
        operator.post(page + "/language", operator.get(page), Map.of("chosen", ""));
        assertThat(people.find(name).orElseThrow().language()).isNull();
    }

    @Test
    void whoInvitesSomebodySaysTheLanguageToo() throws Exception {
        var operator = admin();
        var form = Map.of("name", name + "-2", "partner", "hitachi-transit", "role", "staff", "chosen", "ja");

        operator.post("/console/people", operator.get("/console/people"), form);

        assertThat(people.find(name + "-2").orElseThrow().language()).isEqualTo("ja");
        assertThat(operator.get("/console/people/" + name + "-2").body()).contains("value=\"ja\" lang=\"ja\" selected");
    }

    @Test
    void aNameOfTheCitysLoginIsGivenToNobodyElse() throws Exception {
        var operator = admin();

        assertThat(operator.post(
                                "/console/people",
                                operator.get("/console/people"),
                                Map.of("name", "sso-" + name, "partner", "hitachi-transit", "role", "staff"))
                        .statusCode())
                .isEqualTo(400);
    }

    private Set<String> roles() {
        return people.find(name).orElseThrow().roles();
    }

    private Browser admin() throws Exception {
        return in("admin", secrets.get("admin-password"));
    }

    private Browser in(String who, String password) throws Exception {
        var browser = new Browser(port);
        browser.logIn(who, password);
        return browser;
    }
}
