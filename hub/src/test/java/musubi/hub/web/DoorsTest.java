package musubi.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Door;
import musubi.hub.adapter.Page;
import musubi.hub.adapter.ProblemWriter;
import musubi.hub.adapter.Readers;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;
import musubi.hub.message.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;

/** A door lets in whom a rule names, and nobody else. */
class DoorsTest {

    private final Doors doors = new Doors(List.of(new Adapter() {
        @Override
        public List<Door> doors() {
            return List.of(
                    new Door(
                            "/events",
                            List.of(
                                    Door.Rule.open("GET", "/events/open"),
                                    Door.Rule.scoped("GET", "/events/secret", "read_secret"),
                                    Door.Rule.token("GET", "/events/*")),
                            new ProblemWriter(),
                            false),
                    new Door(
                            "/events/deep/store",
                            List.of(Door.Rule.open("*", "/events/deep/store/**")),
                            new ProblemWriter(),
                            false),
                    new Door("/safe", List.of(Door.Rule.open("*", "/safe/**")), new ProblemWriter(), true));
        }

        @Override
        public List<Page> pages() {
            return List.of(new Page("/events/deep", new Text("Deep", "深い"), Readers.operators(), "events", List.of()));
        }
    }));

    @Test
    void ofPagesAndDoorsTheOneThatStandsNearestToThePathHasIt() {
        assertThat(doors.find("/events/4711")).map(Door::prefix).contains("/events");
        assertThat(doors.find("/events/deep")).isEmpty();
        assertThat(doors.find("/events/deep/4711")).isEmpty();
        assertThat(doors.find("/events/deep/store")).map(Door::prefix).contains("/events/deep/store");
        assertThat(doors.find("/events/deep/store/4711")).map(Door::prefix).contains("/events/deep/store");
        assertThat(doors.find("/events/deep/storeroom")).isEmpty();
    }

    @Test
    void theFirstRuleThatFitsCounts() {
        assertThat(lets(null, "GET", "/events/open")).isTrue();
        assertThat(lets(null, "GET", "/events/4711")).isFalse();
        assertThat(lets(Set.of(), "GET", "/events/4711")).isTrue();
        assertThat(lets(Set.of(), "GET", "/events/secret")).isFalse();
        assertThat(lets(Set.of("read_secret"), "GET", "/events/secret")).isTrue();
    }

    @Test
    void whatFitsNoRuleNobodyMay() {
        assertThat(lets(Set.of("read_secret"), "DELETE", "/events/4711")).isFalse();
        assertThat(lets(Set.of("read_secret"), "GET", "/events/4711/more")).isFalse();
    }

    @Test
    void aLetterWrittenAsItsNumberIsTheSameLetter() {
        assertThat(lets(Set.of(), "GET", "/events/%73ecret")).isFalse();
        assertThat(lets(Set.of("read_secret"), "GET", "/%65vents/%73ecret")).isTrue();
        assertThat(doors.find("/%65vents/x")).isPresent();
    }

    @Test
    void aDoorForHttpsIsShutOverPlainHttp() {
        assertThat(lets(null, "GET", "/safe/a")).isFalse();
        var secure = new MockHttpServletRequest("GET", "/safe/a");
        secure.setSecure(true);
        assertThat(doors.decide(() -> null, secure).isGranted()).isTrue();
    }

    private boolean lets(@Nullable Set<String> scopes, String method, String path) {
        var caller = scopes == null
                ? null
                : new TestingAuthenticationToken(
                        new Party("utility", Set.of(), scopes, Set.of(), Purpose.SERVICE), "", List.of());
        return doors.decide(() -> caller, new MockHttpServletRequest(method, path))
                .isGranted();
    }
}
