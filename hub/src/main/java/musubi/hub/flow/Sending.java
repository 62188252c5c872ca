package musubi.hub.flow;

import java.util.List;
import java.util.function.Supplier;
import musubi.hub.adapter.Sink;
import musubi.hub.gate.Cleared;
import musubi.hub.gate.Gate;
import musubi.hub.journal.Due;
import org.springframework.transaction.support.TransactionTemplate;

/** To a store of the hub's own in one transaction with the end of the delivery; to a partner without any. */
final class Sending {

    private final Supplier<Catalogue> catalogue;
    private final Gate gate;
    private final Repetitions repetitions;
    private final Endings endings;
    private final TransactionTemplate transaction;
    private final Contention contention;

    Sending(
            Supplier<Catalogue> catalogue,
            Gate gate,
            Repetitions repetitions,
            Endings endings,
            TransactionTemplate transaction,
            Contention contention) {
        this.catalogue = catalogue;
        this.gate = gate;
        this.repetitions = repetitions;
        this.endings = endings;
        this.transaction = transaction;
        this.contention = contention;
    }

    /** Whether the way ends in a store of the hub's own. */
    boolean keeps(Due due) {
        return catalogue.get().findSink(due.destination()).isPresent();
    }

    void send(Delivery delivery) {
        var destination = delivery.due().destination();
        var sink = catalogue.get().findSink(destination);
        if (sink.isPresent()) {
            contention.settle(() -> keep(sink.get(), delivery));
        } else {
            catalogue
                    .get()
                    .findOutlet(destination)
                    .orElseThrow(() -> new IllegalStateException("No adapter of this city has " + destination))
                    .deliver(seal(delivery));
            transaction.executeWithoutResult(_ -> endings.delivered(delivery, List.of()));
        }
    }

    private boolean keep(Sink sink, Delivery delivery) {
        transaction.executeWithoutResult(_ -> {
            var there = repetitions.alreadyThere(delivery.due());
            if (there.isEmpty()) {
                sink.keep(seal(delivery));
            }
            endings.delivered(delivery, there);
        });
        return true;
    }

    private Cleared seal(Delivery delivery) {
        var due = delivery.due();
        var outgoing = delivery.outgoing();
        return gate.seal(delivery.ruling(), outgoing.message(), outgoing.data(), due.hubDeliveryId(), due.address());
    }
}
