package musubi.adapters.emissions.pact.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import musubi.adapters.emissions.pact.wire.PactEvent.Head;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/** Reads an event as strictly as its sender can be told of, and what it holds of footprints leniently. */
final class EventReader {

    private static final String CLOUD = "CloudEvents 1.0.2";
    private static final String SCHEMA = "PACT 3.0.4, BaseEvent";
    private static final String DATA = "/data";
    private static final int MOST = 10_000;
    private static final int LONGEST_ID = 200;

    private final FootprintValidator footprints = new FootprintValidator(Strictness.IN);
    private final List<Notice> notices = new ArrayList<>();
    private final ObjectNode json;

    EventReader(ObjectNode json) {
        this.json = json;
    }

    List<Notice> notices() {
        return notices;
    }

    /** Null where the notices hold an error. */
    @Nullable
    PactEvent read() {
        var type = text("", json, "type");
        var version = text("", json, "specversion");
        var id = text("", json, "id");
        if (id.length() > LONGEST_ID) {
            wrong(
                    "too-long",
                    "/id",
                    "An id has at most " + LONGEST_ID + " characters here.",
                    "id は" + LONGEST_ID + "文字までです。",
                    CLOUD);
        }
        if (!version.isEmpty() && !version.equals("1.0")) {
            wrong("wrong-version", "/specversion", "Write \"1.0\".", "\"1.0\" と書いてください。", CLOUD);
        }
        var head = new Head(id, text("", json, "source"), time());
        var data = json.path("data");
        if (!data.isObject()) {
            wrong("required-missing", DATA, "An event has an object here.", "ここにはオブジェクトが必要です。", SCHEMA);
            return null;
        }
        var event = type.isEmpty() ? null : event(type, head, data);
        return Notice.anyError(notices) ? null : event;
    }

    private Instant time() {
        var text = text("", json, "time");
        var found = Moments.find(text);
        if (found.isEmpty() && !text.isEmpty()) {
            wrong(
                    "not-a-moment",
                    "/time",
                    "Write a moment such as 2026-04-01T00:00:00Z.",
                    "2026-04-01T00:00:00Z の形で書いてください。",
                    CLOUD);
        }
        return found.orElse(Instant.EPOCH);
    }

    private @Nullable PactEvent event(String type, Head head, JsonNode data) {
        return switch (type) {
            case PactEvent.PREFIX + "PublishedEvent.3" -> new PactEvent.Published(head, ids(data.path("pfIds")));
            case PactEvent.PREFIX + "RequestCreatedEvent.3" -> created(head, data);
            case PactEvent.PREFIX + "RequestFulfilledEvent.3" ->
                new PactEvent.RequestFulfilled(head, text(DATA, data, "requestEventId"), footprints(data.path("pfs")));
            case PactEvent.PREFIX + "RequestRejectedEvent.3" ->
                new PactEvent.RequestRejected(
                        head,
                        text(DATA, data, "requestEventId"),
                        text(DATA + "/error", data.path("error"), "code"),
                        text(DATA + "/error", data.path("error"), "message"));
            default -> {
                wrong(
                        "unknown-type",
                        "/type",
                        "PACT 3 has " + PactEvent.PREFIX
                                + "{Published,RequestCreated,RequestFulfilled,RequestRejected}Event.3.",
                        "PACT 3 のイベント種別ではありません。" + PactEvent.PREFIX
                                + "{Published,RequestCreated,RequestFulfilled,RequestRejected}Event.3 のいずれかです。",
                        SCHEMA);
                yield null;
            }
        };
    }

    private PactEvent created(Head head, JsonNode data) {
        var read = Criteria.ofData(DATA, data);
        notices.addAll(read.notices());
        if (read.criteria().isNone() && read.notices().isEmpty()) {
            wrong(
                    "no-criteria",
                    DATA,
                    "Say what is asked for: productId, companyId, geography, classification, validOn, validAfter, validBefore or status.",
                    "productId、companyId、geography、classification、validOn、validAfter、validBefore、status のいずれかで対象を指定してください。",
                    "PACT 3.0.4, RequestCreatedEvent");
        }
        return new PactEvent.RequestCreated(
                head,
                read.criteria(),
                data.path("comment").isTextual() ? data.path("comment").textValue() : null);
    }

    /** The schema lets an event pass that names none, and the standard's own test wants 400 for a URN. */
    private List<UUID> ids(JsonNode list) {
        var at = DATA + "/pfIds";
        if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
            wrong(
                    "required-missing",
                    at,
                    "Name 1 to " + MOST + " footprints by their ids.",
                    "フットプリントの id を1～" + MOST + "件指定してください。",
                    "PACT 3.0.4, PublishedEvent");
            return List.of();
        }
        var ids = new ArrayList<UUID>();
        for (var index = 0; index < list.size(); index++) {
            var text = list.get(index).asText("");
            if (list.get(index).isTextual() && Kind.isUuid(text)) {
                ids.add(UUID.fromString(text.toLowerCase(Locale.ROOT)));
            } else {
                wrong(
                        "not-an-id",
                        at + "/" + index,
                        "An id of a footprint is a UUID.",
                        "フットプリントの id は UUID です。",
                        "PACT 3.0.4, PublishedEvent");
            }
        }
        return ids;
    }

    private List<ObjectNode> footprints(JsonNode list) {
        var at = DATA + "/pfs";
        if (!list.isArray() || list.isEmpty() || list.size() > MOST) {
            wrong(
                    "required-missing",
                    at,
                    "Give at least one footprint.",
                    "フットプリントを1件以上入れてください。",
                    "PACT 3.0.4, RequestFulfilledEvent");
            return List.of();
        }
        var all = new ArrayList<ObjectNode>();
        for (var index = 0; index < list.size(); index++) {
            notices.addAll(footprints.validate(at + "/" + index, list.get(index)));
            if (list.get(index) instanceof ObjectNode footprint) {
                all.add(footprint);
            }
        }
        return all;
    }

    private String text(String at, JsonNode object, String name) {
        var value = object.path(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            wrong("required-missing", at + "/" + name, "Write text here.", "ここには文字列が必要です。", SCHEMA);
            return "";
        }
        return value.textValue();
    }

    private void wrong(String code, String at, String en, String ja, String clause) {
        notices.add(Notice.error(code, at, en, ja, clause));
    }
}
