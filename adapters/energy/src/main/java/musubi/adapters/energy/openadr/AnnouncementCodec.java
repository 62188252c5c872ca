package musubi.adapters.energy.openadr;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import musubi.hub.message.Codec;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import org.jspecify.annotations.Nullable;

/** Notifications, as OpenADR 3.1.0 has them: objectType, operation, object. */
final class AnnouncementCodec implements Codec<Announcement> {

    /** All notifications of one subscription come in order: its queue is the destination, and this the one order key. */
    private static final Circumstance IN_ORDER = new Circumstance(null, "openadr", null);

    @Override
    public Reading<Announcement> read(Payload payload) {
        try {
            return new Read<>(announcement(ObjectCodec.JSON.readTree(payload.bytes())), IN_ORDER, List.of());
        } catch (IOException | IllegalArgumentException | ClassCastException _) {
            return new Unreadable<>(List.of(Notice.error(
                    "not-a-notification",
                    "",
                    "This is no notification of OpenADR 3.1.",
                    "OpenADR 3.1 の通知ではありません。",
                    "openadr3.yaml")));
        }
    }

    @Override
    public Payload write(Announcement it) {
        var json = "{\"objectType\":\"" + it.noun().name() + "\",\"operation\":\""
                + it.verb().name() + "\",\"object\":" + StoredObject.whole(it.head(), it.targets()) + "}";
        return Payload.of(json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Reading<Announcement> review(Object data) {
        return new Read<>((Announcement) data, IN_ORDER, List.of());
    }

    private static Announcement announcement(JsonNode root) {
        var object = (ObjectNode) root.path("object");
        var noun = Noun.valueOf(root.path("objectType").asText());
        var shown = object.remove("targets");
        var whole = object.toString();
        return new Announcement(
                noun,
                ObjectWrite.Verb.valueOf(root.path("operation").asText()),
                text(object, "clientID"),
                text(object, noun == Noun.PROGRAM ? "id" : "programID"),
                shown == null ? null : texts(shown),
                whole.substring(0, whole.length() - 1));
    }

    private static @Nullable String text(ObjectNode object, String member) {
        return object.path(member).isMissingNode() ? null : object.path(member).asText();
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(it -> texts.add(it.asText()));
        return texts;
    }
}
