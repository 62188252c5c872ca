package musubi.adapters.emissions.pact.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import musubi.adapters.emissions.pact.wire.PactEvent.Published;
import musubi.adapters.emissions.pact.wire.PactEvent.RequestCreated;
import musubi.adapters.emissions.pact.wire.PactEvent.RequestFulfilled;
import musubi.adapters.emissions.pact.wire.PactEvent.RequestRejected;
import musubi.hub.message.Codec;
import musubi.hub.message.Payload;

/** Events in structured mode (CloudEvents 1.0.2, JSON format §3). */
public final class EventCodec implements Codec<PactEvent> {

    public static final String MEDIA_TYPE = "application/cloudevents+json";

    private static final int HASH = 16;

    @Override
    public Reading<PactEvent> read(Payload payload) {
        return switch (PactJson.read(payload.bytes())) {
            case PactJson.Bad(var notice) -> new Unreadable<>(List.of(notice));
            case PactJson.Good(var json) -> {
                var reader = new EventReader(json);
                var event = reader.read();
                yield event == null
                        ? new Unreadable<>(reader.notices())
                        : new Read<>(event, circumstance(event), reader.notices());
            }
        };
    }

    @Override
    public Payload write(PactEvent event) {
        return Payload.of(PactJson.write(json(event)));
    }

    @Override
    public Reading<PactEvent> review(Object data) {
        var event = (PactEvent) data;
        return new Read<>(event, circumstance(event), List.of());
    }

    /** Source and id together name an event (CloudEvents 1.0.2 §3.1.1); the source may be longer than a key. */
    private static Circumstance circumstance(PactEvent event) {
        var source = event.head().source().getBytes(StandardCharsets.UTF_8);
        var key = Payload.of(source).sha256Hex().substring(0, HASH) + " "
                + event.head().id();
        return new Circumstance(key, null, null);
    }

    private static ObjectNode json(PactEvent event) {
        var json = PactJson.object();
        json.put("type", event.type());
        json.put("specversion", "1.0");
        json.put("id", event.head().id());
        json.put("source", event.head().source());
        json.put("time", Moments.text(event.head().time()));
        json.put("datacontenttype", "application/json");
        json.set("data", data(event));
        return json;
    }

    private static ObjectNode data(PactEvent event) {
        return switch (event) {
            case Published(var _, var ids) -> {
                var data = PactJson.object();
                var list = data.putArray("pfIds");
                ids.forEach(it -> list.add(it.toString()));
                yield data;
            }
            case RequestCreated(var _, var criteria, var comment) -> {
                var data = criteria.json();
                yield comment == null ? data : data.put("comment", Objects.requireNonNull(comment));
            }
            case RequestFulfilled(var _, var request, var footprints) -> {
                var data = PactJson.object().put("requestEventId", request);
                data.putArray("pfs").addAll(footprints);
                yield data;
            }
            case RequestRejected(var _, var request, var code, var message) -> {
                var data = PactJson.object().put("requestEventId", request);
                data.putObject("error").put("code", code).put("message", message);
                yield data;
            }
        };
    }
}
