package musubi.hub.flow;

import java.util.UUID;
import java.util.function.Supplier;
import musubi.hub.journal.Journal;
import musubi.hub.message.Codec;

/** Opens a message for a delivery: as its admission handed it over, or else as the journal has it, with today's codec. */
final class Opening {

    private final Journal journal;
    private final Supplier<Catalogue> catalogue;
    private final HandOver handOver;

    Opening(Journal journal, Supplier<Catalogue> catalogue, HandOver handOver) {
        this.journal = journal;
        this.catalogue = catalogue;
        this.handOver = handOver;
    }

    HandOver.Loan open(UUID messageId) {
        return handOver.borrow(messageId).orElseGet(() -> read(messageId));
    }

    /** What several recipients wait for is read for all of them. */
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
        if (!(format.codec().read(message.payload()) instanceof Codec.Read<?> read)) {
            throw new IllegalStateException("the journal's bytes are not " + type);
        }
        var prepared = Prepared.read(message, read.data());
        var waiting = journal.deliveries().countOpen(messageId);
        if (waiting > 1) {
            handOver.put(prepared, waiting);
        }
        return handOver.borrow(messageId).orElseGet(() -> HandOver.Loan.of(prepared));
    }
}
