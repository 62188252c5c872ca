package musubi.adapters.emissions.mandate;

import java.util.stream.Stream;
import musubi.hub.consent.ConsentRegister;
import musubi.hub.gate.Access;
import musubi.hub.gate.AccessRule;
import musubi.hub.gate.Decision;
import musubi.hub.message.Envelope;
import musubi.hub.message.Party;

/**
 * Decides who may read what a firm keeps here, whatever its format: the firm itself, and advisers to whom the firm gave a mandate,
 * for its time; nobody else. A reading names the firm as its subject. A person reads as its partner. Messages go nowhere but into
 * the hub's own stores.
 */
public final class FirmReaders implements AccessRule {

    /** Of a request that names no firm: the reader's own. */
    public static final String OWN = "";

    private static final String[] SCOPES = {"emissions:read", "emissions:write"};

    private final ConsentRegister consents;

    FirmReaders(ConsentRegister consents) {
        this.consents = consents;
    }

    /** Whose data a request is about; who names no firm asks of its own. */
    public static String firm(String named, Party reader) {
        return named.equals(OWN) ? reader.id() : named;
    }

    @Override
    public Decision decide(Access access) {
        return switch (access) {
            case Access.Sending sending -> AccessRule.custodian().decide(sending);
            case Access.Reading reading -> reading(reading);
        };
    }

    @Override
    public boolean excludes(String recipient, Envelope message) {
        return AccessRule.custodian().excludes(recipient, message);
    }

    private Decision reading(Access.Reading reading) {
        var reader = reading.recipient();
        var firm = reading.subject();
        if (reader.isHub()) {
            return Decision.Permit.on("custodian");
        }
        if (firm == null || !mayLook(reader)) {
            return new Decision.Deny("a reading names its firm, and its reader has a scope of emissions");
        }
        return reader.id().equals(firm)
                ? Decision.Permit.on("the firm's own")
                : consents.find(firm, reader, reading.type())
                        .<Decision>map(it -> Decision.Permit.on(it.source()))
                        .orElseGet(() -> new Decision.Deny("neither the firm itself, nor an adviser with its mandate"));
    }

    /** People come by pages, which say themselves who may open them. */
    private static boolean mayLook(Party reader) {
        return reader.person() != null || Stream.of(SCOPES).anyMatch(reader::hasScope);
    }
}
