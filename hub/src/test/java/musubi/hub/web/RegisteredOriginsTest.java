package musubi.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** An origin counts as fast as a token ends, and asking often asks the database seldom. */
class RegisteredOriginsTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-27T00:00:00Z"));
    private final AtomicInteger asked = new AtomicInteger();
    private final Set<String> registered = new HashSet<>(Set.of("https://app.example.jp"));
    private final RegisteredOrigins origins = new RegisteredOrigins(this::read, clock());

    @Test
    void oneThatIsTakenAwayEndsWithinFiveSeconds() {
        assertThat(origins.contains("https://app.example.jp")).isTrue();
        registered.clear();
        assertThat(origins.contains("https://app.example.jp")).isTrue();

        now.updateAndGet(it -> it.plus(Duration.ofSeconds(5)));

        assertThat(origins.contains("https://app.example.jp")).isFalse();
    }

    @Test
    void whoeverAsksWithEverNewOriginsAsksTheDatabaseOnce() {
        for (var number = 0; number < 1_000; number++) {
            assertThat(origins.contains("https://" + number + ".example.com")).isFalse();
        }

        assertThat(asked).hasValue(1);
    }

    private Set<String> read() {
        asked.incrementAndGet();
        return Set.copyOf(registered);
    }

    private Clock clock() {
        InstantSource source = now::get;
        return source.withZone(ZoneOffset.UTC);
    }
}
