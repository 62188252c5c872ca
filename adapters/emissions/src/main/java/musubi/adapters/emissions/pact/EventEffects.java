package musubi.adapters.emissions.pact;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import musubi.adapters.emissions.pact.wire.Criteria;
import musubi.adapters.emissions.pact.wire.Criterion;
import musubi.adapters.emissions.pact.wire.PactEvent;
import musubi.adapters.emissions.pact.wire.PactEvent.Published;
import musubi.adapters.emissions.pact.wire.PactEvent.RequestCreated;
import musubi.adapters.emissions.pact.wire.PactEvent.RequestFulfilled;
import musubi.adapters.emissions.pact.wire.PactEvent.RequestRejected;
import musubi.hub.flow.Effect;
import musubi.hub.message.Message;
import musubi.hub.message.Party;

/** Does what a partner's event says, in one transaction with the journal's row and with the answer that becomes due by it. */
final class EventEffects {

    /** In one answer; beyond it the partner narrows its question, or reads the list. */
    private static final int MOST_FULFILLED = 500;

    private final EndpointStore endpoints;
    private final GrantedStore granted;
    private final FootprintStore footprints;
    private final RequestStore requests;
    private final Arrivals arrivals;
    private final Outgoing outgoing;
    private final Grants grants;
    private final Supplier<UUID> ids;
    private final Clock clock;

    EventEffects(
            EndpointStore endpoints,
            GrantedStore granted,
            FootprintStore footprints,
            RequestStore requests,
            Arrivals arrivals,
            Outgoing outgoing,
            Grants grants,
            Supplier<UUID> ids,
            Clock clock) {
        this.endpoints = endpoints;
        this.granted = granted;
        this.footprints = footprints;
        this.requests = requests;
        this.arrivals = arrivals;
        this.outgoing = outgoing;
        this.grants = grants;
        this.ids = ids;
        this.clock = clock;
    }

    Effect.Result apply(Message message, PactEvent event) {
        try {
            var sender = message.envelope().sender();
            checkSource(sender.id(), event.head().source());
            switch (event) {
                case Published(var _, var ids) -> arrivals.published(sender.id(), ids);
                case RequestCreated created -> requested(message, created);
                case RequestFulfilled fulfilled -> arrivals.fulfilled(sender.id(), fulfilled);
                case RequestRejected rejected -> arrivals.rejected(sender.id(), rejected);
            }
            return new Effect.Done(Answers.empty(200));
        } catch (Refused refused) {
            return Answers.pact(refused);
        }
    }

    /** Nobody says that it is somebody else; and where answers go was looked at when it was registered. */
    private void checkSource(String partner, String source) {
        var known = endpoints.list(grants.hub(), partner);
        if (known.isEmpty()) {
            throw Refused.of(
                    400,
                    "no-endpoint",
                    "/source",
                    "It is not known where you speak PACT. Register it at PUT /emissions/v1/pact-endpoints/" + partner
                            + ".",
                    "貴社の PACT 接続先が未登録です。PUT /emissions/v1/pact-endpoints/" + partner + " で登録してください。");
        }
        if (known.stream().noneMatch(it -> it.isSource(source))) {
            throw Refused.of(
                    403,
                    "not-your-source",
                    "/source",
                    "The source is not where you speak PACT: write the base address that is registered for you, or its /3/events.",
                    "source が登録済みの接続先と一致しません。登録した基本 URL またはその /3/events を書いてください。");
        }
    }

    private void requested(Message message, RequestCreated event) {
        var asker = message.envelope().sender();
        if (endpoints.find(grants.hub(), asker.id(), Endpoint.HUBS_OWN).isEmpty()) {
            throw Refused.of(
                    400,
                    "no-endpoint",
                    "/source",
                    "An answer could not be brought to you. Register at PUT /emissions/v1/pact-endpoints/" + asker.id()
                            + ".",
                    "回答の送り先が未登録です。PUT /emissions/v1/pact-endpoints/" + asker.id() + " で登録してください。");
        }
        var found = found(asker, event.criteria());
        if (found.size() > MOST_FULFILLED) {
            throw Refused.of(
                    400,
                    "too-many",
                    "/data",
                    "More than " + MOST_FULFILLED + " footprints fit. Narrow the criteria, or read GET /3/footprints.",
                    "該当が" + MOST_FULFILLED + "件を超えます。条件を絞るか GET /3/footprints をご利用ください。");
        }
        var waiting = found.isEmpty() ? footprints.firms(grants.hub(), event.criteria()) : List.<String>of();
        var id = ids.get();
        requests.insert(new RequestStore.Asked(
                id,
                asker.id(),
                event.head().id(),
                event.criteria().json().toString(),
                event.comment(),
                !found.isEmpty() ? "fulfilled" : waiting.isEmpty() ? "rejected" : "open",
                clock.instant()));
        waiting.forEach(it -> requests.insertWaiting(id, it));
        if (!found.isEmpty()) {
            var trees = found.stream().map(it -> it.footprint().tree()).toList();
            outgoing.tell(
                    message,
                    asker.id(),
                    head -> new RequestFulfilled(head, event.head().id(), trees));
        } else if (waiting.isEmpty()) {
            outgoing.tell(
                    message, asker.id(), head -> nothing(head, event.head().id()));
        }
    }

    static PactEvent nothing(PactEvent.Head head, String request) {
        return new RequestRejected(
                head, request, "NotFound", "Nobody here has a footprint for you that fits. 該当するフットプリントはありません。");
    }

    /** Who does not ask for those that are outdated does not get them. */
    private List<GrantedStore.Seen> found(Party asker, Criteria criteria) {
        var grant = grants.of(asker);
        return granted.list(grant, criteria, 0, Long.MAX_VALUE, MOST_FULFILLED + 1).stream()
                .filter(it -> criteria.anyOf().containsKey(Criterion.STATUS)
                        || it.footprint().state() == Footprint.State.ACTIVE)
                .toList();
    }
}
