package musubi.hub.web;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.net.MalformedURLException;
import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import musubi.hub.partner.Client;
import musubi.hub.partner.ClientStore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Checks the assertions of {@code private_key_jwt} (RFC 7523 §3) against the client's registered keys, which stand in the
 * registry or at an address of the client's. Asymmetric signatures only, as SMART Backend Services wants.
 */
final class AssertionDecoders implements JwtDecoderFactory<RegisteredClient> {

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.PS256);

    private final ClientStore clients;
    private final Set<String> audiences;
    private final ConcurrentHashMap<Client, JwtDecoder> decoders = new ConcurrentHashMap<>();

    /** @param issuer the hub's own URL; assertions name it or one of its token endpoints as audience */
    AssertionDecoders(ClientStore clients, URI issuer) {
        this.clients = clients;
        this.audiences = Set.of(issuer.toString(), issuer + "/oauth2/token", issuer + "/auth/token");
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient registered) {
        var client = clients.find(registered.getClientId())
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
        return decoders.computeIfAbsent(client, this::decoder);
    }

    private JwtDecoder decoder(Client client) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys(client)));
        processor.setJWTClaimsSetVerifier((_, _) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(claims(client.id()));
        return decoder;
    }

    private static JWKSource<SecurityContext> keys(Client client) {
        try {
            var jwks = client.jwks();
            return jwks != null
                    ? new ImmutableJWKSet<>(JWKSet.parse(jwks))
                    : JWKSourceBuilder.<SecurityContext>create(
                                    URI.create(String.valueOf(client.jwksUrl())).toURL())
                            .retrying(true)
                            .build();
        } catch (ParseException | MalformedURLException e) {
            throw new IllegalStateException("the keys registered for client " + client.id() + " are no JWK set", e);
        }
    }

    private OAuth2TokenValidator<Jwt> claims(String clientId) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(),
                new JwtClaimValidator<String>("iss", clientId::equals),
                new JwtClaimValidator<String>("sub", clientId::equals),
                new JwtClaimValidator<@Nullable Object>("exp", it -> it != null),
                new JwtClaimValidator<List<String>>(
                        "aud", it -> it != null && it.stream().anyMatch(audiences::contains)));
    }
}
