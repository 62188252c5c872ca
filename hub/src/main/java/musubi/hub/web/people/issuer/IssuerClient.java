package musubi.hub.web.people.issuer;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestTemplate;

/**
 * Asks the issuer: how it is asked, for tokens, and for its keys. Each question has a time limit. The hub starts without an issuer that
 * is away; what it says of itself is remembered for an hour.
 */
final class IssuerClient {

    /** The issuer as the library knows it; there is one. */
    static final String NAME = "city";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final String DISCOVERY = "/.well-known/openid-configuration";

    private record Found(ClientRegistration registration, JwtDecoder keys, Instant until) {}

    private final IssuerProperties.Oidc issuer;
    private final String answer;
    private final Clock clock;
    private final ClientHttpRequestFactory http;
    private @Nullable Found found;

    /** @param answer the path to which the issuer sends people back */
    IssuerClient(IssuerProperties.Oidc issuer, String answer, Clock clock) {
        this.issuer = issuer;
        this.answer = answer;
        this.clock = clock;
        var connections = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(PATIENCE).build());
        connections.setReadTimeout(PATIENCE);
        this.http = connections;
    }

    ClientRegistration registration() {
        return found().registration();
    }

    /** Reads and checks ID tokens (OpenID Connect Core §3.1.3.7). */
    JwtDecoder keys() {
        return found().keys();
    }

    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> tokens() {
        var tokens = new RestClientAuthorizationCodeTokenResponseClient();
        tokens.setRestClient(RestClient.builder()
                .requestFactory(http)
                .messageConverters(it -> {
                    it.clear();
                    it.addAll(List.of(
                            new FormHttpMessageConverter(), new OAuth2AccessTokenResponseHttpMessageConverter()));
                })
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build());
        return tokens;
    }

    private synchronized Found found() {
        var now = clock.instant();
        if (found == null || !found.until().isAfter(now)) {
            var registration = discover();
            found = new Found(registration, decoder(registration), now.plus(REMEMBERED));
        }
        return found;
    }

    private ClientRegistration discover() {
        try {
            var address = issuer.issuer().toString().replaceFirst("/$", "") + DISCOVERY;
            var said = RestClient.builder()
                    .requestFactory(http)
                    .build()
                    .get()
                    .uri(address)
                    .retrieve()
                    .body(new ParameterizedTypeReference<Map<String, Object>>() {});
            if (said == null || !issuer.issuer().toString().equals(said.get("issuer"))) {
                throw new AuthenticationServiceException(address + " is not of the issuer " + issuer.issuer());
            }
            return ClientRegistrations.fromOidcConfiguration(said)
                    .registrationId(NAME)
                    .clientId(issuer.clientId())
                    .clientSecret(secret())
                    .clientAuthenticationMethod(
                            issuer.clientSecretFile() == null
                                    ? ClientAuthenticationMethod.NONE
                                    : ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    .clientSettings(ClientRegistration.ClientSettings.builder()
                            .requireProofKey(true)
                            .build())
                    .redirectUri("{baseUrl}" + answer)
                    .scope(issuer.scopes())
                    .build();
        } catch (RestClientException | IllegalArgumentException | IOException e) {
            throw new AuthenticationServiceException("The issuer " + issuer.issuer() + " cannot be used", e);
        }
    }

    private @Nullable String secret() throws IOException {
        var file = issuer.clientSecretFile();
        return file == null ? null : Files.readString(file).strip();
    }

    private JwtDecoder decoder(ClientRegistration registration) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(
                        registration.getProviderDetails().getJwkSetUri())
                .jwsAlgorithms(it ->
                        it.addAll(Set.of(SignatureAlgorithm.RS256, SignatureAlgorithm.PS256, SignatureAlgorithm.ES256)))
                .restOperations(new RestTemplate(http))
                .build();
        var ofThisClient = new OidcIdTokenValidator(registration);
        ofThisClient.setClock(clock);
        var inTime = new JwtTimestampValidator();
        inTime.setClock(clock);
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(inTime, ofThisClient));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return decoder;
    }
}
