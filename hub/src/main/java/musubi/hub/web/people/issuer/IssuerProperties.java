package musubi.hub.web.people.issuer;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether people come by an issuer of the city's.
 *
 * @param oidc which one; absent: by a password of the hub's alone
 */
@ConfigurationProperties("musubi.people")
public record IssuerProperties(@Nullable Oidc oidc) {

    /**
     * An OpenID Connect issuer, {@code musubi.people.oidc.*}.
     *
     * @param issuer its URL, below which its discovery document stands; https, but on this machine
     * @param clientId as which the hub is registered there, with {@code <URL of the hub>/login/answer} as redirect URI
     * @param clientSecretFile a file that holds the secret, read once an hour; absent: the hub is a public client (PKCE alone)
     * @param scopes what is asked for; it has to have {@code openid}
     * @param claim of the ID token, whose values (a text or a list) are what a person is there; {@code a.b} is {@code b} within {@code a}
     * @param nameClaim of the ID token, by which the hub calls the person, {@code sso-} before it
     * @param rules what values give; a value without a rule gives nothing
     */
    public record Oidc(
            URI issuer,
            String clientId,
            @Nullable Path clientSecretFile,
            @DefaultValue({"openid", "profile"}) Set<String> scopes,
            @DefaultValue("roles") String claim,
            @DefaultValue("preferred_username") String nameClaim,
            @DefaultValue List<Rule> rules) {

        private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

        public Oidc {
            var plain = "http".equals(issuer.getScheme()) && THIS_MACHINE.contains(issuer.getHost());
            if (issuer.getHost() == null || !plain && !"https".equals(issuer.getScheme())) {
                throw new IllegalArgumentException("musubi.people.oidc.issuer is to be an https URL, not " + issuer);
            }
            if (clientId.isBlank()) {
                throw new IllegalArgumentException("musubi.people.oidc.client-id is missing");
            }
            if (!scopes.contains("openid")) {
                throw new IllegalArgumentException(
                        "musubi.people.oidc.scopes lacks openid, without which there is no ID token");
            }
            scopes = Set.copyOf(scopes);
            rules = List.copyOf(rules);
        }
    }

    /**
     * @param value of the claim
     * @param partner whose people these are; absent: the city's
     * @param role of the closed list
     */
    public record Rule(String value, @Nullable String partner, String role) {}
}
