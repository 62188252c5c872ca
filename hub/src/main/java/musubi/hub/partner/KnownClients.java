package musubi.hub.partner;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Clients that are switched on, with their partners, which are. What was looked up is remembered until something of the register has
 * changed, which is asked for every few seconds and once for all: ten thousand clients that come now and then cost no more than ten.
 */
final class KnownClients {

    /** How old what is known may be. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    record Known(Client client, Partner partner) {}

    private record Remembered(Known known, long version) {}

    private record Looked(long version, Instant until) {}

    private final Function<String, Optional<Client>> clients;
    private final Function<String, Optional<Partner>> partners;
    private final LongSupplier versions;
    private final Clock clock;
    private final ConcurrentHashMap<String, Remembered> remembered = new ConcurrentHashMap<>();
    private volatile Looked looked = new Looked(Long.MIN_VALUE, Instant.MIN);

    /** @param versions another number after each change of a client or a partner that was committed */
    KnownClients(
            Function<String, Optional<Client>> clients,
            Function<String, Optional<Partner>> partners,
            LongSupplier versions,
            Clock clock) {
        this.clients = clients;
        this.partners = partners;
        this.versions = versions;
        this.clock = clock;
    }

    /** As it was five seconds ago at the most. */
    Optional<Known> find(String id) {
        var version = version();
        var last = remembered.get(id);
        return last != null && last.version() == version ? Optional.of(last.known()) : look(id, version);
    }

    /** As it is now. */
    Optional<Known> look(String id) {
        return look(id, version());
    }

    /** @param version as it was before, so that what changes meanwhile is looked up once more */
    private Optional<Known> look(String id, long version) {
        var found = clients.apply(id).flatMap(client -> partners.apply(client.partner())
                .filter(Partner::enabled)
                .map(partner -> new Known(client, partner)));
        found.ifPresentOrElse(it -> remembered.put(id, new Remembered(it, version)), () -> remembered.remove(id));
        return found;
    }

    private long version() {
        var last = looked;
        return clock.instant().isBefore(last.until()) ? last.version() : lookForVersion();
    }

    /** One asks, and the others wait for it. What was remembered under an older version is let go of. */
    private synchronized long lookForVersion() {
        var last = looked;
        var now = clock.instant();
        if (now.isBefore(last.until())) {
            return last.version();
        }
        var version = versions.getAsLong();
        if (version != last.version()) {
            remembered.clear();
        }
        looked = new Looked(version, now.plus(REMEMBERED));
        return version;
    }
}
