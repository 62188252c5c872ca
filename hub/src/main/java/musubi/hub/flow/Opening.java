package musubi.hub.flow;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import musubi.hub.adapter.Contended;
import musubi.hub.journal.Journal;
import musubi.hub.message.Codec;
import musubi.hub.message.Format;
import musubi.hub.message.Message;

/** Opens a message for a delivery: as its admission handed it over, or else as the journal has it, with today's codec. */
final class Opening {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Journal journal;
    private final Supplier<Catalogue> catalogue;
    private final HandOver handOver;
    private final Capacity capacity;

    Opening(Journal journal, Supplier<Catalogue> catalogue, HandOver handOver, Capacity capacity) {
        this.journal = journal;
        this.catalogue = catalogue;
        this.handOver = handOver;
        this.capacity = capacity;
    }

    HandOver.Loan open(UUID messageId) {
        return handOver.borrow(messageId).orElseGet(() -> read(messageId));
    }

    /** A large message is held by no more deliveries at once than there is room for. */
    private HandOver.Loan read(UUID messageId) {
        var message = journal.messages()
                .find(messageId)
                .orElseThrow(() -> new IllegalStateException("the journal has no message of this delivery"))
                .message();
        var type = message.envelope().type();
        var format = catalogue
                .get()
                .findFormat(type)
                .orElseThrow(() -> new IllegalStateException("No adapter of this city knows " + type));
        var weight = format.bodies().weight(message.payload().size());
        var share = capacity.take(weight, PATIENCE)
                .orElseThrow(() -> new Contended("other large messages are on their way", null));
        try {
            return read(message, format, share);
        } catch (RuntimeException | Error e) {
            share.close();
            throw e;
        }
    }

    /** What several recipients wait for is read for all of them. */
    private HandOver.Loan read(Message message, Format<?> format, Capacity.Share share) {
        if (!(format.codec().read(message.payload(), message.envelope().action()) instanceof Codec.Read<?> read)) {
            throw new IllegalStateException("the journal's bytes are not " + format.id());
        }
        var prepared = Prepared.read(message, read.data());
        var id = message.envelope().id();
        var waiting = journal.dues().countOpen(id);
        if (waiting > 1) {
            handOver.put(prepared, waiting);
            var lent = handOver.borrow(id);
            if (lent.isPresent()) {
                share.close();
                return lent.get();
            }
        }
        return new HandOver.Loan(prepared, share::close);
    }
}
