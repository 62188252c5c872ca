package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import musubi.hub.partner.PartnerStore;
import musubi.hub.partner.Secrets;
import musubi.hub.partner.person.Passwords;
import musubi.hub.partner.person.Person;
import musubi.hub.partner.person.PersonStore;
import musubi.hub.partner.person.SecondFactors;
import musubi.hub.partner.person.Totp;
import musubi.hub.web.people.PeopleProperties;
import musubi.hub.web.people.PeopleWhoLogIn;
import musubi.hub.web.people.PersonFilter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * A session at a node which shares nothing with the one at which somebody is shut out but the database: with stores of its own, that
 * have read the person before.
 */
class OtherNodeTest extends HubContext {

    private static final String PASSWORD = "correct horse battery";

    private final String name = "node-" + UUID.randomUUID().toString().substring(0, 13);
    private final String page = "/console/people/" + name;

    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    @Autowired
    PersonStore people;

    @Autowired
    PartnerStore partners;

    @Autowired
    SecondFactors factors;

    @Autowired
    Passwords passwords;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private PersonFilter otherNode;
    private MockHttpServletRequest session;

    @BeforeEach
    void somebodyIsLoggedInAtTheOtherNode() throws Exception {
        people.add(new Person(name, "kuji-works", Set.of("staff"), passwords.hashOfMade(PASSWORD)));
        var known = new PeopleWhoLogIn(
                new PersonStore(jdbc, clock),
                new PartnerStore(jdbc, clock),
                new PeopleProperties(List.of(), PeopleProperties.SecondFactor.OPTIONAL));
        otherNode = new PersonFilter(known);
        session = new MockHttpServletRequest();
        session.getSession();
        var me = known.find(name).orElseThrow();
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(me, null, me.getAuthorities()));
        assertThat(isInsideByTheNextClick()).isTrue();
    }

    @AfterEach
    void nobodyIsLeft() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/disable", "/roles"})
    void anActOfAnOperatorEndsItThere(String act) throws Exception {
        var operator = new Browser(port);
        operator.logIn("admin", secrets.get("admin-password"));

        operator.post(page + act, operator.get(page), Map.of("role", "manager"));

        assertThat(isInsideByTheNextClick()).isFalse();
    }

    @Test
    void soDoesASecondFactorThatAnOperatorTookAway() throws Exception {
        factors.set(name, Totp.random(), 1);
        var operator = new Browser(port);
        operator.logIn("admin", secrets.get("admin-password"));

        operator.post(page + "/second-factor/remove", operator.get(page), Map.of());

        assertThat(people.find(name).orElseThrow().secondFactor()).isFalse();
        assertThat(isInsideByTheNextClick()).isFalse();
    }

    @Test
    void soDoesAPasswordThatThePersonChanged() throws Exception {
        var here = new Browser(port);
        here.logIn(name, PASSWORD);
        var changed = Map.of("current", PASSWORD, "password", "another good one", "again", "another good one");

        here.post("/account/password", here.get("/account"), changed);

        assertThat(isInsideByTheNextClick()).isFalse();
    }

    @Test
    void soDoesASecondFactorThatThePersonSetUp() throws Exception {
        var here = new Browser(port);
        here.logIn(name, PASSWORD);
        var form = here.get("/account/second-factor");
        var app = SecondFactorTest.app(form);

        here.post("/account/second-factor", form, Map.of("current", PASSWORD, "code", app.code(Instant.now())));

        assertThat(people.find(name).orElseThrow().secondFactor()).isTrue();
        assertThat(isInsideByTheNextClick()).isFalse();
    }

    @Test
    void soDoesAPartnerThatIsSwitchedOff() throws Exception {
        partners.enable("kuji-works", false);
        try {
            assertThat(isInsideByTheNextClick()).isFalse();
        } finally {
            partners.enable("kuji-works", true);
        }
    }

    private boolean isInsideByTheNextClick() throws Exception {
        otherNode.doFilter(session, new MockHttpServletResponse(), new MockFilterChain());
        return SecurityContextHolder.getContext().getAuthentication() != null && session.getSession(false) != null;
    }
}
