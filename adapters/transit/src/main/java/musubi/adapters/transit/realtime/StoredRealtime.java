package musubi.adapters.transit.realtime;

import java.time.Instant;
import java.util.UUID;
import musubi.adapters.transit.realtime.wire.FeedMessage;
import musubi.adapters.transit.realtime.wire.RealtimeKind;

/**
 * What an operator's realtime of one kind says, FULL, with the ids as they were sent.
 *
 * @param messageId of the message that last changed it
 * @param headerAt when it was true, as its operator says
 * @param filledAt when a message last held any entity
 */
record StoredRealtime(
        String operator,
        RealtimeKind kind,
        UUID messageId,
        Instant headerAt,
        Instant receivedAt,
        Instant filledAt,
        FeedMessage message) {

    String key() {
        return key(operator, kind);
    }

    static String key(String operator, RealtimeKind kind) {
        return operator + "/" + kind.word();
    }
}
