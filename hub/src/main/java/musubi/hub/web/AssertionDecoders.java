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
import java.util.Set;
import musubi.hub.adapter.PartnerClient;
import musubi.hub.partner.Client;
import musubi.hub.partner.ClientStore;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

/**
 * Checks the assertions of {@code private_key_jwt} (RFC 7523 §3) against the client's registered keys, which stand in the
 * registry or at an address of the client's. Asymmetric signatures only, as SMART Backend Services wants.
 */
final class AssertionDecoders implements JwtDecoderFactory<RegisteredClient> {

    /** RS384 and ES384 are what SMART App Launch 2.2 wants of every server. */
    static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.PS256);

    private static final int MOST = 1_000;

    private final ClientStore clients;
    private final AssertionClaims claims;
    private final PartnerClient http;
    private final RecentlyUsed<Client, JwtDecoder> decoders = new RecentlyUsed<>(MOST);

    AssertionDecoders(ClientStore clients, AssertionClaims claims, PartnerClient http) {
        this.clients = clients;
        this.claims = claims;
        this.http = http;
    }

    @Override
    public JwtDecoder createDecoder(RegisteredClient registered) {
        var client = clients.findEnabled(registered.getClientId())
                .orElseThrow(() -> new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT));
        return decoders.get(client, this::decoder);
    }

    private JwtDecoder decoder(Client client) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys(client)));
        processor.setJWTClaimsSetVerifier((_, _) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(claims.of(client.id()));
        return decoder;
    }

    private JWKSource<SecurityContext> keys(Client client) {
        try {
            var jwks = client.jwks();
            return jwks != null
                    ? new ImmutableJWKSet<>(JWKSet.parse(jwks))
                    : JWKSourceBuilder.<SecurityContext>create(
                                    URI.create(String.valueOf(client.jwksUrl())).toURL(),
                                    new ClientKeysClient(http, client.partner()))
                            .retrying(true)
                            .build();
        } catch (ParseException | MalformedURLException e) {
            throw new IllegalStateException("the keys registered for client " + client.id() + " are no JWK set", e);
        }
    }
}
