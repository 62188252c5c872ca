package musubi.adapters.transit.realtime;

import java.util.List;
import musubi.adapters.transit.realtime.wire.FeedMessage;
import musubi.adapters.transit.realtime.wire.Wire;
import musubi.hub.message.Codec;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** Reads a feed message, which its operator sends in Protocol Buffers or as JSON; others get Protocol Buffers. */
final class RealtimeCodec implements Codec<FeedMessage> {

    private static final String JSON = ".json";

    @Override
    public Reading<FeedMessage> read(Payload payload) {
        return reading(Wire.read(payload.bytes()));
    }

    @Override
    public Reading<FeedMessage> read(Payload payload, @Nullable String action) {
        return action == null ? read(payload) : reading(Wire.read(payload.bytes(), action.endsWith(JSON)));
    }

    private static Reading<FeedMessage> reading(Wire.Outcome outcome) {
        return switch (outcome) {
            case Wire.Read(var message) -> new Read<>(message, new Circumstance(null, null, null), List.of());
            case Wire.Unreadable(var why) -> new Unreadable<>(List.of(why));
        };
    }

    @Override
    public boolean saysAll(FeedMessage data, @Nullable String action) {
        return !data.wasJson();
    }

    @Override
    public Payload write(FeedMessage data) {
        return Payload.of(data.bytes());
    }
}
