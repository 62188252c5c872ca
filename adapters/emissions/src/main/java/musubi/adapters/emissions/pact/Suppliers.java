package musubi.adapters.emissions.pact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import musubi.adapters.emissions.pact.wire.Criteria;
import musubi.adapters.emissions.pact.wire.PactEvent;
import musubi.adapters.emissions.pact.wire.PactJson;
import musubi.hub.flow.Answer;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;
import musubi.hub.message.Party;
import musubi.hub.message.Payload;
import musubi.hub.message.Text;

/** A firm as a client of its suppliers: it asks for footprints, and keeps what it reads at theirs. */
final class Suppliers {

    private final EndpointStore endpoints;
    private final SupplierStore store;
    private final Arrivals arrivals;
    private final Outgoing outgoing;
    private final Grants grants;
    private final Supplier<UUID> ids;
    private final Clock clock;

    Suppliers(
            EndpointStore endpoints,
            SupplierStore store,
            Arrivals arrivals,
            Outgoing outgoing,
            Grants grants,
            Supplier<UUID> ids,
            Clock clock) {
        this.endpoints = endpoints;
        this.store = store;
        this.arrivals = arrivals;
        this.outgoing = outgoing;
        this.grants = grants;
        this.ids = ids;
        this.clock = clock;
    }

    /** Where the supplier is, by what the firm said. */
    Endpoint endpoint(Party firm, String supplier) {
        return endpoints
                .find(grants.of(firm), supplier, firm.id())
                .orElseThrow(() -> Refused.of(
                        404,
                        "no-such-supplier",
                        "",
                        "Say first where this supplier is: PUT /emissions/v1/suppliers/" + supplier + ".",
                        "先に PUT /emissions/v1/suppliers/" + supplier + " でサプライヤーの接続先を登録してください。"));
    }

    /** The supplier answers when it likes: by an event, which is kept for this firm alone. */
    Answer ask(Message message, Command command, String supplier) {
        var firm = message.envelope().sender();
        endpoint(firm, supplier);
        var criteria = criteria(command.body());
        if (criteria.isNone()) {
            throw Refused.of(
                    422,
                    "no-criteria",
                    "",
                    "Say what is asked for, for example productId.",
                    "productId など、依頼の対象を指定してください。");
        }
        var comment = command.body().path("comment").isTextual()
                ? command.body().path("comment").asText()
                : null;
        var id = ids.get();
        store.insert(new SupplierStore.Question(
                id, firm.id(), supplier, criteria.json().toString(), comment, "open", clock.instant(), null, null));
        outgoing.tell(
                message,
                id,
                new OutgoingStore.Way(supplier, firm.id()),
                head -> new PactEvent.RequestCreated(head, criteria, comment));
        return Answers.json(
                202,
                PactJson.object()
                        .put("id", id.toString())
                        .put("supplier", supplier)
                        .put("state", "open"));
    }

    static Criteria criteria(ObjectNode body) {
        var read = Criteria.ofData("", body);
        if (!read.notices().isEmpty()) {
            throw new Refused(
                    422,
                    new Text("The criteria cannot be read: notices say where.", "条件を読み取れません。notices の箇所を直してください。"),
                    read.notices());
        }
        return read.criteria();
    }

    /** A page that was read at the supplier's. */
    Answer keep(Message message, Command command, String supplier) {
        var firm = message.envelope().sender().id();
        var kept = 0;
        var warnings = new ArrayList<Notice>();
        var refused = new ArrayList<Notice>();
        var index = 0;
        for (var each : SupplierClient.footprints(Payload.of(PactJson.write(command.body())))) {
            var at = "/data/" + index++;
            var notices = each instanceof ObjectNode footprint
                    ? arrivals.keep(firm, supplier, footprint)
                    : List.of(Notice.error("not-a-footprint", "", "This is no footprint.", "フットプリントではありません。", null));
            var placed = notices.stream()
                    .map(it -> new Notice(it.code(), it.severity(), at + it.place(), it.text(), it.clause()))
                    .toList();
            if (Notice.anyError(notices)) {
                refused.addAll(placed);
            } else {
                kept++;
                warnings.addAll(placed);
            }
        }
        var view = PactJson.object().put("supplier", supplier).put("kept", kept).put("refused", index - kept);
        var told = view.putArray("notices");
        Answers.notices(refused.stream().limit(50).toList()).forEach(told::add);
        Answers.notices(warnings.stream().limit(50).toList()).forEach(told::add);
        return Answers.json(200, view);
    }
}
