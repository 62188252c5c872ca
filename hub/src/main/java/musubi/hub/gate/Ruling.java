package musubi.hub.gate;

import java.util.UUID;

/** A permit for one delivery. Only the {@link Gate} makes one, and only with one does it seal. */
public final class Ruling {

    private final UUID deliveryId;
    private final Access.Sending access;
    private final Decision.Permit permit;

    Ruling(UUID deliveryId, Access.Sending access, Decision.Permit permit) {
        this.deliveryId = deliveryId;
        this.access = access;
        this.permit = permit;
    }

    UUID deliveryId() {
        return deliveryId;
    }

    public Access.Sending access() {
        return access;
    }

    public Decision.Permit permit() {
        return permit;
    }
}
