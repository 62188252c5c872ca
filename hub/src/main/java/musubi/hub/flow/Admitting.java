package musubi.hub.flow;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import musubi.hub.gate.Gate;
import musubi.hub.message.Codec;
import musubi.hub.message.Envelope;
import musubi.hub.message.Format;
import musubi.hub.message.FormatId;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;
import musubi.hub.message.Payload;
import musubi.hub.message.Text;
import musubi.hub.message.TimeOrderedIds;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** What {@code hub.admit} does: let in, read once, translate for the hub's own stores, and journal, before anybody gets an answer. */
final class Admitting {

    private static final Codec.Circumstance NOTHING_KNOWN = new Codec.Circumstance(null, null, null);

    private final Supplier<Catalogue> catalogue;
    private final Gate gate;
    private final BackPressure pressure;
    private final Capacity capacity;
    private final Ahead ahead;
    private final Acceptance acceptance;
    private final Supplier<UUID> ids;

    /** An effect with the key to the data that it takes. */
    record Local<T>(Format<T> format, Effect<T> effect) {

        Effect.Result apply(Message message, Object data) {
            return effect.apply(message, format.typed(message.envelope().type(), data));
        }
    }

    Admitting(
            Supplier<Catalogue> catalogue,
            Gate gate,
            BackPressure pressure,
            Capacity capacity,
            Acceptance acceptance,
            Supplier<UUID> ids) {
        this.catalogue = catalogue;
        this.gate = gate;
        this.pressure = pressure;
        this.capacity = capacity;
        this.ahead = new Ahead(catalogue);
        this.acceptance = acceptance;
        this.ids = ids;
    }

    /** Throws {@link Overloaded} when there is no room for it. */
    Admission admit(Inbound inbound, @Nullable Local<?> effect, Dues dues, Restraint restraint) {
        if (!inbound.sender().maySend(inbound.type())) {
            var reason = inbound.sender().id() + " is not registered to send " + inbound.type();
            gate.refuse(inbound.sender(), inbound.type(), reason);
            return new Admission.Refused(reason);
        }
        var format = format(inbound.type());
        pressure.restrain(inbound.type(), restraint);
        var weight = format.bodies().weight(inbound.payload().size());
        try (var _ = capacity.take(weight, restraint.patience()).orElseThrow(Admitting::noRoom)) {
            var watch = new Stopwatch();
            var reading = Identifiers.check(inbound, read(format, inbound));
            watch.step("read");
            return take(inbound, format, reading, new Terms(effect, dues, false), watch);
        }
    }

    /** The largest message of the format, in bytes: a door reads no further. */
    long largest(FormatId type) {
        return format(type).bodies().largest();
    }

    private static Overloaded noRoom() {
        return new Overloaded(
                new Text(
                        "The hub is reading other large messages; nothing was taken. Send it again later.",
                        "ほかの大きなメッセージを処理中のため受け付けていません。しばらくしてから再送してください。"),
                Duration.ofSeconds(5));
    }

    /** Within the caller's transaction: who may send the parent need not be registered for what the hub makes of it. */
    <T> UUID derive(Message parent, Format<T> key, Payload payload, T data, Dues dues) {
        var watch = new Stopwatch();
        var from = parent.envelope();
        var type = key.id();
        var format = format(type); // with the checks that the adapter declared
        var inbound = new Inbound(type, payload, from.sender(), from.source(), null, null, from.id());
        var reading = format.codec().review(data);
        watch.step("read");
        return switch (take(inbound, format, reading, new Terms(null, dues, true), watch)) {
            case Admission.Accepted(var id, var _, var _) -> id;
            case Admission.Rejected(var _, var notices, var _) -> throw new Underivable(type, notices);
            case Admission other -> throw new IllegalStateException("a derived message has no key: " + other);
        };
    }

    /** @param within whether the caller's transaction carries the journal row */
    private record Terms(@Nullable Local<?> effect, Dues dues, boolean within) {}

    private Admission take(Inbound inbound, Format<?> format, Codec.Reading<?> reading, Terms terms, Stopwatch watch) {
        return switch (reading) {
            case Codec.Unreadable<?>(var notices) ->
                acceptance.reject(message(inbound, format, NOTHING_KNOWN), notices, watch);
            case Codec.Read<?>(var data, var circumstance, var notices) -> {
                var message = message(inbound, format, circumstance);
                yield Notice.anyError(notices)
                        ? acceptance.reject(message, notices, watch)
                        : translate(message, data, notices, terms, watch);
            }
        };
    }

    private Admission translate(Message message, Object data, List<Notice> found, Terms terms, Stopwatch watch) {
        var made = ahead.translate(message, data);
        var notices = Stream.concat(found.stream(), made.notices().stream()).toList();
        if (!made.mapped().isEmpty()) {
            watch.step("translate");
        }
        if (Notice.anyError(notices)) {
            return acceptance.reject(message, notices, watch);
        }
        var prepared = new Prepared(message, data, made.mapped());
        return acceptance.accept(
                new Acceptance.Candidate(prepared, notices, terms.effect(), terms.dues()), terms.within(), watch);
    }

    /** A codec that breaks on what a stranger sent rejects it; when a file or the database fails, the message is not at fault. */
    private static Codec.Reading<?> read(Format<?> format, Inbound inbound) {
        try {
            return format.codec().read(inbound.payload(), inbound.action());
        } catch (UncheckedIOException | DataAccessException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return new Codec.Unreadable<>(List.of(Unforeseen.unreadable(inbound.sender(), inbound.type(), e)));
        }
    }

    private Format<?> format(FormatId type) {
        return catalogue
                .get()
                .findFormat(type)
                .orElseThrow(() -> new IllegalArgumentException("No adapter of this city knows " + type));
    }

    private Message message(Inbound inbound, Format<?> format, Codec.Circumstance circumstance) {
        var derived = inbound.correlation() != null;
        var given = Identifiers.isReadable(inbound.key()) ? inbound.key() : null;
        var key = given == null && !derived ? circumstance.key() : given;
        var id = ids.get();
        var envelope = new Envelope(
                id,
                inbound.source(),
                inbound.type(),
                circumstance.subject(),
                TimeOrderedIds.timeOf(id), // as the journal will tell it: a mapper makes the same of both
                format.mediaType(),
                Identifiers.usable(inbound.action()),
                inbound.sender(),
                inbound.sender().purpose(),
                key,
                Objects.requireNonNullElse(
                        circumstance.orderKey(), inbound.sender().id()),
                inbound.correlation());
        return new Message(envelope, inbound.payload());
    }
}
