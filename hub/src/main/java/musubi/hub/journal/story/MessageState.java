package musubi.hub.journal.story;

import java.util.Locale;

/** What one can ask of a message. A message with several recipients is in several states at once. */
public enum MessageState {
    ACCEPTED("NOT m.rejected"),
    REJECTED("m.rejected"),
    OPEN("m.id IN (SELECT q.message_id FROM hub.due q)"),
    DELIVERED(having("DELIVERED")),
    REFUSED(having("REFUSED")),
    PARKED(having("PARKED")),
    CANCELLED(having("CANCELLED")),
    NO_RECIPIENT("m.unwanted");

    private final String condition;

    MessageState(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** As it stands in addresses: {@code no-recipient}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A delivery's id is made after its message's, so that older days need not be looked at. */
    private static String having(String state) {
        return "EXISTS (SELECT 1 FROM hub.delivery d WHERE d.message_id = m.id AND d.id > m.id AND d.state = '" + state
                + "')";
    }
}
