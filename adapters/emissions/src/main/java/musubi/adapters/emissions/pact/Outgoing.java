package musubi.adapters.emissions.pact;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import musubi.adapters.emissions.pact.wire.PactEvent;
import musubi.hub.flow.Intake;
import musubi.hub.message.Message;

/** Tells partners, within the transaction that gives the reason: what is told is due when that commits, and is tried for 72 hours. */
final class Outgoing {

    private final Intake intake;
    private final OutgoingStore store;
    private final String source;
    private final Supplier<UUID> ids;
    private final Clock clock;

    /** @param source where the hub itself speaks PACT */
    Outgoing(Intake intake, OutgoingStore store, String source, Supplier<UUID> ids, Clock clock) {
        this.intake = intake;
        this.store = store;
        this.source = source;
        this.ids = ids;
        this.clock = clock;
    }

    /** An event under a new id of its own. */
    @FunctionalInterface
    interface Making {
        PactEvent make(PactEvent.Head head);
    }

    /** As the hub itself. */
    void tell(Message cause, String partner, Making making) {
        tell(cause, ids.get(), new OutgoingStore.Way(partner, Endpoint.HUBS_OWN), making);
    }

    void tell(Message cause, UUID id, OutgoingStore.Way way, Making making) {
        store.insert(id, way);
        var event = making.make(new PactEvent.Head(id.toString(), source, clock.instant()));
        var format = PactFormats.OUTGOING;
        intake.derive(cause, format, format.codec().write(event), event);
    }
}
