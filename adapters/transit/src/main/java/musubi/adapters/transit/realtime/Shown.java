package musubi.adapters.transit.realtime;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import musubi.adapters.transit.realtime.timetable.Match;
import musubi.adapters.transit.realtime.wire.Entity;
import musubi.adapters.transit.realtime.wire.FeedMessage;
import musubi.adapters.transit.realtime.wire.RealtimeKind;
import musubi.adapters.transit.realtime.wire.Target;
import musubi.adapters.transit.realtime.wire.Wire;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** What is served of one feed: fitted to the timetable that is live, as bytes and as JSON, made once for all who ask. */
final class Shown {

    private final StoredRealtime stored;
    private final FeedMessage fitted;
    private final Match match;
    private final Map<String, Target> ids;
    private final long timetable;
    private final byte[] bytes;
    private final String tag;
    private volatile byte @Nullable [] json;

    /** @param timetable the version that it is fitted to; 0: none */
    Shown(StoredRealtime stored, FeedMessage fitted, Match match, Map<String, Target> ids, long timetable) {
        this.stored = stored;
        this.fitted = fitted;
        this.match = match;
        this.ids = Map.copyOf(ids);
        this.timetable = timetable;
        this.bytes = fitted.bytes();
        this.tag = Payload.of(bytes).sha256Hex().substring(0, 32);
    }

    StoredRealtime stored() {
        return stored;
    }

    String operator() {
        return stored.operator();
    }

    RealtimeKind kind() {
        return stored.kind();
    }

    UUID messageId() {
        return stored.messageId();
    }

    Instant headerAt() {
        return stored.headerAt();
    }

    Match match() {
        return match;
    }

    long timetable() {
        return timetable;
    }

    /** The trips that were found under another id than the one that was sent. */
    Map<String, Target> ids() {
        return ids;
    }

    FeedMessage message() {
        return fitted;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Of its form as bytes; that of its JSON differs. */
    String tag() {
        return tag;
    }

    byte[] json() {
        var made = json;
        if (made == null) {
            made = Wire.json(fitted);
            json = made;
        }
        return made;
    }

    /** The entities by their ids, to see what changed. */
    Map<String, Entity> byId() {
        return fitted.entities().stream()
                .collect(java.util.stream.Collectors.toMap(Entity::id, it -> it, (first, _) -> first));
    }
}
