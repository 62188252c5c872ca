package musubi.hub.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;

class RememberedTokensTest {

    private static final Instant NOON = Instant.parse("2026-11-24T03:00:00Z");

    private final SettableClock clock = new SettableClock();
    private final List<String> proven = new ArrayList<>();
    private final RememberedTokens tokens = new RememberedTokens(this::prove, clock);

    @Test
    void aTokenIsProvenOnceAMinute() {
        tokens.decode("good");
        clock.now = NOON.plusSeconds(59);
        tokens.decode("good");
        assertThat(proven).containsExactly("good");

        clock.now = NOON.plusSeconds(60);
        tokens.decode("good");
        assertThat(proven).containsExactly("good", "good");
    }

    @Test
    void atItsEndATokenIsProvenAgainAndFails() {
        tokens.decode("short");
        clock.now = NOON.plusSeconds(10);

        assertThatThrownBy(() -> tokens.decode("short")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void aTokenThatFailedIsNotRemembered() {
        assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> tokens.decode("bad")).isInstanceOf(BadJwtException.class);
        assertThat(proven).containsExactly("bad", "bad");
    }

    private Jwt prove(String token) {
        proven.add(token);
        var end = NOON.plus(token.equals("short") ? Duration.ofSeconds(10) : Duration.ofMinutes(5));
        if (token.equals("bad") || !clock.now.isBefore(end)) {
            throw new BadJwtException(token);
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .claim("sub", "a-hospital")
                .expiresAt(end)
                .build();
    }

    private static final class SettableClock extends Clock {

        private Instant now = NOON;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
