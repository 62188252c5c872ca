package musubi.adapters.emissions.pact;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import musubi.adapters.emissions.pact.wire.FootprintValidator;
import musubi.adapters.emissions.pact.wire.Footprints;
import musubi.adapters.emissions.pact.wire.Moments;
import musubi.adapters.emissions.pact.wire.PactEvent;
import musubi.adapters.emissions.pact.wire.Strictness;
import musubi.hub.flow.Answer;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;

/** Publishes footprints, which freezes them, and says who may see them. */
final class Publishing {

    private final Drafts drafts;
    private final FootprintStore store;
    private final GrantedStore granted;
    private final Grants grants;
    private final Outgoing outgoing;
    private final EndpointStore endpoints;
    private final Predicate<String> isPartner;
    private final Clock clock;

    /** @param isPartner whether somebody is registered under an id */
    Publishing(
            Drafts drafts,
            FootprintStore store,
            GrantedStore granted,
            Grants grants,
            Outgoing outgoing,
            EndpointStore endpoints,
            Predicate<String> isPartner,
            Clock clock) {
        this.drafts = drafts;
        this.store = store;
        this.granted = granted;
        this.grants = grants;
        this.outgoing = outgoing;
        this.endpoints = endpoints;
        this.isPartner = isPartner;
        this.clock = clock;
    }

    /** From now on it never changes. Who could see the version before sees this one, and is told of it. */
    Answer publish(Message message, Command command, UUID id) {
        var draft = drafts.draft(message, id);
        var partners = partners(command.body());
        var footprint = draft.active().put("created", Moments.text(clock.instant()));
        var notices = new FootprintValidator(Strictness.OUT).validate("", footprint);
        if (Notice.anyError(notices)) {
            throw Drafts.refused(notices);
        }
        for (var previous : Footprint.preceding(footprint)) {
            partners.addAll(replaced(message, previous));
        }
        store.replace(id, footprint, Footprint.State.ACTIVE);
        granted.insert(draft.firm(), id);
        partners.remove(draft.firm());
        partners.forEach(it -> grant(message, it, id));
        var published = new Footprint(id, draft.firm(), Footprint.State.ACTIVE, Footprints.lasting(footprint));
        return Answers.json(200, FootprintView.of(published, List.copyOf(partners)));
    }

    Answer deprecate(Message message, UUID id) {
        var footprint = published(message, id);
        store.deprecate(id);
        var after = new Footprint(id, footprint.firm(), Footprint.State.DEPRECATED, footprint.body());
        return Answers.json(200, FootprintView.of(after, readers(message, id)));
    }

    Answer grant(Message message, UUID id, String partner) {
        var footprint = published(message, id);
        check(partner, "");
        if (!partner.equals(footprint.firm())) {
            grant(message, partner, id);
        }
        return Answers.json(200, FootprintView.of(footprint, readers(message, id)));
    }

    Answer revoke(Message message, UUID id, String partner) {
        var footprint = published(message, id);
        if (!partner.equals(footprint.firm())) {
            granted.remove(partner, id);
        }
        return Answers.json(200, FootprintView.of(footprint, readers(message, id)));
    }

    /** The firm's own, published, and held until this is done. */
    Footprint published(Message message, UUID id) {
        var found = store.lock(grants.of(message.envelope().sender()), id).orElseThrow(Refused::missing);
        if (found.state() == Footprint.State.DRAFT) {
            throw Refused.of(409, "a-draft", "", "It is a draft; publish it first.", "下書きです。先に公開してください。");
        }
        return found;
    }

    private List<String> readers(Message message, UUID id) {
        return granted.partners(grants.of(message.envelope().sender()), id);
    }

    private void grant(Message message, String partner, UUID id) {
        granted.insert(partner, id);
        if (endpoints.find(grants.hub(), partner, Endpoint.HUBS_OWN).isPresent()) {
            outgoing.tell(message, partner, head -> new PactEvent.Published(head, List.of(id)));
        }
    }

    /** @return who could see it */
    private List<String> replaced(Message message, UUID previous) {
        var found = store.lock(grants.of(message.envelope().sender()), previous)
                .filter(it -> it.state() != Footprint.State.DRAFT)
                .orElseThrow(() -> Refused.of(
                        422,
                        "no-such-version",
                        "/precedingPfIds",
                        "A footprint comes in place of a published one of the same firm: " + previous + " is none.",
                        "前の版 " + previous + " は、この企業の公開済みフットプリントではありません。"));
        store.deprecate(found.id());
        return readers(message, found.id());
    }

    private Set<String> partners(ObjectNode body) {
        var partners = new TreeSet<String>();
        var list = body.path("partners");
        for (var index = 0; index < list.size(); index++) {
            partners.add(list.get(index).asText());
            check(list.get(index).asText(), "/partners/" + index);
        }
        return partners;
    }

    private void check(String partner, String place) {
        if (!isPartner.test(partner)) {
            throw Refused.of(
                    422, "unknown-partner", place, "Nobody is registered here under this id.", "この id の連携先は登録されていません。");
        }
    }
}
