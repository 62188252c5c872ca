package musubi.hub.partner;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An OAuth2 client of a partner.
 *
 * @param secretHash of the client's secret, two with a blank between while the one before is good as well; null where
 *     it signs with a key
 * @param jwks the client's public keys as a JWK set, or null
 * @param jwksUrl where the client publishes its keys, or null
 * @param scopes the most that it may ask for
 * @param enabled false: it gets no token, and those that it has are good no longer
 * @param origins the web origins whose pages speak for it, such as {@code https://app.example.jp}
 * @param generation counts how often it was switched off or got a new proof; a token names the one that it was issued in
 */
public record Client(
        String id,
        String partner,
        @Nullable String secretHash,
        @Nullable String jwks,
        @Nullable String jwksUrl,
        Set<String> scopes,
        Set<String> origins,
        boolean enabled,
        int generation) {

    public Client {
        if (secretHash == null && jwks == null && jwksUrl == null) {
            throw new IllegalArgumentException("A client proves itself by a secret or by a key");
        }
        scopes = Set.copyOf(scopes);
        origins = Set.copyOf(origins);
    }

    /** A client without a page of its own, as it is when it is issued. */
    public Client(
            String id,
            String partner,
            @Nullable String secretHash,
            @Nullable String jwks,
            @Nullable String jwksUrl,
            Set<String> scopes) {
        this(id, partner, secretHash, jwks, jwksUrl, scopes, true, 1);
    }

    /** A client without a page of its own. */
    public Client(
            String id,
            String partner,
            @Nullable String secretHash,
            @Nullable String jwks,
            @Nullable String jwksUrl,
            Set<String> scopes,
            boolean enabled,
            int generation) {
        this(id, partner, secretHash, jwks, jwksUrl, scopes, Set.of(), enabled, generation);
    }

    /** The same client, for which pages of these origins speak. */
    public Client from(Set<String> pages) {
        return new Client(id, partner, secretHash, jwks, jwksUrl, scopes, pages, enabled, generation);
    }
}
