package musubi.hub.web.operator;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import musubi.hub.flow.Admission;
import musubi.hub.flow.NotReplayable;
import musubi.hub.flow.Replay;
import musubi.hub.journal.DeliveryListStore;
import musubi.hub.journal.DeliverySummary;
import musubi.hub.journal.Entry;
import musubi.hub.journal.Journal;
import musubi.hub.journal.ParkedStore;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an operator does to messages and deliveries. Each act is written down among the decisions, with who and why. */
@Component
public final class Operations {

    private final Journal journal;
    private final DeliveryListStore deliveries;
    private final ParkedStore parked;
    private final Replay replay;
    private final TransactionTemplate transaction;

    Operations(
            Journal journal,
            DeliveryListStore deliveries,
            ParkedStore parked,
            Replay replay,
            PlatformTransactionManager transactions) {
        this.journal = journal;
        this.deliveries = deliveries;
        this.parked = parked;
        this.replay = replay;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Lets the message through once more, under today's rules, for the chosen deliveries, or for all where none is chosen.
     *
     * @return the id of the new message
     */
    public UUID replay(Party operator, UUID messageId, Set<UUID> chosen) {
        var entry = get(messageId);
        check(messageId, chosen, deliveries.of(messageId));
        write(operator, entry.message(), null, "replay", "asked by an operator");
        return switch (again(messageId, chosen)) {
            case Admission.Accepted accepted -> accepted.id();
            case Admission.Duplicate duplicate -> duplicate.id();
            case Admission.Conflict(var earlier) ->
                throw OperatorProblem.conflict("The replay collides with message " + earlier + ".");
            case Admission.Rejected(var id, var _, var _) ->
                throw OperatorProblem.conflict(
                        "Under today's rules the message is rejected; see the notices of " + id + ".");
            case Admission.Refused(var reason) ->
                throw OperatorProblem.conflict("The sender may no longer send this: " + reason + ".");
        };
    }

    private Admission again(UUID messageId, Set<UUID> chosen) {
        try {
            return replay.replay(messageId, chosen).orElseThrow(() -> OperatorProblem.unknownMessage(messageId));
        } catch (NotReplayable e) {
            throw OperatorProblem.conflict(String.valueOf(e.getMessage()));
        }
    }

    /** Ends an open delivery, or dismisses a parked one. */
    public void cancel(Party operator, UUID deliveryId, String reason) {
        end(operator, deliveryId, "cancel", reason);
    }

    /** Gives up an open delivery that holds back those behind it. */
    public void skip(Party operator, UUID deliveryId, String reason) {
        var delivery = find(deliveryId);
        if (!delivery.open()) {
            throw OperatorProblem.conflict("Delivery " + deliveryId + " is "
                    + delivery.state().word() + "; only an open delivery holds others back and can be skipped.");
        }
        end(operator, deliveryId, "skip", reason);
    }

    /** The message with its body, as received. Whoever reads it is written down first, and why. */
    public Message open(Party operator, UUID messageId, String reason) {
        var message = get(messageId).message();
        write(operator, message, null, "payload", "operator: " + reason);
        return message;
    }

    private static void check(UUID messageId, Set<UUID> chosen, List<DeliverySummary> due) {
        if (due.isEmpty()) {
            throw OperatorProblem.conflict("Message " + messageId
                    + " was due for nobody, so there is nobody to replay it for. Ask the sender to send it again.");
        }
        var known = due.stream().map(DeliverySummary::id).collect(Collectors.toSet());
        chosen.stream().filter(it -> !known.contains(it)).findFirst().ifPresent(it -> {
            throw OperatorProblem.unknownDelivery(it + " of message " + messageId);
        });
        due.stream()
                .filter(DeliverySummary::open)
                .filter(it -> chosen.isEmpty() || chosen.contains(it.id()))
                .findFirst()
                .ifPresent(it -> {
                    throw OperatorProblem.conflict(
                            "Delivery " + it.id() + " is still open. Let it end, or cancel it, before you replay it.");
                });
    }

    private void end(Party operator, UUID deliveryId, String act, String reason) {
        if (reason.isBlank()) {
            throw OperatorProblem.invalid("'reason' is missing: say why, for those who read the journal later.");
        }
        transaction.executeWithoutResult(_ -> {
            var delivery = find(deliveryId);
            var told = act + " by " + operator.id() + ": " + reason.strip();
            var done = delivery.parked()
                    ? parked.cancel(deliveryId, told)
                    : journal.deliveries().cancel(deliveryId, told);
            if (!done) {
                throw OperatorProblem.conflict("Delivery " + deliveryId + " has ended as "
                        + delivery.state().word() + "; only open and parked deliveries can be cancelled.");
            }
            write(operator, get(delivery.messageId()).message(), deliveryId, act, told);
        });
    }

    private void write(Party operator, Message message, @Nullable UUID deliveryId, String act, String basis) {
        var envelope = message.envelope();
        journal.decisions()
                .insert(envelope.id(), deliveryId, operator, envelope.type(), act, envelope.subject(), true, basis);
    }

    private Entry get(UUID messageId) {
        return journal.messages().find(messageId).orElseThrow(() -> OperatorProblem.unknownMessage(messageId));
    }

    private DeliverySummary find(UUID deliveryId) {
        return deliveries.find(deliveryId).orElseThrow(() -> OperatorProblem.unknownDelivery(deliveryId));
    }
}
