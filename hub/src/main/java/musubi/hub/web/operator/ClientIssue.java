package musubi.hub.web.operator;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.regex.Pattern;
import musubi.hub.partner.Client;
import musubi.hub.partner.ClientStore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Issues clients to partners. A secret is shown once, and kept only as its hash. */
@Component
final class ClientIssue {

    /** @param secret shown this once, or null where the client proves itself by a key */
    record Issued(String id, @Nullable String secret, Set<String> scopes) {}

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{2,63}");
    private static final int SECRET_BYTES = 24;

    private final ClientStore clients;
    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();

    ClientIssue(ClientStore clients, PasswordEncoder encoder) {
        this.clients = clients;
        this.encoder = encoder;
    }

    Issued issue(String partner, ClientRequest request) {
        var id = request.id() == null ? partner + "-" + HexFormat.of().toHexDigits(random.nextInt()) : request.id();
        if (!ID.matcher(id).matches()) {
            throw OperatorProblem.invalid("'id' must be 3 to 64 lower-case letters, digits and hyphens.");
        }
        if (clients.find(id).isPresent()) {
            throw OperatorProblem.conflict("There is a client " + id + " already; choose another id.");
        }
        check(request.jwks());
        var byKey = request.jwks() != null || request.jwksUrl() != null;
        var secret = byKey ? null : secret();
        var hash = secret == null ? null : encoder.encode(secret);
        clients.save(new Client(id, partner, hash, request.jwks(), request.jwksUrl(), request.scopes()));
        return new Issued(id, secret, request.scopes());
    }

    /** Public keys only: a private key that came this far is no secret any more. */
    private static void check(@Nullable String jwks) {
        if (jwks == null) {
            return;
        }
        try {
            if (JWKSet.parse(jwks).getKeys().stream().anyMatch(JWK::isPrivate)) {
                throw OperatorProblem.invalid(
                        "'jwks' holds a private key. Throw that key away, and send a public one.");
            }
        } catch (ParseException e) {
            throw OperatorProblem.invalid("'jwks' is not a JWK set (RFC 7517 §5).");
        }
    }

    private String secret() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
