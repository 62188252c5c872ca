package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import musubi.hub.message.Purpose;
import musubi.hub.message.Text;
import musubi.hub.partner.Client;
import musubi.hub.partner.ClientStore;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerKind;
import musubi.hub.partner.PartnerStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Clients that sign: each assertion is good for one token, soon, and for nobody else. */
class AssertionTest extends HubContext {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLIENT = "signing-client";

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    PartnerStore partners;

    @Autowired
    ClientStore clients;

    private ECKey key = key();

    @BeforeEach
    void register() {
        key = key();
        partners.save(new Partner(
                "signing-partner",
                new Text("Signing", "署名"),
                PartnerKind.APP,
                Purpose.SERVICE,
                Set.of("test/*"),
                Map.of(),
                600));
        clients.save(new Client(
                CLIENT,
                "signing-partner",
                null,
                new JWKSet(key.toPublicJWK()).toString(),
                null,
                Set.of("hub:messages.write")));
    }

    @Test
    void anAssertionIsGoodForOneToken() throws Exception {
        var assertion = signed(it -> it);

        assertThat(ask("/oauth2/token", assertion).statusCode()).isEqualTo(200);
        assertRefused(ask("/oauth2/token", assertion));
        assertRefused(ask("/auth/token", assertion));
    }

    @Test
    void bothNamesOfTheEndpointAndTheIssuerAreAudiences() throws Exception {
        for (var audience : new String[] {"", "/oauth2/token", "/auth/token"}) {
            assertThat(ask("/oauth2/token", signed(it -> it.audience("http://localhost:8080" + audience)))
                            .statusCode())
                    .as(audience)
                    .isEqualTo(200);
        }
        assertRefused(ask("/oauth2/token", signed(it -> it.audience("https://another.example/token"))));
        assertRefused(ask("/oauth2/token", signed(it -> it.audience((String) null))));
    }

    @Test
    void anAssertionEndsWithinFiveMinutes() throws Exception {
        assertThat(ask("/oauth2/token", signed(it -> it.expirationTime(in(290))))
                        .statusCode())
                .isEqualTo(200);
        assertRefused(ask("/oauth2/token", signed(it -> it.expirationTime(in(360)))));
        assertRefused(ask("/oauth2/token", signed(it -> it.expirationTime(in(365L * 86_400)))));
        assertRefused(ask("/oauth2/token", signed(it -> it.expirationTime(in(-60)))));
        assertRefused(ask("/oauth2/token", signed(it -> it.expirationTime(null))));
        assertRefused(ask("/oauth2/token", signed(it -> it.claim("exp", "soon"))));
    }

    @Test
    void anAssertionHasANameOfItsOwn() throws Exception {
        assertRefused(ask("/oauth2/token", signed(it -> it.jwtID(null))));
        assertRefused(ask("/oauth2/token", signed(it -> it.jwtID(" "))));
        assertRefused(ask("/oauth2/token", signed(it -> it.jwtID("j".repeat(10_000)))));
        assertThat(ask("/oauth2/token", signed(it -> it.jwtID("a\0b" + UUID.randomUUID())))
                        .statusCode())
                .isLessThan(500);
    }

    @Test
    void anAssertionIsTheClientsAboutItself() throws Exception {
        assertRefused(ask("/oauth2/token", signed(it -> it.issuer("somebody-else"))));
        assertRefused(
                ask("/oauth2/token", signed(it -> it.subject("hitachi-city").issuer("hitachi-city"))));
        var unreadable = ask("/oauth2/token", signed(it -> it.subject("a\0b").issuer("a\0b")));
        assertThat(unreadable.statusCode()).as(unreadable.body()).isEqualTo(400);
        assertThat(JSON.readTree(unreadable.body()).at("/error").asText()).isEqualTo("invalid_request");
        assertRefused(ask("/oauth2/token", new PlainJWT(claims().build()).serialize()));
        assertRefused(ask("/oauth2/token", "no.assertion.atall"));
    }

    @Test
    void ofASwitchedOffClientNoAssertionIsGood() throws Exception {
        clients.enable(CLIENT, false);
        try {
            assertRefused(ask("/oauth2/token", signed(it -> it)));
        } finally {
            clients.enable(CLIENT, true);
        }
    }

    private static void assertRefused(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(401);
        assertThat(JSON.readTree(answer.body()).at("/error").asText()).isEqualTo("invalid_client");
    }

    private String signed(UnaryOperator<JWTClaimsSet.Builder> changed) throws Exception {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES384).keyID("k1").build(),
                changed.apply(claims()).build());
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer(CLIENT)
                .subject(CLIENT)
                .audience("http://localhost:8080/oauth2/token")
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(in(60));
    }

    private static Date in(long seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private HttpResponse<String> ask(String path, String assertion) throws Exception {
        var form = "grant_type=client_credentials&client_assertion_type="
                + "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion=" + assertion;
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static ECKey key() {
        try {
            return new ECKeyGenerator(Curve.P_384).keyID("k1").generate();
        } catch (com.nimbusds.jose.JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
