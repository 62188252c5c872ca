package musubi.hub.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Proves a token once and takes it for proven for a minute, never beyond its own end: a client sends the same token with
 * each of its requests. What the client may do is looked up elsewhere, each time.
 */
final class RememberedTokens implements JwtDecoder {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private record Proven(Jwt token, Instant until) {}

    private final JwtDecoder decoder;
    private final Clock clock;
    private final RecentlyUsed<String, Proven> known = new RecentlyUsed<>(MOST);

    RememberedTokens(JwtDecoder decoder, Clock clock) {
        this.decoder = decoder;
        this.clock = clock;
    }

    @Override
    public Jwt decode(String token) {
        var now = clock.instant();
        return known.find(token)
                .filter(it -> now.isBefore(it.until()))
                .map(Proven::token)
                .orElseGet(() -> prove(token, now));
    }

    private Jwt prove(String token, Instant now) {
        var decoded = decoder.decode(token);
        var end = decoded.getExpiresAt();
        var until = now.plus(REMEMBERED);
        if (end != null) {
            known.put(token, new Proven(decoded, end.isBefore(until) ? end : until));
        }
        return decoded;
    }
}
