package musubi.hub.web.people.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandingTest {

    @Test
    void valuesGiveTheRolesOfTheirRulesAndNothingElse() {
        assertThat(standing("roles", Map.of("roles", List.of("staff", "unknown", 7))))
                .isEqualTo(new Standing("juo-rail", Set.of("staff")));
        assertThat(standing("roles", Map.of("roles", List.of("staff", "boss"))))
                .isEqualTo(new Standing("juo-rail", Set.of("staff", "manager")));
        assertThat(standing("roles", Map.of("roles", "boss"))).isEqualTo(new Standing("juo-rail", Set.of("manager")));
    }

    @Test
    void aClaimIsFoundByItsNameOrWithinOthers() {
        var expected = new Standing("juo-rail", Set.of("staff"));
        assertThat(standing("a.b.c", Map.of("a", Map.of("b", Map.of("c", List.of("staff"))))))
                .isEqualTo(expected);
        assertThat(standing("https://city.example/roles", Map.of("https://city.example/roles", List.of("staff"))))
                .isEqualTo(expected);
    }

    @Test
    void withoutARuleNobodyIsAnything() {
        for (var claims : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("roles", List.of()),
                Map.of("roles", true),
                Map.of("roles", Map.of("staff", "staff")),
                Map.of("roles", "staff boss"),
                Map.of("roles", List.of("Staff", "manager", "operator")),
                Map.of("groups", List.of("staff")))) {
            assertThat(Standing.of(claims, issuer("roles"))).as("%s", claims).isEmpty();
        }
        assertThat(Standing.of(Map.of("roles", List.of("staff", "city")), issuer("roles")))
                .as("of a partner and of the city at once")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://login.city.example", "login.city.example", "ftp://localhost", "https:login"})
    void anIssuerIsReachedByHttps(String url) {
        assertThatThrownBy(() -> new IssuerProperties.Oidc(
                        URI.create(url), "hub", null, Set.of("openid"), "roles", "name", List.of()))
                .hasMessageContaining("musubi.people.oidc.issuer");
    }

    private static Standing standing(String claim, Map<String, Object> claims) {
        return Standing.of(claims, issuer(claim)).orElseThrow();
    }

    private static IssuerProperties.Oidc issuer(String claim) {
        return new IssuerProperties.Oidc(
                URI.create("https://login.city.example"),
                "hub",
                null,
                Set.of("openid"),
                claim,
                "preferred_username",
                List.of(
                        new IssuerProperties.Rule("staff", "juo-rail", "staff"),
                        new IssuerProperties.Rule("boss", "juo-rail", "manager"),
                        new IssuerProperties.Rule("city", null, "operator")));
    }
}
