package musubi.hub.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;

/** The web origins that clients are registered with, read anew every few seconds: as fast as a token ends. */
final class RegisteredOrigins {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private record Known(Set<String> origins, Instant until) {}

    private final Supplier<Set<String>> registered;
    private final Clock clock;
    private volatile Known known = new Known(Set.of(), Instant.MIN);

    RegisteredOrigins(Supplier<Set<String>> registered, Clock clock) {
        this.registered = registered;
        this.clock = clock;
    }

    boolean contains(String origin) {
        var now = clock.instant();
        var last = known;
        if (!now.isBefore(last.until())) {
            last = new Known(registered.get(), now.plus(REMEMBERED));
            known = last;
        }
        return last.origins().contains(origin);
    }
}
