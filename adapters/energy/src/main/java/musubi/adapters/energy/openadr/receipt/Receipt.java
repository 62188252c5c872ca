package musubi.adapters.energy.openadr.receipt;

import java.time.Instant;

/**
 * That a VEN got an event.
 *
 * @param version when the event was last written, as the VEN got it
 * @param at when it got that version first
 */
public record Receipt(Way way, Instant version, Instant at) {

    /** How an event comes to a VEN, and what is known of it then. */
    public enum Way {
        /** The VEN asked, and was answered. */
        POLL,
        /** Its endpoint took the notification (2xx). */
        WEBHOOK,
        /** The notification went out on its connection; whether it came there nobody says. */
        MQTT
    }
}
