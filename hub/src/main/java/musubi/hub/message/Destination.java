package musubi.hub.message;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a delivery ends: in a store of the hub's own, or at the end of a line to somebody. */
public sealed interface Destination {

    /** What the adapter that keeps or sends calls it, for example {@code webhook}; without a slash. */
    String name();

    /** The queue in which a delivery to this recipient stands. Each fails and rests alone. */
    String queue(String recipient);

    /** Whether the other leads to the same store, or to the same address by the same outlet. */
    default boolean leadsWhere(Destination other) {
        return switch (this) {
            case Store store -> store.equals(other);
            case Line line ->
                other instanceof Line it
                        && it.name().equals(line.name())
                        && it.address().equals(line.address());
        };
    }

    /** As the journal and the register write it down: a store has no address. */
    static Destination written(String name, String address, @Nullable String queue, @Nullable String credential) {
        if (address.isEmpty()) {
            return new Store(name);
        }
        return Line.written(name, address, queue, credential);
    }

    /** A store of the hub's own. */
    record Store(String name) implements Destination {

        public Store {
            Destination.check(name);
        }

        @Override
        public String queue(String recipient) {
            return name;
        }
    }

    /**
     * A line to an address of the recipient's.
     *
     * @param queue which of the recipient's queues; where nobody says otherwise, each address has one of its own
     * @param address where the outlet sends to, for example a URL
     * @param credential the name of the recipient's credential that the outlet shows there; null: none
     */
    record Line(
            String name,
            String queue,
            String address,
            @Nullable String credential) implements Destination {

        private static final Pattern QUEUE = Pattern.compile("[A-Za-z0-9._:#-]{1,300}");
        private static final Pattern HOST = Pattern.compile("^https?://([A-Za-z0-9.-]{1,253})");

        public Line {
            Destination.check(name);
            if (address.isBlank()) {
                throw new IllegalArgumentException("A line leads to an address");
            }
            if (!QUEUE.matcher(queue).matches()) {
                throw new IllegalArgumentException("Not a name of a queue: '" + queue + "'");
            }
        }

        /** With the queue of the address, without a credential. */
        public static Line to(String name, String address) {
            return new Line(name, place(address), address, null);
        }

        /** As the journal and the register write it down. */
        public static Line written(String name, String address, @Nullable String queue, @Nullable String credential) {
            var line = to(name, address).showing(credential);
            return queue == null ? line : line.in(queue);
        }

        /** @param queue letters, digits and {@code . _ : # -} */
        public Line in(String queue) {
            return new Line(name, queue, address, credential);
        }

        public Line showing(@Nullable String credential) {
            return new Line(name, queue, address, credential);
        }

        /** Whether it stands in the queue of its address, since nobody named another. */
        public boolean hasQueueOfAddress() {
            return queue.equals(place(address));
        }

        @Override
        public String queue(String recipient) {
            return name + "/" + recipient + "/" + queue;
        }

        /** Short and without what an address may hold of secrets: its host for people, and a hash that tells it from others. */
        private static String place(String address) {
            var host = HOST.matcher(address);
            var hash = Payload.of(address.getBytes(StandardCharsets.UTF_8)).sha256Hex();
            return (host.find() ? host.group(1) : "") + "#" + hash.substring(0, 12);
        }
    }

    private static void check(String name) {
        if (name.isBlank() || name.indexOf('/') >= 0) {
            throw new IllegalArgumentException("Not a name of a destination: '" + name + "'");
        }
    }
}
