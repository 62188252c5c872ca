package musubi.hub.flow;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import musubi.hub.adapter.Sink;
import musubi.hub.gate.Cleared;
import musubi.hub.gate.Gate;
import musubi.hub.journal.Due;
import org.springframework.transaction.support.TransactionTemplate;

/** To a store of the hub's own in one transaction with the end of the delivery; to a partner without any. */
final class Sending {

    /** Transactions that one attempt may take when others come first; together they wait less than a second. */
    static final int MOST_TRIES = 6;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(20);

    private final Supplier<Catalogue> catalogue;
    private final Gate gate;
    private final Repetitions repetitions;
    private final Endings endings;
    private final TransactionTemplate transaction;
    private final RandomGenerator random;

    Sending(
            Supplier<Catalogue> catalogue,
            Gate gate,
            Repetitions repetitions,
            Endings endings,
            TransactionTemplate transaction,
            RandomGenerator random) {
        this.catalogue = catalogue;
        this.gate = gate;
        this.repetitions = repetitions;
        this.endings = endings;
        this.transaction = transaction;
        this.random = random;
    }

    /** Whether the way ends in a store of the hub's own. */
    boolean keeps(Due due) {
        return catalogue.get().findSink(due.destination()).isPresent();
    }

    void send(Delivery delivery) {
        var destination = delivery.due().destination();
        var sink = catalogue.get().findSink(destination);
        if (sink.isPresent()) {
            keep(sink.get(), delivery);
        } else {
            catalogue
                    .get()
                    .findOutlet(destination)
                    .orElseThrow(() -> new IllegalStateException("No adapter of this city has " + destination))
                    .deliver(seal(delivery));
            transaction.executeWithoutResult(_ -> endings.delivered(delivery, List.of()));
        }
    }

    /** Records that many messages share are written by several lanes: who comes second tries again at once. */
    private void keep(Sink sink, Delivery delivery) {
        for (var tries = 1; !kept(sink, delivery, tries); tries++) {
            var longest = FIRST_PAUSE.toNanos() << tries - 1;
            LockSupport.parkNanos(random.nextLong(longest / 4, longest));
        }
    }

    private boolean kept(Sink sink, Delivery delivery, int tries) {
        try {
            transaction.executeWithoutResult(_ -> {
                var there = repetitions.alreadyThere(delivery.due());
                if (there.isEmpty()) {
                    sink.keep(seal(delivery));
                }
                endings.delivered(delivery, there);
            });
            return true;
        } catch (RuntimeException e) {
            if (tries < MOST_TRIES && Trouble.mayPassAtOnce(e)) {
                return false;
            }
            throw e;
        }
    }

    private Cleared seal(Delivery delivery) {
        var due = delivery.due();
        var outgoing = delivery.outgoing();
        return gate.seal(delivery.ruling(), outgoing.message(), outgoing.data(), due.hubDeliveryId(), due.address());
    }
}
