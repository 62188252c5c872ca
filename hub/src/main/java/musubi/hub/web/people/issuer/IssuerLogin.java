package musubi.hub.web.people.issuer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import musubi.hub.web.people.Entrance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** The way in by the issuer of the city, where it has one: authorization code with PKCE (OpenID Connect Core §3.1). */
public final class IssuerLogin {

    /** Where a person begins who is to come by the issuer. */
    public static final String START = "/login/by/" + IssuerClient.NAME;

    /** Where the issuer sends people back to. */
    static final String ANSWER = "/login/answer";

    private static final String STARTS = "/login/by";
    private static final Set<String> OF_STRANGERS =
            Set.of("authorization_request_not_found", "invalid_request", "access_denied");
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
            if (isTrouble(why)) {
                LOG.warn("Nobody came in by the issuer of the city: {}", reason(why));
            }
            response.sendRedirect("/login?outside");
        }
    }

    /** Whether somebody has to look at it, and it is not that a stranger made an address up or a person thought better of it. */
    private static boolean isTrouble(AuthenticationException why) {
        return why instanceof OAuth2AuthenticationException answered
                ? !OF_STRANGERS.contains(answered.getError().getErrorCode())
                : Stream.iterate((Throwable) why, Objects::nonNull, Throwable::getCause)
                        .anyMatch(AuthenticationServiceException.class::isInstance);
    }

    /** What went wrong, outside and inside; libraries repeat the words of their causes. */
    private static String reason(@Nullable Throwable why) {
        return Stream.iterate(why, Objects::nonNull, Throwable::getCause)
                .map(it -> it.getMessage() == null ? it.getClass().getSimpleName() : it.getMessage())
                .distinct()
                .collect(Collectors.joining(": "));
    }
}
