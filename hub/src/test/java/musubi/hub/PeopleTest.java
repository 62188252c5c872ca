package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import musubi.hub.flow.Inbound;
import musubi.hub.flow.Intake;
import musubi.hub.message.Payload;
import musubi.hub.partner.PartnerStore;
import musubi.hub.partner.Secrets;
import musubi.hub.partner.person.PersonStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of the city and of its partners, as they come in, and as they are shut out. */
class PeopleTest extends HubContext {

    private static final Pattern LINK = Pattern.compile("(http://localhost[^<]*/invitation/[A-Za-z0-9_-]+)");
    private static final String PASSWORD = "correct horse battery";

    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    @Autowired
    PersonStore people;

    @Autowired
    PartnerStore partners;

    @Autowired
    Intake intake;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void nobodyHasToWait() {
        jdbc.sql("DELETE FROM hub.login_failure").update();
    }

    @Test
    void whoeverIsInvitedSetsHisPasswordOnceAndSeesHisPartnerAlone() throws Exception {
        var name = name();
        var admin = admin();
        var link = invited(admin, name, "tagagawa-seiki", "staff");

        var guest = new Browser(port);
        var form = guest.get(link);
        assertThat(form.body()).contains("For the account " + name);
        assertThat(guest.post(link, form, passwords("short")).statusCode()).isEqualTo(400);
        assertThat(guest.post(link, form, passwords(PASSWORD)).body()).contains("The password is set");
        assertThat(new Browser(port).get(link).statusCode()).as("good once").isEqualTo(410);

        var inside = guest.logIn(name, PASSWORD);
        assertThat(inside.uri().getPath()).isEqualTo("/partner/messages");
        assertThat(inside.body())
                .contains("What tagagawa-seiki sent", "/partner/deliveries", "/account")
                .doesNotContain("/console/messages", "/partner/people", "hitachi-bay-hospital", "??");
        for (var path : List.of("/console/people", "/partner/people", "/console/partners", "/letters/desk")) {
            assertThat(guest.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(jdbc.sql("SELECT basis FROM hub.decision WHERE person = ? AND what = 'login' AND permitted")
                        .param(name)
                        .query(String.class)
                        .single())
                .as("who came in is written down")
                .contains("logged in");
        assertThat(jdbc.sql("SELECT password_hash FROM hub.person WHERE name = ?")
                        .param(name)
                        .query(String.class)
                        .single())
                .startsWith("{bcrypt}");
    }

    @Test
    void whatAPartnersPeopleSeeIsTheirOwn() throws Exception {
        var letter = "own::" + UUID.randomUUID();
        intake.admit(Inbound.of(
                LetterAdapter.LETTER,
                Payload.of(letter.getBytes(StandardCharsets.UTF_8)),
                LetterAdapter.WRITER,
                URI.create("test:letters")));
        var clinic = in("ono-clinic");

        assertThat(clinic.get("/partner/messages?partner=" + LetterAdapter.WRITER.id())
                        .body())
                .doesNotContain(LetterAdapter.LETTER.value());
        assertThat(clinic.get("/partner/deliveries?recipient=musubi").body()).contains("There are none");
    }

    @Test
    void aDisabledPartnersPeopleAreAtTheLoginByTheirNextClick() throws Exception {
        var firm = in("suzuki-seiki");
        assertThat(firm.get("/partner/messages").statusCode()).isEqualTo(200);

        partners.enable("tagagawa-seiki", false);
        try {
            assertThat(firm.get("/partner/messages").uri().getPath()).isEqualTo("/login");
            assertThat(new Browser(port)
                            .logIn("suzuki-seiki", secrets.get("people/suzuki-seiki"))
                            .body())
                    .contains("Name or password is wrong");
        } finally {
            partners.enable("tagagawa-seiki", true);
        }
    }

    @Test
    void aManagerInvitesAndSwitchesOffTheOwnPeopleAndNobodyElses() throws Exception {
        var name = name();
        var manager = in("ishii-transit");
        var list = manager.get("/partner/people");
        assertThat(list.body()).contains("ishii-transit").doesNotContain("ono-clinic", "admin");

        var answer =
                manager.post("/partner/people", list, Map.of("name", name, "partner", "omika-clinic", "role", "staff"));
        assertThat(people.find(name).orElseThrow().partner()).isEqualTo("hitachi-transit");
        var guest = new Browser(port);
        var link = link(answer);
        guest.post(link, guest.get(link), passwords(PASSWORD));
        guest.logIn(name, PASSWORD);

        manager.post("/partner/people/" + name + "/disable", list, Map.of());
        assertThat(guest.get("/account").uri().getPath()).isEqualTo("/login");
        assertThat(manager.post("/partner/people/ono-clinic/disable", list, Map.of())
                        .statusCode())
                .isEqualTo(404);
        assertThat(manager.post("/partner/people", list, Map.of("name", name() + "x", "role", "operator"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(people.find("ono-clinic").orElseThrow().enabled()).isTrue();
        assertThat(jdbc.sql(
                                "SELECT person || ' ' || recipient || ' ' || basis FROM hub.decision WHERE what = 'disable-person'")
                        .query(String.class)
                        .list())
                .contains("ishii-transit hitachi-transit " + name);
    }

    @Test
    void aChangedPasswordEndsEverySession() throws Exception {
        var name = name();
        var link = invited(admin(), name, "joban-energy", "manager");
        var first = new Browser(port);
        first.post(link, first.get(link), passwords(PASSWORD));
        var second = new Browser(port);
        first.logIn(name, PASSWORD);
        second.logIn(name, PASSWORD);
        var account = first.get("/account");

        assertThat(first.post("/account/password", account, change("wrong", "another good one"))
                        .body())
                .contains("The current password is wrong");
        assertThat(first.post("/account/password", account, change(PASSWORD, "another good one"))
                        .body())
                .contains("The password is set");

        assertThat(second.get("/account").uri().getPath()).isEqualTo("/login");
        assertThat(second.logIn(name, PASSWORD).uri().getQuery()).isEqualTo("error");
        assertThat(second.logIn(name, "another good one").uri().getPath()).isEqualTo("/account");
    }

    @Test
    void theLanguageIsKeptWithThePerson() throws Exception {
        in("ando-navi").get("/account?language=ja");

        assertThat(in("ando-navi").get("/account").body()).contains("<html lang=\"ja\"");
        in("ando-navi").get("/account?language=en");
    }

    @Test
    void afterTheLoginOneIsWhereOneWantedToBeIfOneMayBeThere() throws Exception {
        var browser = new Browser(port);
        browser.get("/partner/deliveries?state=open");
        var inside = browser.logIn("mori-care", secrets.get("people/mori-care"));
        assertThat(inside.uri().getPath() + "?" + inside.uri().getQuery()).isEqualTo("/partner/deliveries?state=open");

        var other = new Browser(port);
        other.get("/console/audit");
        assertThat(other.logIn("mori-care", secrets.get("people/mori-care"))
                        .uri()
                        .getPath())
                .isEqualTo("/partner/messages");
    }

    @Test
    void whoGuessesHasToWaitAndOthersHaveNot() throws Exception {
        var browser = new Browser(port);
        for (var wrong = 0; wrong < 5; wrong++) {
            assertThat(browser.logIn("takagi-adviser", "guess " + wrong).uri().getQuery())
                    .isEqualTo("error");
        }

        assertThat(browser.logIn("takagi-adviser", secrets.get("people/takagi-adviser"))
                        .uri()
                        .getQuery())
                .isEqualTo("slow");
        assertThat(in("nemoto-energy").get("/account").statusCode()).isEqualTo(200);
    }

    private Browser admin() throws Exception {
        var browser = new Browser(port);
        browser.logIn("admin", secrets.get("admin-password"));
        return browser;
    }

    private Browser in(String name) throws Exception {
        var browser = new Browser(port);
        browser.logIn(name, secrets.get("people/" + name));
        return browser;
    }

    private static String invited(Browser by, String name, String partner, String role) throws Exception {
        return link(by.post(
                "/console/people", by.get("/console/people"), Map.of("name", name, "partner", partner, "role", role)));
    }

    private static String link(HttpResponse<String> page) {
        var link = LINK.matcher(page.body());
        assertThat(link.find()).as("the page shows a link: " + page.body()).isTrue();
        return link.group(1);
    }

    private static Map<String, String> passwords(String password) {
        return Map.of("password", password, "again", password);
    }

    private static Map<String, String> change(String current, String password) {
        return Map.of("current", current, "password", password, "again", password);
    }

    private static String name() {
        return "guest-" + UUID.randomUUID().toString().substring(0, 13);
    }
}
