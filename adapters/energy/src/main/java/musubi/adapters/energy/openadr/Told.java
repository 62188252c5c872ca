package musubi.adapters.energy.openadr;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A change on its way to those who listen, with what each of them may know of it. Bytes are written once for all who see the same. */
final class Told {

    /** A VEN that sees the object, and its targets as far as it knows them. */
    record Seen(boolean withTargets, List<String> targets) {

        /** @param shown null: it has none */
        static Seen of(@Nullable List<String> shown) {
            return new Seen(shown != null, shown == null ? List.of() : shown);
        }
    }

    private final Announcement announcement;
    private final Map<String, Seen> seen;
    private final Map<String, String> owners;
    private final Optional<Announcement.Event> event;
    private final Map<Seen, byte[]> written = new ConcurrentHashMap<>();

    /**
     * @param seen by client, the VENs that see the object
     * @param owners of those topics that are one VEN's, its client
     */
    Told(Announcement announcement, Map<String, Seen> seen, Map<String, String> owners) {
        this.announcement = announcement;
        this.event = announcement.event();
        this.seen = Map.copyOf(seen);
        this.owners = Map.copyOf(owners);
    }

    /** Of which event it tells, if of any. */
    Optional<Announcement.Event> event() {
        return event;
    }

    Noun noun() {
        return announcement.noun();
    }

    /** What the viewer hears of it on the topic; empty: nothing. */
    Optional<byte[]> heard(Viewer viewer, String topic) {
        return switch (viewer) {
            case Viewer.Logic _ -> Optional.of(whole());
            case Viewer.Ven(var client) -> isFor(client, topic) ? shownTo(client) : Optional.empty();
        };
    }

    /** With everything in it. */
    byte[] whole() {
        return bytes(Seen.of(announcement.targets()));
    }

    /** What one VEN may know of it; empty: nothing. */
    Optional<byte[]> shownTo(String client) {
        return Optional.ofNullable(seen.get(client)).map(this::bytes);
    }

    /** Everybody's objects at once are for business logic, but for programs, which any VEN may look for. */
    private boolean isFor(String client, String topic) {
        var owner = owners.get(topic);
        return owner == null ? Topics.isOpenToVens(topic) : owner.equals(client);
    }

    private byte[] bytes(Seen it) {
        return written.computeIfAbsent(it, shown -> ObjectFormats.NOTIFICATION
                .codec()
                .write(announcement.showing(shown.withTargets() ? shown.targets() : null))
                .bytes());
    }
}
