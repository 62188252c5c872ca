package musubi.hub;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import musubi.hub.message.Purpose;
import musubi.hub.message.Text;
import musubi.hub.partner.Client;
import musubi.hub.partner.ClientStore;
import musubi.hub.partner.Partner;
import musubi.hub.partner.PartnerKind;
import musubi.hub.partner.PartnerStore;
import musubi.hub.partner.Secrets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who gets in at the machine doors, and with what answer the others are turned away. */
class DoorTest extends HubContext {

    private static final ObjectMapper JSON = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    Secrets secrets;

    @Autowired
    PartnerStore partners;

    @Autowired
    ClientStore clients;

    @Test
    void aClientGetsATokenUnderBothNamesAndSendsALetter() throws Exception {
        var token = token("/oauth2/token", "hitachi-city", secrets.get("clients/hitachi-city"));
        assertThat(token("/auth/token", "hitachi-city", secrets.get("clients/hitachi-city")))
                .isNotBlank();

        var answer = post("/hub/messages?type=test/letter/1.0", token, "m::by http");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).startsWith("/hub/messages/"));
    }

    @Test
    void badDataIsAnsweredWithItsPlaceInBothLanguages() throws Exception {
        var token = token("/oauth2/token", "hitachi-city", secrets.get("clients/hitachi-city"));

        var answer = post("/hub/messages?type=test/letter/1.0", token, "nonsense");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        var notice = JSON.readTree(answer.body()).at("/notices/0");
        assertThat(notice.at("/place").asText()).isEqualTo("1");
        assertThat(notice.at("/text/ja").asText()).isEqualTo("order:key:text と書いてください");
    }

    @Test
    void noTokenAForgedOneAndOneWithoutTheScopeAreTurnedAway() throws Exception {
        assertThat(post("/hub/messages?type=test/letter/1.0", "", "n::x").statusCode())
                .isEqualTo(401);
        assertThat(post("/hub/messages?type=test/letter/1.0", "not.a.token", "n::x")
                        .statusCode())
                .isEqualTo(401);

        var other = token("/oauth2/token", "hitachi-navi", secrets.get("clients/hitachi-navi"));
        var answer = post("/hub/messages?type=test/letter/1.0", other, "n::x");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(JSON.readTree(answer.body()).at("/status").asInt()).isEqualTo(403);
    }

    @Test
    void aWrongSecretGetsTheErrorOfOAuth() throws Exception {
        var answer = askForToken("/oauth2/token", basic("hitachi-city", "wrong"), "grant_type=client_credentials");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(JSON.readTree(answer.body()).at("/error").asText()).isEqualTo("invalid_client");
    }

    @Test
    void whoShowsNoProofOrAsksBeyondTheGrantGetsTheErrorOfOAuth() throws Exception {
        var unproven = askForToken("/oauth2/token", "", "grant_type=client_credentials");

        assertThat(unproven.statusCode()).isEqualTo(401);
        assertThat(unproven.headers().firstValue("WWW-Authenticate")).hasValue("Basic realm=\"musubi\"");
        assertThat(JSON.readTree(unproven.body()).at("/error").asText()).isEqualTo("invalid_client");

        var city = basic("hitachi-city", secrets.get("clients/hitachi-city"));
        for (var grant : List.of("authorization_code&code=x", "refresh_token&refresh_token=x", "password")) {
            var answer = askForToken("/oauth2/token", city, "grant_type=" + grant);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(JSON.readTree(answer.body()).at("/error").asText()).isEqualTo("unsupported_grant_type");
        }
    }

    @Test
    void aClientProvesItselfByASignedAssertion() throws Exception {
        var key = new ECKeyGenerator(Curve.P_384).keyID("k1").generate();
        partners.save(partner("key-partner", 600));
        clients.save(new Client(
                "key-client",
                "key-partner",
                null,
                new JWKSet(key.toPublicJWK()).toString(),
                null,
                Set.of("hub:messages.write")));

        var good = askForToken(
                "/oauth2/token", "", assertion("key-client", key, Instant.now().plusSeconds(60)));
        var late = askForToken(
                "/oauth2/token", "", assertion("key-client", key, Instant.now().minusSeconds(120)));
        var forged = askForToken(
                "/oauth2/token",
                "",
                assertion(
                        "key-client",
                        new ECKeyGenerator(Curve.P_384).keyID("k1").generate(),
                        Instant.now().plusSeconds(60)));

        assertThat(good.body()).contains("access_token");
        assertThat(late.statusCode()).isEqualTo(401);
        assertThat(forged.statusCode()).isEqualTo(401);
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() throws Exception {
        partners.save(partner("busy", 3));
        var key = new ECKeyGenerator(Curve.P_384).keyID("k1").generate();
        clients.save(new Client(
                "busy", "busy", null, new JWKSet(key.toPublicJWK()).toString(), null, Set.of("hub:messages.write")));
        var token = JSON.readTree(askForToken(
                                "/oauth2/token",
                                "",
                                assertion("busy", key, Instant.now().plusSeconds(60)))
                        .body())
                .at("/access_token")
                .asText();

        var answers = IntStream.range(0, 5)
                .mapToObj(_ -> post("/hub/messages?type=test/letter/1.0", token, "o::busy"))
                .toList();

        assertThat(answers.stream().map(HttpResponse::statusCode)).containsExactly(202, 202, 202, 429, 429);
        assertThat(answers.getLast().headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void discoveryAndKeysAreOpen() throws Exception {
        var discovery = get("/.well-known/openid-configuration");

        assertThat(discovery.at("/token_endpoint").asText()).isEqualTo("http://localhost:8080/oauth2/token");
        assertThat(discovery.at("/token_endpoint_auth_methods_supported").toString())
                .contains("private_key_jwt");
        assertThat(discovery.at("/grant_types_supported").toString()).isEqualTo("[\"client_credentials\"]");
        assertThat(discovery.has("authorization_endpoint")
                        || discovery.has("introspection_endpoint")
                        || discovery.has("revocation_endpoint"))
                .as("what the hub does not do")
                .isFalse();
        assertThat(get("/.well-known/oauth-authorization-server")).isEqualTo(discovery);
        for (var path :
                List.of("/oauth2/introspect", "/oauth2/revoke", "/oauth2/authorize", "/oauth2/device_authorization")) {
            assertThat(askForToken(path, basic("hitachi-city", secrets.get("clients/hitachi-city")), "token=x")
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
        assertThat(get("/oauth2/jwks").at("/keys/0/d").isMissingNode()).isTrue();
        assertThat(get("/oauth2/jwks").at("/keys/0/n").isMissingNode()).isFalse();
    }

    private static Partner partner(String id, int perMinute) {
        return new Partner(
                id, new Text(id, id), PartnerKind.APP, Purpose.SERVICE, Set.of("test/*"), Map.of(), perMinute);
    }

    private static String assertion(String client, ECKey key, Instant expires) throws Exception {
        var claims = new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience("http://localhost:8080/oauth2/token")
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(expires))
                .build();
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES384).keyID(key.getKeyID()).build(), claims);
        jwt.sign(new ECDSASigner(key));
        return "grant_type=client_credentials&client_assertion_type="
                + "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer&client_assertion="
                + jwt.serialize();
    }

    private String token(String path, String client, String secret) throws Exception {
        return JSON.readTree(askForToken(path, basic(client, secret), "grant_type=client_credentials")
                        .body())
                .at("/access_token")
                .asText();
    }

    private static String basic(String client, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> askForToken(String path, String authorization, String form) {
        return send(request(path, authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> post(String path, String token, String body) {
        return send(request(path, token.isEmpty() ? "" : "Bearer " + token)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode get(String path) throws IOException {
        return JSON.readTree(send(request(path, "")).body());
    }

    private HttpRequest.Builder request(String path, String authorization) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
