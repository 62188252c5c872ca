package musubi.hub.gate;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import musubi.hub.gate.Decision.Deny;
import musubi.hub.gate.Decision.Permit;
import musubi.hub.journal.DecisionStore;
import musubi.hub.message.FormatId;
import musubi.hub.message.Message;
import musubi.hub.message.Party;

/** The only way out, and the only way to read. Denies what no rule permits, and writes down before it lets anything pass. */
public final class Gate {

    private final Supplier<Map<FormatId, AccessRule>> rules;
    private final DecisionStore decisions;
    private final LongAdder countedReads = new LongAdder();

    /** @param rules asked for when the first decision is due, since adapters themselves need the gate */
    public Gate(Supplier<Map<FormatId, AccessRule>> rules, DecisionStore decisions) {
        this.rules = rules;
        this.decisions = decisions;
    }

    /** Decides on the parsed source. A refusal is written down at once and comes out as {@link Denied}. */
    public Ruling decide(Access.Sending access, UUID deliveryId) {
        return switch (rule(access.message().envelope().type(), access)) {
            case Permit permit -> new Ruling(deliveryId, access, permit);
            case Deny(var reason) -> refuse(access, deliveryId, reason);
        };
    }

    /** Refuses a delivery before any rule is asked. Written down at once; comes out as {@link Denied}. */
    public Ruling refuse(Access.Sending access, UUID deliveryId, String reason) {
        write(access, deliveryId, false, reason);
        throw new Denied(reason);
    }

    /**
     * Writes the permit down, in the transaction that is open or at once, and seals what may leave.
     *
     * @param outgoing the message in the target format, reduced as the permit says
     * @param data what the outgoing message holds
     * @param hubDeliveryId what the receiver is told, stable over retries and replays
     */
    public Cleared seal(Ruling ruling, Message outgoing, Object data, UUID hubDeliveryId, String address) {
        write(ruling.access(), ruling.deliveryId(), true, ruling.permit().basis());
        return new Cleared(hubDeliveryId, outgoing, data, ruling.access().recipient(), address);
    }

    /** Permission to read, written down before it is given where the rule says so. Throws {@link Denied}. */
    public Grant grant(Access.Reading reading) {
        var reader = reading.recipient();
        return switch (rule(reading.type(), reading)) {
            case Permit permit -> {
                if (permit.written()) {
                    decisions.insert(
                            null,
                            null,
                            reader,
                            reading.type(),
                            reading.what(),
                            reading.subject(),
                            true,
                            permit.basis());
                } else {
                    countedReads.increment();
                }
                yield new Grant(reading, permit);
            }
            case Deny(var reason) -> {
                decisions.insert(null, null, reader, reading.type(), reading.what(), reading.subject(), false, reason);
                throw new Denied(reason);
            }
        };
    }

    /** Writes down that an authenticated sender was not let in. */
    public void refuse(Party sender, FormatId type, String reason) {
        decisions.insert(null, null, sender, type, "admit", null, false, reason);
    }

    /** Permitted reads that were counted and not written down, since start. */
    public long countedReads() {
        return countedReads.sum();
    }

    private Decision rule(FormatId type, Access access) {
        var rule = rules.get().get(type);
        return rule == null ? new Deny("no access rule for " + type) : rule.decide(access);
    }

    private void write(Access.Sending access, UUID deliveryId, boolean permitted, String basis) {
        var envelope = access.message().envelope();
        decisions.insert(
                envelope.id(),
                deliveryId,
                access.recipient(),
                envelope.type(),
                "deliver",
                envelope.subject(),
                permitted,
                basis);
    }
}
