package musubi.hub.web.operator;

import jakarta.validation.constraints.NotEmpty;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A client that is to be issued to a partner.
 *
 * @param id absent: made of the partner's id
 * @param scopes the most that it may ask for, in each standard's own spelling
 * @param jwks its public keys as a JWK set, where it proves itself by {@code private_key_jwt}
 * @param jwksUrl where it publishes them; without keys it gets a secret
 * @param origins of the pages that speak for it from a browser, such as {@code https://app.example.jp}; absent: none
 */
public record ClientRequest(
        @Nullable String id,
        @NotEmpty Set<String> scopes,
        @Nullable String jwks,
        @Nullable String jwksUrl,
        @Nullable Set<String> origins) {}
