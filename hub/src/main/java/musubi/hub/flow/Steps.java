package musubi.hub.flow;

import musubi.hub.gate.Access;
import musubi.hub.gate.Gate;
import org.apache.camel.Body;

/** The steps of the {@link Spine}, each a plain function. */
public final class Steps {

    private final Admitting admitting;
    private final Recipients recipients;
    private final Opening opening;
    private final Gate gate;
    private final Translating translating;
    private final Sending sending;

    Steps(
            Admitting admitting,
            Recipients recipients,
            Opening opening,
            Gate gate,
            Translating translating,
            Sending sending) {
        this.admitting = admitting;
        this.recipients = recipients;
        this.opening = opening;
        this.gate = gate;
        this.translating = translating;
        this.sending = sending;
    }

    public Admission admit(@Body Inbound inbound) {
        return admitting.admit(inbound, null, recipients::due, Restraint.ANSWERS_LATE);
    }

    /** Who gets it is looked up first: of many who get one message, one at a time holds it. */
    public Stage.Opened open(@Body Delivery delivery) {
        var recipient = recipients.get(delivery.due().recipient());
        return delivery.opened(recipient, opening.open(delivery.due().messageId()));
    }

    public Stage.Decided decide(@Body Stage.Opened opened) {
        var due = opened.delivery().due();
        var message = opened.prepared();
        var recipient = opened.recipient();
        var access = new Access.Sending(message.message(), message.data(), recipient.party(), due.destination());
        var ruling = recipient.enabled()
                ? gate.decide(access, due.deliveryId())
                : gate.refuse(access, due.deliveryId(), "the partner is switched off");
        return opened.delivery().decided(opened, ruling);
    }

    public Stage.Translated translate(@Body Stage.Decided decided) {
        var delivery = decided.delivery();
        var reduction = decided.ruling().permit().reduction();
        var outgoing = translating.translate(
                decided.prepared(), reduction, delivery.due().target());
        return delivery.translated(decided, outgoing);
    }

    public void send(@Body Stage.Translated translated) {
        sending.send(translated);
    }
}
