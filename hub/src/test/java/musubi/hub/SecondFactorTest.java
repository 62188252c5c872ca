package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import musubi.hub.partner.Secrets;
import musubi.hub.partner.person.Passwords;
import musubi.hub.partner.person.Person;
import musubi.hub.partner.person.PersonStore;
import musubi.hub.partner.person.Totp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second factor, as a person sets it up, comes in with it, loses it, and takes it away. */
class SecondFactorTest extends HubContext {

    private static final Pattern SECRET = Pattern.compile("id=\"secret\">([A-Z2-7 ]+)<");
    private static final Pattern CODES = Pattern.compile("<li><code>([a-z0-9-]+)</code></li>");
    private static final String PASSWORD = "correct horse battery";
    private static final String PAGE = "/account/second-factor";
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final String name = "factor-" + UUID.randomUUID().toString().substring(0, 13);

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

    private Browser browser;
    private Totp app = Totp.random();

    @BeforeEach
    void somebody() throws Exception {
        jdbc.sql("DELETE FROM hub.login_failure").update();
        people.add(new Person(name, "tagagawa-seiki", Set.of("staff"), passwords.hashOfMade(PASSWORD)));
        browser = new Browser(port);
        browser.logIn(name, PASSWORD);
    }

    @Test
    void nobodyIsLoggedInBeforeTheCodeWasRight() throws Exception {
        setUp();
        var other = new Browser(port);
        var second = other.logIn(name, PASSWORD);
        assertThat(second.uri().getPath()).isEqualTo("/login/code");
        assertThat(other.get("/account").uri().getPath()).isEqualTo("/login");

        assertThat(code(other, "000000").uri().getQuery()).isEqualTo("error");
        assertThat(other.get("/account").uri().getPath()).isEqualTo("/login");
        other.logIn(name, PASSWORD);
        var inside = code(other, app.code(next()));
        assertThat(inside.uri().getPath()).isEqualTo("/account");
    }

    @Test
    void afterTheCodeOneIsWhereOneWantedToBe() throws Exception {
        setUp();
        var other = new Browser(port);
        other.get("/partner/deliveries?state=open");
        other.logIn(name, PASSWORD);

        assertThat(code(other, app.code(next())).uri().toString()).endsWith("/partner/deliveries?state=open");
    }

    @Test
    void aCodeIsGoodOnceAndSoIsARecoveryCode() throws Exception {
        var page = setUp();
        var used = app.code(next());
        var recovery =
                CODES.matcher(page.body()).results().map(it -> it.group(1)).toList();
        assertThat(recovery).hasSize(10).doesNotHaveDuplicates();
        assertThat(browser.get(PAGE).body()).contains("left: 10").doesNotContain(recovery.getFirst());

        assertThat(inside(used)).isTrue();
        assertThat(inside(used)).as("the same code again").isFalse();
        assertThat(inside(recovery.getFirst().toUpperCase(Locale.ROOT).replace('-', ' ')))
                .isTrue();
        assertThat(inside(recovery.getFirst()))
                .as("the same recovery code again")
                .isFalse();
        assertThat(inside(recovery.get(1))).isTrue();
        assertThat(browser.get(PAGE).body()).contains("left: 8");
    }

    @Test
    void theSecretIsNeverReadBackAndStandsNowhereInTheClear() throws Exception {
        var before = browser.get(PAGE);
        app = app(before);
        assertThat(browser.get(PAGE).body()).as("it waits in the session").contains(text(before));
        set(app.code(Instant.now()), PASSWORD);

        assertThat(browser.get(PAGE).body()).doesNotContain(text(before), "otpauth:", "<svg class=\"qr\"");
        var kept = jdbc.sql("SELECT secret FROM hub.second_factor WHERE person = ?")
                .param(name)
                .query(byte[].class)
                .single();
        assertThat(new String(kept, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(bytes(text(before)), StandardCharsets.ISO_8859_1));
    }

    @Test
    void aWrongPasswordOrAWrongCodeSetsNothingUp() throws Exception {
        app = app(browser.get(PAGE));

        assertThat(set("000000", PASSWORD).statusCode()).isEqualTo(400);
        assertThat(set(app.code(Instant.now()), "wrong").body()).contains("The current password is wrong");
        assertThat(people.find(name).orElseThrow().secondFactor()).isFalse();
        assertThat(acts()).isEmpty();
    }

    @Test
    void whoGuessesCodesWaitsHoweverOftenThePasswordWasRight() throws Exception {
        setUp();
        var guesser = new Browser(port);
        var answers = new ArrayList<String>();
        for (var guess = 0; guess < 5; guess++) {
            guesser.logIn(name, PASSWORD);
            answers.add(code(guesser, "00000" + guess).uri().getQuery());
        }

        assertThat(answers).contains("slow");
        assertThat(new Browser(port).logIn(name, PASSWORD).uri().getQuery()).isEqualTo("slow");
    }

    @Test
    void settingItUpAndTakingItAwayEndTheOtherSessionsAndAreWrittenDown() throws Exception {
        var other = new Browser(port);
        other.logIn(name, PASSWORD);
        var page = setUp();
        assertThat(other.get("/account").uri().getPath()).as("began without it").isEqualTo("/login");
        assertThat(browser.get("/account").body()).contains("A code is asked for");

        var recovery = CODES.matcher(page.body());
        assertThat(recovery.find()).isTrue();
        var form = browser.get(PAGE);
        var wrong = Map.of("current", PASSWORD, "code", "000000");
        assertThat(browser.post(PAGE + "/remove", form, wrong).statusCode()).isEqualTo(400);
        browser.post(PAGE + "/remove", form, Map.of("current", PASSWORD, "code", recovery.group(1)));

        assertThat(new Browser(port).logIn(name, PASSWORD).uri().getPath()).isEqualTo("/partner/messages");
        assertThat(acts()).containsExactly("set-second-factor", "remove-second-factor");
    }

    @Test
    void anOperatorTakesItAwayForWhoeverLostItAndAManagerDoesNot() throws Exception {
        setUp();
        var manager = new Browser(port);
        manager.logIn("suzuki-seiki", secrets.get("people/suzuki-seiki"));
        var list = manager.get("/partner/people/" + name);
        assertThat(list.body()).contains("asks the city").doesNotContain("second-factor/remove");
        assertThat(manager.post("/partner/people/" + name + "/second-factor/remove", list, Map.of())
                        .statusCode())
                .isEqualTo(409);
        assertThat(people.find(name).orElseThrow().secondFactor()).isTrue();

        var operator = new Browser(port);
        operator.logIn("admin", secrets.get("admin-password"));
        var person = operator.get("/console/people/" + name);
        operator.post("/console/people/" + name + "/second-factor/remove", person, Map.of());

        assertThat(browser.get("/account").uri().getPath()).isEqualTo("/login");
        assertThat(new Browser(port).logIn(name, PASSWORD).uri().getPath()).isEqualTo("/partner/messages");
        assertThat(jdbc.sql("SELECT person FROM hub.decision WHERE what = 'remove-second-factor' AND basis LIKE ?")
                        .param(name + "%")
                        .query(String.class)
                        .list())
                .containsExactly("admin");
    }

    @Test
    void whoWasSwitchedOffBetweenPasswordAndCodeDoesNotComeIn() throws Exception {
        setUp();
        var other = new Browser(port);
        var second = other.logIn(name, PASSWORD);
        people.enable(name, false);

        var answer = other.post("/login/code", second, Map.of("code", app.code(next())));

        assertThat(answer.uri().getQuery()).isEqualTo("late");
        assertThat(other.get("/account").uri().getPath()).isEqualTo("/login");
    }

    private HttpResponse<String> setUp() throws Exception {
        app = app(browser.get(PAGE));
        var done = set(app.code(Instant.now()), PASSWORD);
        assertThat(done.body()).contains("The second factor is set up");
        return done;
    }

    private HttpResponse<String> set(String code, String password) throws Exception {
        return browser.post(PAGE, browser.get(PAGE), Map.of("code", code, "current", password));
    }

    private static HttpResponse<String> code(Browser who, String code) throws Exception {
        return who.post("/login/code", who.get("/login/code"), Map.of("code", code));
    }

    private boolean inside(String code) throws Exception {
        var other = new Browser(port);
        other.logIn(name, PASSWORD);
        return code(other, code).uri().getPath().equals("/partner/messages");
    }

    private List<String> acts() {
        return jdbc.sql("SELECT what FROM hub.decision WHERE person = ? AND what LIKE '%factor%' ORDER BY id")
                .param(name)
                .query(String.class)
                .list();
    }

    /** The code of the step before was used up when it was set up; a clock may be one step ahead. */
    private static Instant next() {
        return Instant.now().plusSeconds(30);
    }

    private static String text(HttpResponse<String> page) {
        var secret = SECRET.matcher(page.body());
        assertThat(secret.find())
                .as("the page shows the secret: " + page.body())
                .isTrue();
        return secret.group(1);
    }

    static Totp app(HttpResponse<String> page) {
        return Totp.of(bytes(text(page)));
    }

    private static byte[] bytes(String text) {
        var bits = BigInteger.ZERO;
        for (var letter : text.replace(" ", "").toCharArray()) {
            bits = bits.shiftLeft(5).add(BigInteger.valueOf(ALPHABET.indexOf(letter)));
        }
        var bytes = new byte[20];
        for (var at = 19; at >= 0; at--) {
            bytes[at] = bits.byteValue();
            bits = bits.shiftRight(8);
        }
        return bytes;
    }
}
