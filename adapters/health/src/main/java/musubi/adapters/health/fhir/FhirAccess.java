package musubi.adapters.health.fhir;

import java.util.Set;
import musubi.hub.consent.ConsentRegister;
import musubi.hub.gate.Access;
import musubi.hub.gate.AccessRule;
import musubi.hub.gate.Decision;
import musubi.hub.gate.Decision.Deny;
import musubi.hub.gate.Decision.Permit;
import musubi.hub.message.Party;
import musubi.hub.message.Purpose;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Who may have health data: the hub's own stores, whoever sent it, and others by consent of every person it is about. A
 * read is permitted for a health purpose and written down; which records it shows is decided for each of them.
 */
final class FhirAccess implements AccessRule {

    private final ConsentRegister consents;
    private final PatientCompartment compartment;

    FhirAccess(ConsentRegister consents, PatientCompartment compartment) {
        this.consents = consents;
        this.compartment = compartment;
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
        if (recipient.hasRole("custodian")) {
            return Permit.on("custodian");
        }
        if (recipient.id().equals(sending.message().envelope().sender().id())) {
            return Permit.on("sender's own data");
        }
        var patients = sending.data() instanceof Bundle bundle ? compartment.patients(bundle) : Set.<String>of();
        return !patients.isEmpty() && patients.stream().allMatch(it -> consented(it, recipient))
                ? Permit.on("consent")
                : new Deny("no consent of the person");
    }

    private boolean consented(String patient, Party recipient) {
        return consents.find(patient, recipient, FhirFormats.R4_ID).isPresent();
    }
}
