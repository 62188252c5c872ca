package musubi.hub.gate;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import musubi.hub.gate.Decision.Deny;
import musubi.hub.gate.Decision.Permit;
import musubi.hub.message.Destination;
import musubi.hub.message.Envelope;
import musubi.hub.message.FormatId;
import musubi.hub.message.Message;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;

/** The only way out, and the only way to read. Denies what no rule permits, and writes down before it lets anything pass. */
public final class Gate {

    private final Supplier<Map<FormatId, AccessRule>> rules;
    private final DecisionLog decisions;
    private final LongAdder countedReads = new LongAdder();

    /** @param rules asked for when the first decision is due, since adapters themselves need the gate */
    public Gate(Supplier<Map<FormatId, AccessRule>> rules, DecisionLog decisions) {
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
    public Cleared seal(Ruling ruling, Message outgoing, Object data, UUID hubDeliveryId, Destination destination) {
        write(ruling.access(), ruling.deliveryId(), true, ruling.permit().basis());
        return new Cleared(hubDeliveryId, outgoing, data, ruling.access().recipient(), destination);
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

    /**
     * Permission for somebody who operates the hub to open one message's body or to act upon it. Permitted or not, it is written
     * down among the decisions about that message, with the reason, before it is given. Throws {@link Denied}.
     *
     * @param operating what is to be done, {@code subject} being the message's id
     * @param about the message
     * @param deliveryId the one delivery that it is about, or null
     * @param reason why, in the words of whoever asks
     */
    public Grant grant(Access.Reading operating, Envelope about, @Nullable UUID deliveryId, String reason) {
        return grant(operating, about.id(), deliveryId, about.type(), about.subject(), reason);
    }

    /**
     * The same for what concerns no message: a partner that is registered, a client that is issued.
     *
     * @param reason what is done, for those who read the journal later
     */
    public Grant grant(Access.Reading operating, String reason) {
        return grant(operating, null, null, operating.type(), operating.subject(), reason);
    }

    private Grant grant(
            Access.Reading operating,
            @Nullable UUID messageId,
            @Nullable UUID deliveryId,
            FormatId type,
            @Nullable String subject,
            String reason) {
        var decision = rule(operating.type(), operating);
        var basis = decision instanceof Deny(var why) ? why + "; asked for: " + reason : reason;
        var permitted = decision instanceof Permit;
        decisions.insert(
                messageId, deliveryId, operating.recipient(), type, operating.what(), subject, permitted, basis);
        return switch (decision) {
            case Permit permit -> new Grant(operating, permit);
            case Deny(var why) -> throw new Denied(why);
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

    /** Whether the message need not even be made due to this recipient: its rule will never let it have such a one. */
    public boolean excludes(String recipient, Envelope message) {
        var rule = rules.get().get(message.type());
        return rule != null && rule.excludes(recipient, message);
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
