package musubi.hub.gate;

import java.util.Map;
import musubi.hub.message.FormatId;

/** What of the hub's own can be read or done, as the gate and the journal name it, and who may. */
public final class HubFormats {

    /** Lists, stories and figures of the journal: circumstances, and no body. */
    public static final FormatId JOURNAL = new FormatId("hub/journal/1");

    /** The body of one message. */
    public static final FormatId BODY = new FormatId("hub/body/1");

    /** What one person permitted and forbade; each look is written down. */
    public static final FormatId CONSENT = new FormatId("hub/consent/1");

    /** What is done to messages and deliveries: replay, cancel, skip. */
    public static final FormatId OPERATION = new FormatId("hub/operation/1");

    /** What is done to the register: partners, their clients and subscriptions. */
    public static final FormatId REGISTER = new FormatId("hub/partner/1");

    private static final String READ = "hub:read";
    private static final String OPERATE = "hub:operate";

    private HubFormats() {}

    /** The scopes of the operator API; a person who operates the hub at the console has both. */
    public static Map<FormatId, AccessRule> rules() {
        return Map.of(
                JOURNAL, AccessRule.scoped(READ, OPERATE),
                BODY, AccessRule.scoped(READ, OPERATE),
                CONSENT, AccessRule.scoped(READ, OPERATE).written(),
                OPERATION, AccessRule.scoped(OPERATE),
                REGISTER, AccessRule.scoped(OPERATE));
    }
}
