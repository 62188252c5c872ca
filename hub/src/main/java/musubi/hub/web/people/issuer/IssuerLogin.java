package musubi.hub.web.people.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import musubi.hub.web.people.Entrance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;

/** The way in by the issuer of the city, where it has one: authorization code with PKCE (OpenID Connect Core §3.1). */
public final class IssuerLogin {

    /** Where a person begins who is to come by the issuer. */
    public static final String START = "/login/by/" + IssuerClient.NAME;

    /** Where the issuer sends people back to. */
    static final String ANSWER = "/login/answer";

    private static final String STARTS = "/login/by";
    private static final Logger LOG = LoggerFactory.getLogger(IssuerLogin.class);

    private final @Nullable IssuerClient client;
    private final @Nullable IssuedPeople people;
    private final Entrance entrance;

    /** @param client null, like people: there is no issuer */
    IssuerLogin(@Nullable IssuerClient client, @Nullable IssuedPeople people, Entrance entrance) {
        this.client = client;
        this.people = people;
        this.entrance = entrance;
    }

    public boolean isOffered() {
        return client != null;
    }

    /** Adds to the chain of pages what the way in needs. */
    public HttpSecurity addTo(HttpSecurity http) throws Exception {
        var issuer = client;
        var known = people;
        if (issuer == null || known == null) {
            return http;
        }
        return http.oauth2Login(it -> it.loginPage("/login")
                .clientRegistrationRepository(id -> id.equals(IssuerClient.NAME) ? issuer.registration() : null)
                .authorizedClientRepository(new NoTokensStore())
                .authorizationEndpoint(start -> start.baseUri(STARTS))
                .redirectionEndpoint(answer -> answer.baseUri(ANSWER))
                .tokenEndpoint(tokens -> tokens.accessTokenResponseClient(issuer.tokens()))
                .userInfoEndpoint(users -> users.oidcUserService(
                        asked -> new IssuedUser(asked.getIdToken(), known.arrive(asked.getIdToken()))))
                .successHandler((request, response, person) ->
                        entrance.enter(request, response, ((IssuedUser) person.getPrincipal()).person()))
                .failureHandler(IssuerLogin::turnedAway)
                .withObjectPostProcessor(new ObjectPostProcessor<OidcAuthorizationCodeAuthenticationProvider>() {
                    @Override
                    public <T extends OidcAuthorizationCodeAuthenticationProvider> T postProcess(T provider) {
                        provider.setJwtDecoderFactory((ClientRegistration _) -> issuer.keys());
                        return provider;
                    }
                })
                .withObjectPostProcessor(new ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>() {
                    @Override
                    public <T extends OAuth2AuthorizationRequestRedirectFilter> T postProcess(T filter) {
                        filter.setAuthenticationFailureHandler(IssuerLogin::turnedAway);
                        return filter;
                    }
                }));
    }

    private static void turnedAway(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException why) throws IOException {
        if (why instanceof NobodyHere) {
            response.sendRedirect("/login?nobody");
        } else {
            LOG.warn("Nobody came in by the issuer of the city: {}", reason(why));
            response.sendRedirect("/login?outside");
        }
    }

    private static String reason(Throwable why) {
        var cause = why.getCause();
        return cause == null ? String.valueOf(why.getMessage()) : why.getMessage() + ": " + reason(cause);
    }
}
