package musubi.hub.flow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import musubi.hub.adapter.Subscription;
import musubi.hub.journal.FirstDeliveryStore.First;
import musubi.hub.message.Message;

/** Those who were due before and subscribe today, with the delivery ids that they were told. */
final class Again implements Dues {

    private final List<First> again;
    private final Dues today;
    private final BiPredicate<UUID, UUID> claim;

    /**
     * @param again what was due the first time, and is wanted once more
     * @param today who would get the message if it came today
     * @param claim notes on a delivery that a message makes it once more; false where another does already
     */
    Again(List<First> again, Dues today, BiPredicate<UUID, UUID> claim) {
        this.again = again;
        this.today = today;
        this.claim = claim;
    }

    /** Within the admitting transaction: of two operators one claims. */
    @Override
    public List<Subscription> of(Message message, Object data) {
        var due = today.of(message, data).stream()
                .filter(it -> find(it).isPresent())
                .toList();
        if (due.isEmpty()) {
            throw NotReplayable.unwanted();
        }
        due.stream().flatMap(it -> find(it).stream()).distinct().forEach(it -> {
            if (!claim.test(it.id(), message.envelope().id())) {
                throw NotReplayable.second(it.id());
            }
        });
        return due;
    }

    @Override
    public UUID hubDeliveryId(Subscription subscription, UUID deliveryId) {
        return find(subscription).map(First::hubDeliveryId).orElse(deliveryId);
    }

    /** By the same queue, where several lead to one address; else by whichever it stood in then. */
    private Optional<First> find(Subscription subscription) {
        var same = again.stream()
                .filter(it -> it.recipient().equals(subscription.recipient().id())
                        && it.target().equals(subscription.target())
                        && it.destination().leadsWhere(subscription.destination()))
                .toList();
        var queue = subscription.destination().queue(subscription.recipient().id());
        return same.stream()
                .filter(it -> it.destination().queue(it.recipient()).equals(queue))
                .findFirst()
                .or(() -> same.stream().findFirst());
    }
}
