package musubi.hub.flow;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import musubi.hub.adapter.Subscription;
import musubi.hub.journal.Due;
import musubi.hub.journal.Journal;
import musubi.hub.journal.Receipt;
import musubi.hub.journal.Reception;
import musubi.hub.message.Message;
import musubi.hub.message.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The one transaction of an admission: receipt, effect, due deliveries and the message, all or nothing. */
final class Acceptance {

    /** A message that was read and may come in. */
    record Candidate(Prepared prepared, List<Notice> notices, Admitting.@Nullable Local<?> effect, Dues dues) {

        Message message() {
            return prepared.message();
        }

        Object data() {
            return prepared.data();
        }
    }

    private final Journal journal;
    private final Supplier<UUID> ids;
    private final HandOver handOver;
    private final Contention contention;
    private final Runnable wake;
    private final TransactionTemplate own;
    private final TransactionTemplate callers;
    private final TransactionTemplate separate;

    /** @param wake called after each commit that left something due */
    Acceptance(
            Journal journal,
            Supplier<UUID> ids,
            PlatformTransactionManager transactions,
            HandOver handOver,
            Contention contention,
            Runnable wake) {
        this.journal = journal;
        this.ids = ids;
        this.handOver = handOver;
        this.contention = contention;
        this.wake = wake;
        this.own = template(transactions, TransactionDefinition.PROPAGATION_REQUIRED);
        this.callers = template(transactions, TransactionDefinition.PROPAGATION_MANDATORY);
        this.separate = template(transactions, TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    Admission accept(Candidate candidate, boolean within, Stopwatch watch) {
        journal.messages().prepare(candidate.message().envelope());
        try {
            return within
                    ? admitted(callers, candidate, watch)
                    : contention.settle(() -> admitted(own, candidate, watch));
        } catch (EffectRefused refused) {
            return refused(
                    candidate, refused.result().notices(), refused.result().answer(), watch);
        } catch (RuntimeException e) {
            if (candidate.effect() == null || Trouble.of(e) != Trouble.CONTENTION) {
                throw e;
            }
            return refused(candidate, List.of(Contention.NOTICE), null, watch);
        }
    }

    private Admission admitted(TransactionTemplate transaction, Candidate candidate, Stopwatch watch) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var earlier = claim(candidate.message());
            return earlier == null
                    ? keep(candidate, watch)
                    : repetition(earlier, candidate.message(), candidate.notices());
        }));
    }

    private Admission refused(Candidate candidate, List<Notice> why, @Nullable Answer answer, Stopwatch watch) {
        var notices = Stream.concat(candidate.notices().stream(), why.stream()).toList();
        journalRejected(candidate.message(), notices, watch);
        return new Admission.Rejected(candidate.message().envelope().id(), notices, answer);
    }

    /**
     * Bad data is journalled too, in a transaction of its own, whatever becomes of the caller's. What was accepted before
     * these rules stood is answered as it was then.
     */
    Admission reject(Message message, List<Notice> notices, Stopwatch watch) {
        var envelope = message.envelope();
        var earlier = envelope.key() == null
                ? Optional.<Receipt>empty()
                : journal.receipts().find(envelope.sender(), envelope.key());
        if (earlier.isPresent() && earlier.get().isOf(message)) {
            return repetition(earlier.get(), message, notices);
        }
        journal.messages().prepare(envelope);
        journalRejected(message, notices, watch);
        return new Admission.Rejected(envelope.id(), notices, null);
    }

    private void journalRejected(Message message, List<Notice> notices, Stopwatch watch) {
        separate.executeWithoutResult(
                _ -> journal.messages().insert(message, Reception.REJECTED, notices, watch.steps()));
    }

    private Admission keep(Candidate candidate, Stopwatch watch) {
        var message = candidate.message();
        var answer = done(candidate, watch);
        var subscriptions = candidate.dues().of(message, candidate.data());
        journal.dues()
                .open(subscriptions.stream()
                        .map(it -> due(message, it, candidate.dues()))
                        .toList());
        watch.step("due");
        var reception = Reception.accepted(!subscriptions.isEmpty());
        journal.messages().insert(message, reception, candidate.notices(), watch.steps());
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                handOver.put(candidate.prepared(), subscriptions.size());
                wake.run();
            }
        });
        return new Admission.Accepted(message.envelope().id(), candidate.notices(), answer);
    }

    private Due due(Message message, Subscription subscription, Dues dues) {
        var id = ids.get();
        return Due.of(
                id,
                message.envelope(),
                dues.hubDeliveryId(subscription, id),
                subscription.recipient().id(),
                subscription.target(),
                subscription.destination());
    }

    private @Nullable Answer done(Candidate candidate, Stopwatch watch) {
        var effect = candidate.effect();
        if (effect == null) {
            return null;
        }
        var result = effect.apply(candidate.message(), candidate.data());
        watch.step("effect");
        return switch (result) {
            case Effect.Done(var answer) -> {
                remember(candidate.message(), answer);
                yield answer;
            }
            case Effect.Refused refused -> throw new EffectRefused(refused);
        };
    }

    private @Nullable Receipt claim(Message message) {
        var envelope = message.envelope();
        var key = envelope.key();
        return key == null
                ? null
                : journal.receipts().claim(envelope.sender(), key, message).orElse(null);
    }

    /** The same notices as the first time, and not those that another version of a codec or a mapper would give today. */
    private Admission repetition(Receipt earlier, Message message, List<Notice> today) {
        if (!earlier.isOf(message)) {
            return new Admission.Conflict(earlier.messageId());
        }
        var status = earlier.status();
        var body = earlier.body();
        var answer = status == null ? null : new Answer(status, earlier.headers(), body == null ? new byte[0] : body);
        var notices = journal.messages().findNotices(earlier.messageId()).orElse(today);
        return new Admission.Duplicate(earlier.messageId(), notices, answer);
    }

    private void remember(Message message, Answer answer) {
        var key = message.envelope().key();
        if (key != null) {
            var body = answer.body().length <= Answer.LIMIT ? answer.body() : new byte[0];
            journal.receipts().answer(message.envelope().sender(), key, answer.status(), answer.headers(), body);
        }
    }

    private static TransactionTemplate template(PlatformTransactionManager transactions, int propagation) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(propagation);
        return template;
    }
}
