package musubi.hub.flow;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import musubi.hub.adapter.Unreachable;
import musubi.hub.journal.Journal;
import musubi.hub.journal.LeaseLost;
import musubi.hub.journal.Outcome;
import musubi.hub.message.Destination;
import musubi.hub.message.Notice;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeException;
import org.apache.camel.ExchangeProperty;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** How an attempt at a delivery ends, and what that means for its queue. */
public final class Endings {

    private static final Logger LOG = LoggerFactory.getLogger(Endings.class);
    private static final int LONGEST_REASON = 500;

    private final Journal journal;
    private final Supplier<Catalogue> catalogue;
    private final Backoff backoff;
    private final TransactionTemplate transaction;

    Endings(Journal journal, Supplier<Catalogue> catalogue, Backoff backoff, TransactionTemplate transaction) {
        this.journal = journal;
        this.catalogue = catalogue;
        this.backoff = backoff;
        this.transaction = transaction;
    }

    /**
     * In the transaction that is open: for a store it is the one that keeps.
     *
     * @param instead what is to be said in place of the translation's notices
     */
    void delivered(Stage.Translated translated, List<Notice> instead) {
        var delivery = translated.delivery();
        delivery.watch().step("send");
        var notices = instead.isEmpty() ? translated.outgoing().notices() : instead;
        record(delivery, new Outcome.Delivered(notices));
        var due = delivery.due();
        // a first attempt at a store says nothing new and is the hot path; whatever failed there will be tried again
        if (due.attempts() > 0 || due.destination() instanceof Destination.Line) {
            journal.lanes().worked(due.queue());
        }
    }

    public void refused(@Body Stage stage, @ExchangeException Throwable denied) {
        end(stage.delivery(), new Outcome.Refused(reason(denied)));
    }

    public void skipped(@Body Stage stage, @ExchangeException Throwable nothing) {
        end(stage.delivery(), new Outcome.Cancelled(reason(nothing)));
    }

    public void left(@Body Stage stage) {
        var delivery = stage.delivery();
        LOG.info(
                "Delivery {} is left to whoever works on its lane now",
                delivery.due().deliveryId());
        delivery.waits();
    }

    /**
     * @param caught as it was thrown: the route's annotation for exceptions gives the innermost cause, by which nobody sees
     *     that it was the destination that could not be reached
     */
    public void failed(@Body Stage stage, @ExchangeProperty(Exchange.EXCEPTION_CAUGHT) Throwable caught) {
        var delivery = stage.delivery();
        var trouble = telling(caught);
        switch (Trouble.of(caught)) {
            case DESTINATION -> again(delivery, trouble, () -> restIfOthersFailed(delivery, trouble));
            case CONTENTION -> again(delivery, trouble, () -> {});
            case MESSAGE -> {
                LOG.warn("Delivery {} is parked: {}", delivery.due().deliveryId(), Unforeseen.place(trouble));
                LOG.debug("Delivery {} is parked", delivery.due().deliveryId(), trouble);
                end(delivery, new Outcome.Parked(reason(trouble)));
            }
        }
    }

    /** What an outlet says of its receiver, or else the innermost cause: what stands around it names our own SQL. */
    private static Throwable telling(Throwable caught) {
        var within = caught;
        while (!(within instanceof Unreachable) && within.getCause() != null) {
            within = within.getCause();
        }
        return within;
    }

    private void again(Delivery delivery, Throwable trouble, Runnable also) {
        var due = delivery.due();
        var wait = backoff.next(due, catalogue.get().patience(due.destination()), asked(trouble));
        if (wait.isEmpty()) {
            end(
                    delivery,
                    new Outcome.Parked("gave up after " + (due.attempts() + 1) + " attempts: " + reason(trouble)));
            return;
        }
        ended(delivery, () -> {
            record(delivery, new Outcome.Retry(reason(trouble), wait.get()));
            also.run();
        });
        delivery.waits();
    }

    private void restIfOthersFailed(Delivery delivery, Throwable trouble) {
        var due = delivery.due();
        var failures = journal.lanes().failed(due.queue(), due.orderKey(), reason(trouble));
        if (failures.several()) {
            journal.lanes().rest(due.queue(), backoff.rest(failures.count()));
        }
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

    private static @Nullable Duration asked(Throwable trouble) {
        return trouble instanceof Unreachable unreachable ? unreachable.retryAfter() : null;
    }

    /** As a column can hold it: what a message cannot be stored for must not keep its reason from being stored. */
    private static String reason(Throwable trouble) {
        var message = trouble.getMessage();
        var text =
                message == null ? trouble.getClass().getSimpleName() : message.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ");
        return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
    }
}
