package musubi.hub.partner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Clients that are switched on, with their partners, which are. Looked up anew every few seconds, or at each call. */
final class KnownClients {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    record Known(Client client, Partner partner) {}

    private record Remembered(Known known, Instant until) {}

    private final Function<String, Optional<Client>> clients;
    private final Function<String, Optional<Partner>> partners;
    private final Clock clock;
    private final ConcurrentHashMap<String, Remembered> remembered = new ConcurrentHashMap<>();

    KnownClients(
            Function<String, Optional<Client>> clients, Function<String, Optional<Partner>> partners, Clock clock) {
        this.clients = clients;
        this.partners = partners;
        this.clock = clock;
    }

    /** As it was five seconds ago at the most. */
    Optional<Known> find(String id) {
        var last = remembered.get(id);
        return last != null && clock.instant().isBefore(last.until()) ? Optional.of(last.known()) : look(id);
    }

    /** As it is now. */
    Optional<Known> look(String id) {
        var found = clients.apply(id).flatMap(client -> partners.apply(client.partner())
                .filter(Partner::enabled)
                .map(partner -> new Known(client, partner)));
        found.ifPresentOrElse(
                it -> remembered.put(id, new Remembered(it, clock.instant().plus(REMEMBERED))),
                () -> remembered.remove(id));
        return found;
    }
}
