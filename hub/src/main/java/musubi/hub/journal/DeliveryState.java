package musubi.hub.journal;

import java.util.Locale;

/** A delivery is open until it ends in exactly one of the others. */
public enum DeliveryState {
    OPEN,
    DELIVERED,
    REFUSED,
    PARKED,
    CANCELLED;

    /** As it stands in addresses: {@code parked}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
