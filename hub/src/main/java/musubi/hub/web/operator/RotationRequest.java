package musubi.hub.web.operator;

import org.jspecify.annotations.Nullable;

/**
 * By what a client is to prove itself from now on.
 *
 * @param jwks its new public keys as a JWK set, where it proves itself by {@code private_key_jwt}
 * @param jwksUrl where it publishes them; without keys it gets a new secret
 * @param overlap for how long the secret before stays good, as {@code PT24H}; absent: it ends at once
 */
public record RotationRequest(
        @Nullable String jwks,
        @Nullable String jwksUrl,
        @Nullable String overlap) {

    static final RotationRequest OF_THE_SECRET = new RotationRequest(null, null, null);
}
