package musubi.hub.web.operator;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import musubi.hub.flow.Admission;
import musubi.hub.flow.NotReplayable;
import musubi.hub.flow.Replay;
import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import musubi.hub.gate.HubFormats;
import musubi.hub.journal.DeliveryStore;
import musubi.hub.journal.Journal;
import musubi.hub.journal.ParkedStore;
import musubi.hub.journal.story.BodyStore;
import musubi.hub.journal.story.DeliveryListStore;
import musubi.hub.journal.story.DeliverySummary;
import musubi.hub.message.Envelope;
import musubi.hub.message.FormatId;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What an operator does to messages and deliveries. Each act is written down among the decisions, with who and why. */
@Component
public final class Operations {

    private static final int LONGEST_REASON = 1_000;

    private final Gate gate;
    private final BodyStore bodies;
    private final DeliveryStore open;
    private final DeliveryListStore deliveries;
    private final ParkedStore parked;
    private final Replay replay;
    private final TransactionTemplate transaction;

    Operations(
            Gate gate,
            BodyStore bodies,
            Journal journal,
            DeliveryListStore deliveries,
            ParkedStore parked,
            Replay replay,
            PlatformTransactionManager transactions) {
        this.gate = gate;
        this.bodies = bodies;
        this.open = journal.deliveries();
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
        var journal = journal(operator, "replay");
        var envelope = get(journal, messageId);
        check(messageId, chosen, deliveries.of(journal, messageId));
        allow(operator, HubFormats.OPERATION, envelope, null, "replay", "asked by an operator");
        return switch (again(messageId, chosen)) {
            case Admission.Accepted accepted -> accepted.id();
            case Admission.Duplicate duplicate -> duplicate.id();
            case Admission.Conflict(var earlier) ->
                throw OperatorProblem.conflict(
                        "id", "The replay collides with message " + earlier + ".", "再送はメッセージ " + earlier + " と衝突します。");
            case Admission.Rejected(var id, var _, var _) ->
                throw OperatorProblem.conflict(
                        "id",
                        "Under today's rules the message is rejected; see the notices of " + id + ".",
                        "現在の規則ではこのメッセージは受理されません。" + id + " の通知を確認してください。");
            case Admission.Refused(var reason) ->
                throw OperatorProblem.conflict(
                        "id",
                        "The sender may no longer send this: " + reason + ".",
                        "送信元はこの形式を送信できなくなっています: " + reason);
        };
    }

    private Admission again(UUID messageId, Set<UUID> chosen) {
        try {
            return replay.replay(messageId, chosen).orElseThrow(() -> OperatorProblem.unknownMessage(messageId));
        } catch (NotReplayable e) {
            throw OperatorProblem.conflict("deliveries", e.told().en(), e.told().ja());
        }
    }

    /** Ends an open delivery, or dismisses a parked one. */
    public void cancel(Party operator, UUID deliveryId, String reason) {
        end(operator, deliveryId, "cancel", reason);
    }

    /** Gives up an open delivery that holds back those behind it. */
    public void skip(Party operator, UUID deliveryId, String reason) {
        var delivery = find(journal(operator, "skip"), deliveryId);
        if (!delivery.open()) {
            throw OperatorProblem.conflict(
                    "id",
                    "Delivery " + deliveryId + " is " + delivery.state().word()
                            + "; only an open delivery holds others back and can be skipped.",
                    "配送 " + deliveryId + " は " + delivery.state().word() + " です。飛ばせるのは未完了の配送だけです。");
        }
        end(operator, deliveryId, "skip", reason);
    }

    /** The message with its body, as received. Whoever reads it is written down first, and why. */
    public Message open(Party operator, UUID messageId, String reason) {
        var journal = journal(operator, "payload");
        var envelope = get(journal, messageId);
        if (!bodies.isKept(journal, messageId)) {
            throw OperatorProblem.bodyGone();
        }
        var why = "operator: " + Written.line("reason", reason, LONGEST_REASON);
        var grant = allow(operator, HubFormats.BODY, envelope, null, "payload", why);
        return bodies.find(grant, messageId).orElseThrow(() -> OperatorProblem.unknownMessage(messageId));
    }

    private static void check(UUID messageId, Set<UUID> chosen, List<DeliverySummary> due) {
        if (due.isEmpty()) {
            throw OperatorProblem.conflict(
                    "id",
                    "Message " + messageId
                            + " was due for nobody, so there is nobody to replay it for. Ask the sender to send it again.",
                    "メッセージ " + messageId + " には配送先がないため再送できません。送信元に再度の送信を依頼してください。");
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
                            "deliveries",
                            "Delivery " + it.id() + " is still open. Let it end, or cancel it, before you replay it.",
                            "配送 " + it.id() + " は未完了です。完了を待つか取り消してから再送してください。");
                });
    }

    private void end(Party operator, UUID deliveryId, String act, String reason) {
        if (reason.isBlank()) {
            throw OperatorProblem.invalid(
                    "reason",
                    "'reason' is missing: say why, for those who read the journal later.",
                    "「reason」に理由を記入してください。後でジャーナルを読む人のために残します。");
        }
        var why = Written.line("reason", reason, LONGEST_REASON);
        var journal = journal(operator, act);
        transaction.executeWithoutResult(_ -> {
            var delivery = find(journal, deliveryId);
            var told = act + " by " + operator.id() + ": " + why;
            var done = delivery.parked() ? parked.cancel(deliveryId, told) : open.cancel(deliveryId, told);
            if (!done) {
                throw OperatorProblem.conflict(
                        "id",
                        "Delivery " + deliveryId + " has ended as "
                                + delivery.state().word() + "; only open and parked deliveries can be cancelled.",
                        "配送 " + deliveryId + " は " + delivery.state().word() + " で終わっています。取り消せるのは未完了か保留の配送だけです。");
            }
            var envelope = get(journal, delivery.messageId());
            allow(operator, HubFormats.OPERATION, envelope, deliveryId, act, told);
        });
    }

    /** Asks the gate, which writes down who did what to which message, and why. */
    private Grant allow(
            Party operator, FormatId what, Envelope about, @Nullable UUID deliveryId, String act, String reason) {
        var operating = new Access.Reading(operator, what, act, about.id().toString());
        return gate.grant(operating, about, deliveryId, reason);
    }

    private Grant journal(Party operator, String act) {
        return gate.grant(new Access.Reading(operator, HubFormats.JOURNAL, act, null));
    }

    private Envelope get(Grant journal, UUID messageId) {
        return bodies.findEnvelope(journal, messageId).orElseThrow(() -> OperatorProblem.unknownMessage(messageId));
    }

    private DeliverySummary find(Grant journal, UUID deliveryId) {
        return deliveries.find(journal, deliveryId).orElseThrow(() -> OperatorProblem.unknownDelivery(deliveryId));
    }
}
