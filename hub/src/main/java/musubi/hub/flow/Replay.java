package musubi.hub.flow;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import musubi.hub.journal.FirstDeliveryStore;
import musubi.hub.journal.Journal;
import musubi.hub.message.Envelope;
import musubi.hub.message.Party;
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
    private final Repetitions repetitions;
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
        this.repetitions = new Repetitions(firsts);
        this.admitting = admitting;
        this.recipients = recipients;
        this.partners = partners;
    }

    /**
     * Throws {@link NotReplayable} where its body is no longer kept, where nobody subscribes any more, where somebody else replayed it already, and where a
     * later message of the same order key is in a store that never took this one.
     *
     * @param chosen ids of the old message's deliveries; empty: all of them
     * @return empty where the journal has no such message
     */
    public Optional<Admission> replay(UUID messageId, Set<UUID> chosen) {
        return journal.messages().find(messageId).map(entry -> {
            var old = entry.message().envelope();
            var again = firsts.list(messageId).stream()
                    .filter(it -> chosen.isEmpty() || chosen.contains(it.id()))
                    .toList();
            again.forEach(it -> repetitions.check(it, old.orderKey()));
            if (!entry.message().payload().isKept()) {
                throw NotReplayable.gone();
            }
            var inbound = new Inbound(
                    old.type(), entry.message().payload(), sender(old), SOURCE, old.action(), null, messageId);
            return admitting.admit(
                    inbound, null, new Again(again, recipients::due, firsts::claim), Restraint.TURNS_AWAY);
        });
    }

    /** As registered today. For what a store made of a message nobody need be registered, as when it was made. */
    private Party sender(Envelope old) {
        var today =
                partners.find(old.sender().id()).map(it -> it.party(Set.of())).orElse(old.sender());
        return isDerived(old) ? today.ofDerived(old.type()) : today;
    }

    private boolean isDerived(Envelope envelope) {
        var correlation = envelope.correlation();
        if (correlation == null || !envelope.source().equals(SOURCE)) {
            return correlation != null;
        }
        return journal.messages()
                .find(correlation)
                .map(it -> isDerived(it.message().envelope()))
                .orElse(false);
    }
}
