package musubi.hub.partner;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An OAuth2 client of a partner.
 *
 * @param secretHash of the client's secret, or null where it signs with a key
 * @param jwks the client's public keys as a JWK set, or null
 * @param jwksUrl where the client publishes its keys, or null
 * @param scopes the most that it may ask for
 */
public record Client(
        String id,
        String partner,
        @Nullable String secretHash,
        @Nullable String jwks,
        @Nullable String jwksUrl,
        Set<String> scopes) {

    public Client {
        if (secretHash == null && jwks == null && jwksUrl == null) {
            throw new IllegalArgumentException("A client proves itself by a secret or by a key");
        }
        scopes = Set.copyOf(scopes);
    }
}
