package musubi.adapters.transit.realtime.wire;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A message of the wire, asked by the standard's own names of fields. */
record Node(Message message) {

    private FieldDescriptor field(String name) {
        return Objects.requireNonNull(message.getDescriptorForType().findFieldByName(name), name);
    }

    boolean has(String name) {
        return message.hasField(field(name));
    }

    /** Empty where it is absent: to a reader of feeds both say nothing. */
    String text(String name) {
        return (String) message.getField(field(name));
    }

    /** The standard's default where it is absent. */
    String word(String name) {
        return ((EnumValueDescriptor) message.getField(field(name))).getName();
    }

    boolean flag(String name) {
        return (Boolean) message.getField(field(name));
    }

    @Nullable
    Long whole(String name) {
        return has(name) ? ((Number) message.getField(field(name))).longValue() : null;
    }

    @Nullable
    Integer small(String name) {
        return has(name) ? ((Number) message.getField(field(name))).intValue() : null;
    }

    @Nullable
    Double real(String name) {
        return has(name) ? ((Number) message.getField(field(name))).doubleValue() : null;
    }

    @Nullable
    Node child(String name) {
        return has(name) ? new Node((Message) message.getField(field(name))) : null;
    }

    @SuppressWarnings("unchecked") // a repeated field of messages
    List<Node> children(String name) {
        return ((List<Message>) message.getField(field(name)))
                .stream().map(Node::new).toList();
    }
}
