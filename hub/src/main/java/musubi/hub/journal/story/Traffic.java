package musubi.hub.journal.story;

import java.util.HashMap;
import java.util.Map;
import musubi.hub.journal.DeliveryState;

/**
 * What happened in a span of time.
 *
 * @param bySender what each partner sent
 * @param attempts attempts at deliveries by their outcome, {@code RETRY} among them
 * @param cancelled deliveries that an operator ended, or that had nothing to say
 */
public record Traffic(Map<String, Admissions> bySender, Map<String, Long> attempts, long cancelled) {

    public static final Traffic NONE = new Traffic(Map.of(), Map.of(), 0);

    /** Messages of one sender. */
    public record Admissions(long accepted, long rejected) {

        public static final Admissions NONE = new Admissions(0, 0);

        Admissions plus(Admissions other) {
            return new Admissions(accepted + other.accepted, rejected + other.rejected);
        }
    }

    public Traffic {
        bySender = Map.copyOf(bySender);
        attempts = Map.copyOf(attempts);
    }

    public Traffic plus(Traffic other) {
        var senders = new HashMap<>(bySender);
        other.bySender.forEach((sender, it) -> senders.merge(sender, it, Admissions::plus));
        var outcomes = new HashMap<>(attempts);
        other.attempts.forEach((outcome, it) -> outcomes.merge(outcome, it, Long::sum));
        return new Traffic(senders, outcomes, cancelled + other.cancelled);
    }

    public long accepted() {
        return bySender.values().stream().mapToLong(Admissions::accepted).sum();
    }

    public long rejected() {
        return bySender.values().stream().mapToLong(Admissions::rejected).sum();
    }

    public long ended(DeliveryState state) {
        return state == DeliveryState.CANCELLED ? cancelled : attempts.getOrDefault(state.name(), 0L);
    }

    /** Attempts that did not get through, those included that are tried again. */
    public long failed() {
        return attempts.getOrDefault("RETRY", 0L) + ended(DeliveryState.PARKED);
    }

    /** The share of messages and attempts that went wrong, 0 to 1: rejected, tried again, parked. */
    public double errorRate() {
        var all = accepted()
                + rejected()
                + attempts.values().stream().mapToLong(Long::longValue).sum();
        return all == 0 ? 0 : (double) (rejected() + failed()) / all;
    }

    public Admissions of(String sender) {
        return bySender.getOrDefault(sender, Admissions.NONE);
    }
}
