package musubi.adapters.emissions.pact;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import musubi.adapters.emissions.pact.wire.PactEvent;
import musubi.adapters.emissions.pact.wire.PactJson;
import musubi.hub.flow.Answer;
import musubi.hub.message.Message;

/** A firm answers what a partner asked: with footprints, which the partner then may see, or with a refusal. */
final class RequestAnswers {

    private static final int MOST = 100;
    private static final int LONGEST = 2_000;

    private final RequestStore requests;
    private final GrantedStore granted;
    private final Publishing publishing;
    private final Outgoing outgoing;
    private final Grants grants;

    RequestAnswers(
            RequestStore requests, GrantedStore granted, Publishing publishing, Outgoing outgoing, Grants grants) {
        this.requests = requests;
        this.granted = granted;
        this.publishing = publishing;
        this.outgoing = outgoing;
        this.grants = grants;
    }

    Answer answer(Message message, Command command, UUID id) {
        var request = requests.lock(grants.of(message.envelope().sender()), id).orElseThrow(Refused::missing);
        var chosen = command.body().path("footprints");
        var refusal = command.body().path("reject");
        if (chosen.isArray() && !chosen.isEmpty() && chosen.size() <= MOST && refusal.isMissingNode()) {
            return fulfil(message, request, chosen);
        }
        if (refusal.isTextual()
                && !refusal.asText().isBlank()
                && refusal.asText().length() <= LONGEST
                && chosen.isMissingNode()) {
            return reject(message, request, refusal.asText());
        }
        throw Refused.of(
                422,
                "no-answer",
                "",
                "Write {\"footprints\":[…]} with 1 to " + MOST + " ids, or {\"reject\":\"why\"}.",
                "{\"footprints\":[…]}（1～" + MOST + "件の id）または {\"reject\":\"理由\"} を書いてください。");
    }

    private Answer fulfil(Message message, RequestStore.Asked request, JsonNode chosen) {
        List<ObjectNode> footprints = new ArrayList<>();
        for (var index = 0; index < chosen.size(); index++) {
            var id = FirmInlet.id(chosen.get(index).asText());
            footprints.add(publishing.published(message, id).tree());
            granted.insert(request.asker(), id); // what came by an answer can be read as well (PACT 3.0, events)
        }
        outgoing.tell(
                message, request.asker(), head -> new PactEvent.RequestFulfilled(head, request.eventId(), footprints));
        requests.answer(request.id(), "fulfilled");
        return told(request, "fulfilled");
    }

    /** Only when nobody else may still have it, the partner is told. */
    private Answer reject(Message message, RequestStore.Asked request, String why) {
        requests.decline(request.id(), message.envelope().sender().id());
        if (requests.anyoneWaits(grants.of(message.envelope().sender()), request.id())) {
            return told(request, "open");
        }
        outgoing.tell(
                message,
                request.asker(),
                head -> new PactEvent.RequestRejected(head, request.eventId(), "NotFound", why));
        requests.answer(request.id(), "rejected");
        return told(request, "rejected");
    }

    private static Answer told(RequestStore.Asked request, String state) {
        return Answers.json(
                200, PactJson.object().put("id", request.id().toString()).put("state", state));
    }
}
