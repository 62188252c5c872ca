package musubi.hub.web;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who the hub believes.
 *
 * @param issuer the public URL of the hub, which its own tokens name as issuer
 * @param externalIssuer an OpenID Connect issuer whose tokens count instead of the hub's own, or absent
 * @param externalAudience what its tokens name as audience when they are meant for this hub; absent: {@code issuer}
 * @param tokenPaths further paths where clients ask for tokens, beside those that doors name; none by default
 * @param tokenLifetime how long a token of the hub's own is good for
 * @param anonymousPerMinute requests without a token that one address may make in a minute
 * @param tokensPerMinute how often one address may ask for tokens in a minute, whether it gets them or not
 */
@Validated
@ConfigurationProperties("musubi.security")
public record SecurityProperties(
        @DefaultValue("http://localhost:8080") URI issuer,
        @Nullable URI externalIssuer,
        @Nullable String externalAudience,
        @DefaultValue Set<String> tokenPaths,
        @DefaultValue("5m") Duration tokenLifetime,
        @DefaultValue("600") int anonymousPerMinute,
        @DefaultValue("1200") int tokensPerMinute) {

    String audience() {
        return externalAudience == null ? issuer.toString() : externalAudience;
    }
}
