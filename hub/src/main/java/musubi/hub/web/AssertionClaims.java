package musubi.hub.web;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import musubi.hub.partner.AssertionStore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What an assertion whose signature is good must say (RFC 7523 §3, SMART Backend Services): the client of itself, to this
 * hub, for five minutes at most, and once.
 */
final class AssertionClaims {

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** By which the client's clock may be off. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    private static final int LONGEST_JTI = 255;

    private final AssertionStore used;
    private final String issuer;
    private final Set<String> endpoints;
    private final Clock clock;

    /** @param issuer the hub's own URL; assertions name it, or one of the paths for tokens below it, as audience */
    AssertionClaims(AssertionStore used, URI issuer, TokenPaths tokens, Clock clock) {
        this.used = used;
        this.issuer = issuer.toString();
        this.endpoints = tokens.below(this.issuer);
        this.clock = clock;
    }

    OAuth2TokenValidator<Jwt> of(String client) {
        return assertion -> {
            var wrong = wrong(assertion, client);
            return wrong == null
                    ? OAuth2TokenValidatorResult.success()
                    : OAuth2TokenValidatorResult.failure(
                            new OAuth2Error(OAuth2ErrorCodes.INVALID_CLIENT, "The assertion " + wrong, null));
        };
    }

    private boolean isThisHub(String audience) {
        return audience.equals(issuer) || endpoints.contains(audience);
    }

    /** Only what is good in all else is remembered, so that a bad assertion uses none up. */
    private @Nullable String wrong(Jwt assertion, String client) {
        if (!client.equals(assertion.getClaimAsString("iss")) || !client.equals(assertion.getSubject())) {
            return "is not issued by the client about itself";
        }
        var audience = assertion.getAudience();
        if (audience == null || audience.stream().noneMatch(this::isThisHub)) {
            return "is not meant for this hub";
        }
        var now = clock.instant();
        var expires = assertion.getExpiresAt();
        if (expires == null || expires.isAfter(now.plus(LONGEST).plus(SKEW)) || !expires.isAfter(now.minus(SKEW))) {
            return "has no end, has ended, or ends in more than five minutes";
        }
        var begins = assertion.getNotBefore();
        if (begins != null && begins.isAfter(now.plus(SKEW))) {
            return "has not begun";
        }
        var id = assertion.getId();
        if (id == null || id.isBlank() || id.length() > LONGEST_JTI) {
            return "has no jti of at most 255 characters";
        }
        return used.use(client, id, expires.plus(SKEW)) ? null : "was used before";
    }
}
