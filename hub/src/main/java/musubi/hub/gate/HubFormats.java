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

    /** What one partner sent and gets, for its own people: circumstances, and no body. */
    public static final FormatId OWN = new FormatId("hub/own/1");

    /** What is done to people: invited, switched off; by those who operate the hub, or by a partner's own manager. */
    public static final FormatId PEOPLE = new FormatId("hub/person/1");

    /** What a person does to its own account. */
    public static final FormatId ACCOUNT = new FormatId("hub/account/1");

    /** What is done with the audit: days that are archived, a new key. */
    public static final FormatId AUDIT = new FormatId("hub/audit/1");

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
                REGISTER, AccessRule.scoped(OPERATE),
                AUDIT, AccessRule.scoped(OPERATE),
                OWN, own("hub:own.read"),
                PEOPLE, AccessRule.scoped(OPERATE).or(own("hub:own.people")),
                ACCOUNT, HubFormats::itself);
    }

    private static Decision itself(Access access) {
        return access instanceof Access.Reading(var reader, var _, var _, var subject)
                        && reader.person() != null
                        && reader.person().equals(subject)
                ? Decision.Permit.on("its own account")
                : new Decision.Deny("only the person itself");
    }

    /** For people of a partner, about this partner alone. No token has such a scope. */
    private static AccessRule own(String scope) {
        return access -> access instanceof Access.Reading(var reader, var _, var _, var subject)
                        && reader.person() != null
                        && reader.hasScope(scope)
                        && reader.id().equals(subject)
                ? Decision.Permit.on("own, by " + reader.person())
                : new Decision.Deny("only the people of a partner, about their own");
    }
}
