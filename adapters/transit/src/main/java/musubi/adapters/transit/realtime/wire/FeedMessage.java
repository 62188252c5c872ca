package musubi.adapters.transit.realtime.wire;

import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A whole message of GTFS-realtime.
 *
 * @param header null where it has none
 * @param wasJson whether it came as JSON
 */
public record FeedMessage(@Nullable FeedHeader header, List<Entity> entities, boolean wasJson, Message message) {

    static FeedMessage of(Message message, boolean wasJson) {
        var node = new Node(message);
        var header = node.child("header");
        return new FeedMessage(
                header == null ? null : FeedHeader.of(header),
                node.children("entity").stream().map(Entity::of).toList(),
                wasJson,
                message);
    }

    /** A message with the same header, as a FULL_DATASET of these entities. */
    public FeedMessage full(List<Entity> others, long timestamp) {
        var entities = Objects.requireNonNull(Schema.FEED_MESSAGE.findFieldByName("entity"));
        var headers = Objects.requireNonNull(Schema.FEED_MESSAGE.findFieldByName("header"));
        var builder = DynamicMessage.newBuilder(Schema.FEED_MESSAGE);
        var type = headers.getMessageType();
        var head = message.hasField(headers)
                ? ((Message) message.getField(headers)).toBuilder()
                : DynamicMessage.newBuilder(type);
        var incrementality = Objects.requireNonNull(type.findFieldByName("incrementality"));
        head.setField(incrementality, incrementality.getEnumType().findValueByNumber(0));
        head.setField(Objects.requireNonNull(type.findFieldByName("timestamp")), timestamp);
        builder.setField(headers, head.build());
        others.forEach(it -> builder.addRepeatedField(entities, it.message()));
        return of(builder.build(), false);
    }

    public byte[] bytes() {
        return message.toByteArray();
    }
}
