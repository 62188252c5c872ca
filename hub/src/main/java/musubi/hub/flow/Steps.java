package musubi.hub.flow;

import java.time.Duration;
import java.util.function.Supplier;
import musubi.hub.adapter.Unreachable;
import musubi.hub.gate.Access;
import musubi.hub.gate.Cleared;
import musubi.hub.gate.Gate;
import musubi.hub.journal.Journal;
import musubi.hub.journal.LeaseLost;
import musubi.hub.journal.Outcome;
import org.apache.camel.Body;
import org.apache.camel.ExchangeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** The steps of the {@link Spine}, each a plain function. */
public final class Steps {

    private static final Logger LOG = LoggerFactory.getLogger(Steps.class);

    private final Admitting admitting;
    private final Recipients recipients;
    private final Supplier<Catalogue> catalogue;
    private final Opening opening;
    private final Translating translating;
    private final Gate gate;
    private final Journal journal;
    private final Backoff backoff;
    private final TransactionTemplate transaction;

    Steps(
            Admitting admitting,
            Recipients recipients,
            Supplier<Catalogue> catalogue,
            Opening opening,
            Gate gate,
            Journal journal,
            Backoff backoff,
            TransactionTemplate transaction) {
        this.admitting = admitting;
        this.recipients = recipients;
        this.catalogue = catalogue;
        this.opening = opening;
        this.translating = new Translating(catalogue);
        this.gate = gate;
        this.journal = journal;
        this.backoff = backoff;
        this.transaction = transaction;
    }

    public Admission admit(@Body Inbound inbound) {
        return admitting.admit(inbound, null, recipients::due);
    }

    public void open(@Body Delivery delivery) {
        delivery.opened(opening.open(delivery.due().messageId()));
    }

    public void decide(@Body Delivery delivery) {
        var recipient = recipients.get(delivery.due().recipient());
        var access = new Access.Sending(
                delivery.opened().message(), delivery.opened().data(), recipient);
        delivery.decided(gate.decide(access, delivery.due().deliveryId()));
    }

    public void translate(@Body Delivery delivery) {
        var reduction = delivery.ruling().permit().reduction();
        delivery.translated(translating.translate(
                delivery.opened(), reduction, delivery.due().target()));
    }

    /** To a store of the hub's own in one transaction with the end of the delivery; to a partner without any. */
    public void send(@Body Delivery delivery) {
        var destination = delivery.due().destination();
        var sink = catalogue.get().findSink(destination);
        if (sink.isPresent()) {
            transaction.executeWithoutResult(_ -> {
                sink.get().keep(seal(delivery));
                delivered(delivery);
            });
        } else {
            catalogue
                    .get()
                    .findOutlet(destination)
                    .orElseThrow(() -> new IllegalStateException("No adapter of this city has " + destination))
                    .deliver(seal(delivery));
            transaction.executeWithoutResult(_ -> delivered(delivery));
        }
    }

    private Cleared seal(Delivery delivery) {
        var due = delivery.due();
        var outgoing = delivery.outgoing();
        return gate.seal(delivery.ruling(), outgoing.message(), outgoing.data(), due.hubDeliveryId(), due.address());
    }

    private void delivered(Delivery delivery) {
        delivery.watch().step("send");
        record(delivery, new Outcome.Delivered(delivery.outgoing().notices()));
        if (delivery.due().attempts() > 0 || !delivery.due().address().isEmpty()) {
            journal.lanes().worked(delivery.due().queue());
        }
    }

    public void refused(@Body Delivery delivery, @ExchangeException Exception denied) {
        end(delivery, new Outcome.Refused(reason(denied)));
    }

    public void retry(@Body Delivery delivery, @ExchangeException Exception trouble) {
        var due = delivery.due();
        if (backoff.exhausted(due.attempts())) {
            end(
                    delivery,
                    new Outcome.Parked("gave up after " + (due.attempts() + 1) + " attempts: " + reason(trouble)));
            return;
        }
        var wait = backoff.after(due.attempts(), asked(trouble));
        ended(delivery, () -> {
            record(delivery, new Outcome.Retry(reason(trouble), wait));
            journal.lanes().failed(due.queue(), reason(trouble), wait);
        });
        delivery.waits();
    }

    public void parked(@Body Delivery delivery, @ExchangeException Exception trouble) {
        LOG.warn("Delivery {} is parked", delivery.due().deliveryId(), trouble);
        end(delivery, new Outcome.Parked(reason(trouble)));
    }

    public void left(@Body Delivery delivery) {
        LOG.info(
                "Delivery {} is left to whoever works on its lane now",
                delivery.due().deliveryId());
        delivery.waits();
    }

    private void end(Delivery delivery, Outcome outcome) {
        ended(delivery, () -> record(delivery, outcome));
    }

    /** Nothing handles what is thrown here, since trouble is being handled already. */
    private void ended(Delivery delivery, Runnable work) {
        try {
            transaction.executeWithoutResult(_ -> work.run());
        } catch (LeaseLost lost) {
            left(delivery);
        }
    }

    private void record(Delivery delivery, Outcome outcome) {
        journal.deliveries()
                .record(
                        delivery.due(),
                        delivery.lease(),
                        outcome,
                        delivery.watch().steps());
    }

    private static @Nullable Duration asked(Exception trouble) {
        return trouble instanceof Unreachable unreachable ? unreachable.retryAfter() : null;
    }

    private static String reason(Exception trouble) {
        var message = trouble.getMessage();
        var text = message == null ? trouble.getClass().getSimpleName() : message;
        return text.length() > 500 ? text.substring(0, 500) : text;
    }
}
