package musubi.hub.web.operator;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.text.ParseException;
import musubi.hub.adapter.PartnerClient;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The keys by which a client is to prove itself, as an operator registers them. */
@Component
final class ClientKeys {

    private static final int LONGEST = 64 * 1024;

    private final PartnerClient client;

    ClientKeys(PartnerClient client) {
        this.client = client;
    }

    void check(String partner, @Nullable String jwks, @Nullable String jwksUrl) {
        if (jwks != null) {
            check(jwks);
        }
        if (jwksUrl != null) {
            client.refusal(partner, jwksUrl).ifPresent(it -> {
                throw OperatorProblem.invalid("jwksUrl", "'jwksUrl': " + it.en(), "「jwksUrl」: " + it.ja());
            });
        }
    }

    /** Public keys only: a private key that came this far is no secret any more. */
    private static void check(String jwks) {
        var keys = parse(jwks).getKeys();
        if (keys.isEmpty()) {
            throw noKeys();
        }
        if (keys.stream().anyMatch(JWK::isPrivate)) {
            throw OperatorProblem.invalid(
                    "jwks",
                    "'jwks' holds a private key. Throw that key away, and send a public one.",
                    "「jwks」に秘密鍵が含まれています。その鍵は破棄し、公開鍵を送ってください。");
        }
    }

    /** The parser throws more than it declares for JSON that is no object, and for members that are none. */
    private static JWKSet parse(String jwks) {
        if (jwks.length() > LONGEST) {
            throw noKeys();
        }
        try {
            return JWKSet.parse(jwks);
        } catch (ParseException | RuntimeException e) {
            throw noKeys();
        }
    }

    private static OperatorProblem noKeys() {
        return OperatorProblem.invalid(
                "jwks",
                "'jwks' is not a JWK set (RFC 7517 §5) with a public key, of at most 64 kB.",
                "「jwks」は公開鍵を含む 64 kB 以内の JWK セット（RFC 7517 §5）ではありません。");
    }
}
