package musubi.hub.flow;

import java.util.List;
import java.util.function.Supplier;
import musubi.hub.adapter.Outlet;
import musubi.hub.adapter.Sink;
import musubi.hub.gate.Cleared;
import musubi.hub.gate.Gate;
import musubi.hub.message.Destination;
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

    void send(Stage.Translated translated) {
        switch (translated.delivery().due().destination()) {
            case Destination.Store(var name) -> {
                var sink = sink(name);
                contention.settle(() -> keep(sink, translated));
            }
            case Destination.Line line -> {
                outlet(line.name()).deliver(seal(translated));
                transaction.executeWithoutResult(_ -> endings.delivered(translated, List.of()));
            }
        }
    }

    private Sink sink(String name) {
        return catalogue.get().findSink(name).orElseThrow(() -> missing(name));
    }

    private Outlet outlet(String name) {
        return catalogue.get().findOutlet(name).orElseThrow(() -> missing(name));
    }

    private static IllegalStateException missing(String name) {
        return new IllegalStateException("No adapter of this city has " + name);
    }

    private boolean keep(Sink sink, Stage.Translated translated) {
        transaction.executeWithoutResult(_ -> {
            var there = repetitions.alreadyThere(translated.delivery().due());
            if (there.isEmpty()) {
                sink.keep(seal(translated));
            }
            endings.delivered(translated, there);
        });
        return true;
    }

    private Cleared seal(Stage.Translated translated) {
        var due = translated.delivery().due();
        var outgoing = translated.outgoing();
        return gate.seal(
                translated.ruling(), outgoing.message(), outgoing.data(), due.hubDeliveryId(), due.destination());
    }
}
