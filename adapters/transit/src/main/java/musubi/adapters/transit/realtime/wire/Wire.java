package musubi.adapters.transit.realtime.wire;

import com.google.protobuf.ByteString;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.util.JsonFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import musubi.hub.message.Notice;

/** Reads and writes messages of GTFS-realtime: Protocol Buffers, or their mapping to JSON. */
public final class Wire {

    public static final String PROTOBUF = "application/x-protobuf";

    /** A feed is some levels deep; nothing that is deeper is one. */
    private static final int DEPTH = 32;

    private Wire() {}

    /** What came of bytes. */
    public sealed interface Outcome {}

    public record Read(FeedMessage message) implements Outcome {}

    public record Unreadable(Notice why) implements Outcome {}

    /** Bytes of which nobody said what they are. No message in Protocol Buffers begins with a brace: that would begin a group. */
    public static Outcome read(byte[] bytes) {
        return read(bytes, bytes.length > 0 && bytes[0] == '{');
    }

    public static Outcome read(byte[] bytes, boolean json) {
        try {
            var builder = DynamicMessage.newBuilder(Schema.FEED_MESSAGE);
            if (json) {
                JsonFormat.parser().ignoringUnknownFields().merge(new String(bytes, StandardCharsets.UTF_8), builder);
            } else {
                var in = ByteString.copyFrom(bytes).newCodedInput();
                in.setRecursionLimit(DEPTH);
                builder.mergeFrom(in);
                in.checkLastTagWas(0);
            }
            return new Read(FeedMessage.of(builder.build(), json));
        } catch (IOException broken) {
            return new Unreadable(unreadable(json, broken));
        }
    }

    private static Notice unreadable(boolean json, Throwable broken) {
        var form = json ? "JSON" : "Protocol Buffers";
        var said = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
        var why = said.length() > 200 ? said.substring(0, 200) + "…" : said;
        return Notice.error(
                "unreadable",
                "FeedMessage",
                "This is no FeedMessage in " + form + " (" + why + "). Send the whole message as it is written by the"
                        + " GTFS-realtime bindings, or its mapping to JSON.",
                "FeedMessageとして読めません(" + form + ": " + why + ")。GTFS-realtimeのメッセージ全体をそのまま、またはそのJSON表現で送ってください。",
                "GTFS-realtime, FeedMessage");
    }

    /** A message of our own making. */
    public static FeedMessage ours(byte[] bytes) {
        return switch (read(bytes)) {
            case Read(var message) -> message;
            case Unreadable(var why) ->
                throw new IllegalStateException(why.text().en());
        };
    }

    /** In the names of the schema, as the standard's own documentation writes them. */
    public static byte[] json(FeedMessage message) {
        try {
            return JsonFormat.printer()
                    .preservingProtoFieldNames()
                    .omittingInsignificantWhitespace()
                    .print(message.message())
                    .getBytes(StandardCharsets.UTF_8);
        } catch (InvalidProtocolBufferException unwritable) {
            throw new IllegalStateException("a message that was read cannot be written", unwritable);
        }
    }
}
