package musubi.hub;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A small OpenID Connect issuer: whoever comes is already logged in there, as whom the test says. It holds its client to its secret,
 * to PKCE and to a code that is good once.
 */
public final class CityIssuer {

    private static final String CLIENT = "musubi-hub";
    private static final String SECRET = "a secret of the city's login";

    private record Asked(String nonce, String challenge) {}

    private final HttpServer server;
    private final RSAKey key = key();
    private final Map<String, Asked> codes = new ConcurrentHashMap<>();
    private volatile RSAKey signs = key;
    private volatile JWTClaimsSet person = new JWTClaimsSet.Builder().build();

    private CityIssuer(HttpServer server) {
        this.server = server;
    }

    static CityIssuer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            var issuer = new CityIssuer(server);
            server.createContext("/.well-known/openid-configuration", it -> json(it, 200, issuer.description()));
            server.createContext("/keys", it -> json(it, 200, new JWKSet(issuer.key.toPublicJWK()).toString()));
            server.createContext("/authorize", issuer::authorize);
            server.createContext("/token", issuer::token);
            server.start();
            return issuer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** @return the file in which it stands */
    String keepSecret(Path folder) {
        try {
            return Files.writeString(folder.resolve("issuer-secret"), SECRET + "\n")
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who comes from now on. */
    void says(String subject, String name, List<?> roles) {
        signs = key;
        person = claims(subject, name, roles, CLIENT);
    }

    /** The same claims, but signed by somebody else. */
    void isForged(String subject, String name, List<?> roles) {
        says(subject, name, roles);
        signs = key();
    }

    /** A token that is meant for another client. */
    void isForAnother(String subject, String name, List<?> roles) {
        says(subject, name, roles);
        person = claims(subject, name, roles, "another-client");
    }

    private JWTClaimsSet claims(String subject, String name, List<?> roles, String audience) {
        return new JWTClaimsSet.Builder()
                .issuer(url())
                .subject(subject)
                .audience(audience)
                .claim("preferred_username", name)
                .claim("realm", Map.of("roles", roles))
                .build();
    }

    private String description() {
        return """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys",
                 "response_types_supported":["code"],"subject_types_supported":["public"],
                 "id_token_signing_alg_values_supported":["RS256"]}""".formatted(url());
    }

    private void authorize(HttpExchange exchange) throws IOException {
        var asked = fields(exchange.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        codes.put(code, new Asked(asked.getOrDefault("nonce", ""), asked.getOrDefault("code_challenge", "")));
        var state = URLEncoder.encode(asked.get("state"), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + state);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void token(HttpExchange exchange) throws IOException {
        var form = fields(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        var asked = codes.remove(form.get("code"));
        var known = ("Basic " + base64(encoded(CLIENT) + ":" + encoded(SECRET)))
                .equals(exchange.getRequestHeaders().getFirst("Authorization"));
        if (asked == null || !known || !asked.challenge().equals(challenge(form.getOrDefault("code_verifier", "")))) {
            json(exchange, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            json(
                    exchange,
                    200,
                    "{\"access_token\":\"x\",\"token_type\":\"Bearer\",\"expires_in\":60,\"id_token\":\""
                            + idToken(asked.nonce()) + "\"}");
        }
    }

    private String idToken(String nonce) {
        var now = Instant.now();
        var claims = new JWTClaimsSet.Builder(person)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", nonce)
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("city").build(), claims);
        try {
            token.sign(new RSASSASigner(signs));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static String challenge(String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).keyID("city").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(it -> it.split("=", 2))
                .collect(Collectors.toMap(it -> it[0], it -> URLDecoder.decode(it[1], StandardCharsets.UTF_8)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void json(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
