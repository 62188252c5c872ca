package musubi.hub.flow;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import musubi.hub.adapter.Subscription;
import musubi.hub.journal.FirstDeliveryStore;
import musubi.hub.journal.FirstDeliveryStore.First;
import musubi.hub.journal.Journal;
import musubi.hub.message.Message;
import musubi.hub.partner.PartnerStore;

/**
 * Lets a journalled message through the hub once more, for chosen recipients, under today's rules and consents. It is a new
 * message that correlates to the old one; receivers are told the first delivery's id, so that one that remembers it
 * makes no effect twice.
 */
public final class Replay {

    private static final URI SOURCE = URI.create("hub:replay");

    private final Journal journal;
    private final FirstDeliveryStore firsts;
    private final Admitting admitting;
    private final Recipients recipients;
    private final PartnerStore partners;

    Replay(
            Journal journal,
            FirstDeliveryStore firsts,
            Admitting admitting,
            Recipients recipients,
            PartnerStore partners) {
        this.journal = journal;
        this.firsts = firsts;
        this.admitting = admitting;
        this.recipients = recipients;
        this.partners = partners;
    }

    /**
     * @param chosen ids of the old message's deliveries; empty: all of them
     * @return empty where the journal has no such message
     */
    public Optional<Admission> replay(UUID messageId, Set<UUID> chosen) {
        return journal.messages().find(messageId).map(entry -> {
            var old = entry.message().envelope();
            var again = firsts.list(messageId).stream()
                    .filter(it -> chosen.isEmpty() || chosen.contains(it.id()))
                    .toList();
            var sender = partners.find(old.sender().id())
                    .map(it -> it.party(Set.of()))
                    .orElse(old.sender());
            var inbound = new Inbound(old.type(), entry.message().payload(), sender, SOURCE, null, messageId);
            var admission = admitting.admit(inbound, null, new Again(again, recipients));
            if (admission instanceof Admission.Accepted accepted) {
                again.forEach(it -> firsts.replayed(it.id(), accepted.id()));
            }
            return admission;
        });
    }

    /** Those who were due before, with the delivery ids they were told. */
    private record Again(List<First> firsts, Recipients recipients) implements Dues {

        @Override
        public List<Subscription> of(Message message, Object data) {
            var type = message.envelope().type();
            return firsts.stream()
                    .map(it -> new Subscription(
                            recipients.get(it.recipient()), type, it.target(), it.destination(), it.address()))
                    .toList();
        }

        @Override
        public UUID hubDeliveryId(Subscription subscription, UUID deliveryId) {
            return firsts.stream()
                    .filter(it -> it.recipient().equals(subscription.recipient().id())
                            && it.destination().equals(subscription.destination())
                            && it.address().equals(subscription.address())
                            && it.target().equals(subscription.target()))
                    .findFirst()
                    .map(First::hubDeliveryId)
                    .orElse(deliveryId);
        }
    }
}
