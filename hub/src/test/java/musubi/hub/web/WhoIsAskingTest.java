package musubi.hub.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.Page;
import musubi.hub.adapter.Readers;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;
import musubi.hub.message.Sample;
import musubi.hub.message.Text;
import musubi.hub.partner.person.Person;
import musubi.hub.web.people.PeopleProperties;
import musubi.hub.web.people.PersonDetails;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;

/** Who is behind a request, and which pages are his. */
class WhoIsAskingTest {

    private static final Page BOARD = page("/meals/board", Readers.everybody());
    private static final Page KITCHEN = page("/meals/kitchen", Readers.roles("cook"));
    private static final Page CASH = page("/meals/cash", Readers.operators());

    private final Pages pages = new Pages(List.of(pages(KITCHEN, CASH), pages(BOARD)));

    @Test
    void whoBringsNothingIsAnybodyAndMayNothing() {
        var anonymous = new AnonymousAuthenticationToken(
                "key", "anonymousUser", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"));

        assertThat(CallerParty.of(null)).isEqualTo(Party.ANYBODY);
        assertThat(CallerParty.of(anonymous)).isEqualTo(Party.ANYBODY);
        assertThat(open(anonymous)).containsExactly("/meals/board");
    }

    @Test
    void aPartnersClientIsTheOrganisationThatItIs() {
        var clinic = Sample.CLINIC.by("ward");

        assertThat(CallerParty.of(new PartyAuthentication(clinic, 60))).isEqualTo(clinic);
    }

    @Test
    void aPersonIsNamedInTheJournalAndOperatesOnlyAsAnOperator() {
        var cook = CallerParty.of(person("hanako", "cook"));
        var admin = CallerParty.of(person("admin", "operator"));

        assertThat(cook.id()).isEqualTo("console:hanako");
        assertThat(cook.person()).isEqualTo("hanako");
        assertThat(cook.roles()).containsExactly("cook");
        assertThat(cook.scopes()).isEmpty();
        assertThat(cook.purpose()).isEqualTo(Purpose.SERVICE);
        assertThat(admin.scopes()).containsExactlyInAnyOrder("hub:read", "hub:operate");
        assertThat(admin.purpose()).isEqualTo(Purpose.OPERATIONS);
        assertThat(admin.isHub()).isFalse();
    }

    /** What lies in {@code ROLE_OPERATOR}, as others spell it, is not the operator's role. */
    @Test
    void aRoleIsTakenAsItIsSpelled() {
        assertThat(CallerParty.of(person("eve", "OPERATOR")).scopes()).isEmpty();
        assertThat(open(person("eve", "OPERATOR"))).containsExactly("/meals/board");
    }

    @Test
    void eachSeesThePagesThatAreForHim() {
        assertThat(open(person("hanako", "cook"))).containsExactly("/meals/kitchen", "/meals/board");
        assertThat(open(person("admin", "operator"))).containsExactly("/meals/cash", "/meals/board");
    }

    @Test
    void afterTheLoginEachComesToTheFirstPageThatHeMayOpen() {
        assertThat(first(person("hanako", "cook"))).isEqualTo("/meals/kitchen");
        assertThat(first(person("taro"))).isEqualTo("/meals/board");
        assertThat(first(person("admin", "operator"))).isEqualTo("/");
    }

    @Test
    void whoIsToSetUpASecondFactorComesThereFirst() {
        var user = new PersonDetails(new Person("goro", null, Set.of("operator"), null), null, true);

        assertThat(first(new TestingAuthenticationToken(user, "x"))).isEqualTo("/account/second-factor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/meals/kitchen", "/meals/kitchen/7", "/meals/%6Bitchen", "/%6deals/kitchen/"})
    void aPageIsFoundHoweverItsPathIsSpelled(String path) {
        assertThat(pages.find(path)).contains(KITCHEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/meals", "/meals/kitchens", "/meals/%zzitchen", "/"})
    void whatIsNoPageIsNone(String path) {
        assertThat(pages.find(path)).isEmpty();
    }

    @Test
    void twoPagesAtOnePathKeepTheHubFromStarting() {
        assertThatThrownBy(() -> new Pages(List.of(pages(BOARD), pages(BOARD))))
                .hasMessage("Two adapters have a page at /meals/board");
    }

    @ParameterizedTest
    @ValueSource(strings = {"admin", "Hanako", "花子", "../hanako", "hanako ", ""})
    void aPersonsNameIsAWordThatMayBeAFilesName(String name) {
        assertThatThrownBy(() -> new PeopleProperties.Named(name, Set.of())).hasMessageContaining("Not a name");
    }

    @Test
    void aRoleIsALowerCaseWord() {
        assertThatThrownBy(() -> new PeopleProperties.Named("hanako", Set.of("ROLE_X")))
                .hasMessageContaining("Not a role");
    }

    @Test
    void tokensAreAskedForAtTheOneEndpointAndAtThePathsOfDoors() {
        var tokens = new TokenPaths(List.of("/auth/token"));

        assertThat(tokens.contains("/oauth2/token")).isTrue();
        assertThat(tokens.contains("/auth/token")).isTrue();
        assertThat(tokens.contains("/auth/token/")).isFalse();
        assertThat(tokens.isFurther("/oauth2/token")).isFalse();
        assertThat(tokens.below("https://hub.example"))
                .containsExactlyInAnyOrder("https://hub.example/oauth2/token", "https://hub.example/auth/token");
        assertThatThrownBy(() -> new TokenPaths(List.of("auth/token"))).hasMessageContaining("begins with a slash");
    }

    private List<String> open(Authentication caller) {
        return pages.openTo(CallerParty.roles(caller)).map(Page::path).toList();
    }

    private String first(Authentication person) {
        return new FirstPage(pages, new NullRequestCache(), new FixedLocaleResolver(), _ -> {})
                .determineTargetUrl(new MockHttpServletRequest(), new MockHttpServletResponse(), person);
    }

    private static Authentication person(String name, String... roles) {
        var user = new PersonDetails(new Person(name, null, Set.of(roles), null), null);
        return new TestingAuthenticationToken(user, "x", List.copyOf(user.getAuthorities()));
    }

    private static Adapter pages(Page... pages) {
        return new Adapter() {
            @Override
            public List<Page> pages() {
                return List.of(pages);
            }
        };
    }

    private static Page page(String path, Readers readers) {
        return new Page(path, new Text("Meals", "配食"), readers, "meals", List.of());
    }
}
