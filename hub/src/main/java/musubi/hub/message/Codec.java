package musubi.hub.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes one wire format. What it read may be held while its deliveries are due, and is then looked at by one
 * thread at a time and changed by none.
 *
 * @param <T> what the bytes are in memory
 */
public interface Codec<T> {

    /** Parses the bytes once. Never throws for what a sender can get wrong: that comes back as notices. */
    Reading<T> read(Payload payload);

    /**
     * Parses the bytes of a message that says beside them what is to be done: a deletion has no body, and a record's id may
     * stand in the path alone. A codec that needs the action overrides this, and {@link #saysAll} with it.
     *
     * @param action the request line below the door, for example {@code DELETE events/4711}; null: the bytes say it all
     */
    default Reading<T> read(Payload payload, @Nullable String action) {
        return read(payload);
    }

    /**
     * Whether the bytes alone read as they do with the action: then they go out untouched. Else what was read is written
     * anew for whoever gets it.
     *
     * @param data what the bytes with the action were read as
     */
    default boolean saysAll(T data, @Nullable String action) {
        return true;
    }

    /** The bytes of what a translation made. */
    Payload write(T data);

    /**
     * What {@link #read} would say of the bytes of these data; a codec that can tell without parsing them overrides this.
     *
     * @param data what a translation made, of the class that the format declares
     */
    @SuppressWarnings("unchecked") // the hub hands it what the format's own translation made
    default Reading<T> review(Object data) {
        return read(write((T) data));
    }

    /** What came of reading. */
    sealed interface Reading<T> {
        List<Notice> notices();
    }

    /** The bytes could be read; the notices may still hold errors. */
    record Read<T>(T data, Circumstance circumstance, List<Notice> notices) implements Reading<T> {
        public Read {
            notices = List.copyOf(notices);
        }
    }

    /** The bytes are not of this format at all. */
    record Unreadable<T>(List<Notice> notices) implements Reading<T> {
        public Unreadable {
            notices = List.copyOf(notices);
            if (notices.isEmpty()) {
                throw new IllegalArgumentException("Whoever cannot read a message says why");
            }
        }
    }

    /**
     * What the bytes themselves say of the message.
     *
     * @param key the sender's name for the message (MSH-3/4 + MSH-10, a feed's hash, an event's id), or null
     * @param orderKey what must stay in order: patient, operator, subscription; null: the sender's own order
     * @param subject who or what it is about, or null
     */
    record Circumstance(
            @Nullable String key,
            @Nullable String orderKey,
            @Nullable String subject) {}
}
