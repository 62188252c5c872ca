package musubi.adapters.health.fhir;

import musubi.hub.gate.Access;
import musubi.hub.gate.AccessRule;
import musubi.hub.gate.Decision;
import musubi.hub.gate.Decision.Deny;
import musubi.hub.gate.Decision.Permit;
import musubi.hub.message.Purpose;

/**
 * Who may have health data: the hub's own stores, whoever sent it, and others by consent of every person it is about. A
 * read is permitted for a health purpose and written down; which records it shows is decided for each of them.
 */
final class FhirAccess implements AccessRule {

    private final Visibility visibility;

    FhirAccess(Visibility visibility) {
        this.visibility = visibility;
    }

    @Override
    public Decision decide(Access access) {
        return switch (access) {
            case Access.Sending sending -> send(sending);
            case Access.Reading reading ->
                reading.recipient().purpose() == Purpose.SERVICE
                        ? new Deny("health data is read for a health purpose only")
                        : Permit.written("own records and by consent");
        };
    }

    private Decision send(Access.Sending sending) {
        var recipient = sending.recipient();
        if (sending.kept() && recipient.isHub()) {
            return Permit.on("custodian");
        }
        if (recipient.id().equals(sending.message().envelope().sender().id())) {
            return Permit.on("sender's own data");
        }
        return visibility.mayHave(recipient, sending.data(FhirFormats.R4))
                ? Permit.on("consent")
                : new Deny("no consent of the person");
    }
}
