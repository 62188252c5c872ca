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

    public void open(@Body Delivery delivery) {
        delivery.opened(opening.open(delivery.due().messageId()));
    }

    public void decide(@Body Delivery delivery) {
        var due = delivery.due();
        var opened = delivery.opened();
        var recipient = recipients.get(due.recipient());
        var access = new Access.Sending(opened.message(), opened.data(), recipient.party(), sending.keeps(due));
        delivery.decided(
                recipient.enabled()
                        ? gate.decide(access, due.deliveryId())
                        : gate.refuse(access, due.deliveryId(), "the partner is switched off"));
    }

    public void translate(@Body Delivery delivery) {
        var reduction = delivery.ruling().permit().reduction();
        delivery.translated(translating.translate(
                delivery.opened(), reduction, delivery.due().target()));
    }

    public void send(@Body Delivery delivery) {
        sending.send(delivery);
    }
}
