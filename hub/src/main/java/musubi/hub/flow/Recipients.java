package musubi.hub.flow;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import musubi.hub.adapter.Audience;
import musubi.hub.adapter.Subscription;
import musubi.hub.gate.Gate;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import musubi.hub.partner.PartnerStore;
import musubi.hub.partner.SubscriptionStore;

/** Who is to get a message, and who they are today. */
final class Recipients {

    private final Supplier<Catalogue> catalogue;
    private final SubscriptionStore subscriptions;
    private final PartnerStore partners;
    private final Gate gate;

    Recipients(Supplier<Catalogue> catalogue, SubscriptionStore subscriptions, PartnerStore partners, Gate gate) {
        this.catalogue = catalogue;
        this.subscriptions = subscriptions;
        this.partners = partners;
        this.gate = gate;
    }

    /**
     * The adapters' own subscriptions, those of the partners who may get such a message at all, and those that only an audience
     * can tell. What else stands between a message and a partner is decided when it is sent.
     */
    List<Subscription> due(Message message, Object data) {
        var type = message.envelope().type();
        var partners = subscriptions.list(type).stream()
                .filter(it -> !gate.excludes(it.recipient().id(), message.envelope()))
                .map(it -> new Subscription(it.recipient(), it.source(), it.target(), it.line()));
        var audiences = catalogue.get().audiences().stream()
                .filter(it -> it.format().id().equals(type))
                .flatMap(it -> due(it, message, data).stream());
        return Stream.of(catalogue.get().subscriptions(type).stream(), partners, audiences)
                .flatMap(it -> it)
                .toList();
    }

    private static <T> List<Subscription> due(Audience<T> audience, Message message, Object data) {
        return audience.due(message, audience.format().typed(message.envelope().type(), data));
    }

    /** Who a recipient is today. */
    record Recipient(Party party, boolean enabled) {}

    /** The organisation as it is registered now, not as it was when the message came in. */
    Recipient get(String id) {
        if (id.equals(Party.HUB.id())) {
            return new Recipient(Party.HUB, true);
        }
        var partner = partners.get(id);
        return new Recipient(partner.party(Set.of()), partner.enabled());
    }
}
