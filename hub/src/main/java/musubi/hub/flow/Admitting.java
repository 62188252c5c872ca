package musubi.hub.flow;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import musubi.hub.gate.Gate;
import musubi.hub.message.Codec;
import musubi.hub.message.Envelope;
import musubi.hub.message.Format;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;

/** What {@code hub.admit} does: let in, read once, and journal, before anybody gets an answer. */
final class Admitting {

    private static final Codec.Circumstance NOTHING_KNOWN = new Codec.Circumstance(null, null, null);

    private final Supplier<Catalogue> catalogue;
    private final Gate gate;
    private final Acceptance acceptance;
    private final Supplier<UUID> ids;
    private final Clock clock;

    Admitting(Supplier<Catalogue> catalogue, Gate gate, Acceptance acceptance, Supplier<UUID> ids, Clock clock) {
        this.catalogue = catalogue;
        this.gate = gate;
        this.acceptance = acceptance;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param within whether the caller's transaction carries the journal row */
    Admission admit(Inbound inbound, @Nullable Effect effect, Dues dues, boolean within) {
        var watch = new Stopwatch();
        if (!inbound.sender().maySend(inbound.type())) {
            var reason = inbound.sender().id() + " is not registered to send " + inbound.type();
            gate.refuse(inbound.sender(), inbound.type(), reason);
            return new Admission.Refused(reason);
        }
        var format = catalogue
                .get()
                .findFormat(inbound.type())
                .orElseThrow(() -> new IllegalArgumentException("No adapter of this city knows " + inbound.type()));
        var reading = format.codec().read(inbound.payload());
        watch.step("read");
        return switch (reading) {
            case Codec.Unreadable(var notices) -> reject(message(inbound, format, NOTHING_KNOWN), notices, watch);
            case Codec.Read(var data, var circumstance, var notices) -> {
                var message = message(inbound, format, circumstance);
                yield Notice.anyError(notices)
                        ? reject(message, notices, watch)
                        : acceptance.accept(
                                new Acceptance.Candidate(message, data, notices, effect, dues), within, watch);
            }
        };
    }

    private Message message(Inbound inbound, Format<?> format, Codec.Circumstance circumstance) {
        var derived = inbound.correlation() != null;
        var key = inbound.key() == null && !derived ? circumstance.key() : inbound.key();
        var envelope = new Envelope(
                ids.get(),
                inbound.source(),
                inbound.type(),
                circumstance.subject(),
                clock.instant(),
                format.mediaType(),
                null,
                inbound.sender(),
                inbound.sender().purpose(),
                key,
                Objects.requireNonNullElse(
                        circumstance.orderKey(), inbound.sender().id()),
                inbound.correlation());
        return new Message(envelope, inbound.payload());
    }

    private Admission reject(Message message, List<Notice> notices, Stopwatch watch) {
        acceptance.reject(message, notices, watch);
        return new Admission.Rejected(message.envelope().id(), notices);
    }
}
