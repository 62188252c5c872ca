package musubi.adapters.health.fhir;

import musubi.hub.consent.ConsentRegister;
import musubi.hub.message.Party;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Whether a delivery may change a record. Its own, yes; another organisation's only with the consent of every patient that it
 * is about. One that is about no person is left as its owner wrote it: a message that merely names a doctor or a ward must
 * not fail for that.
 */
final class Ownership {

    private final ConsentRegister consents;
    private final PatientCompartment compartment;

    Ownership(ConsentRegister consents, PatientCompartment compartment) {
        this.consents = consents;
        this.compartment = compartment;
    }

    /** @throws UnfitRecord where the message is about a record of a person that is another organisation's */
    boolean mayChange(Party sender, Resource known) {
        if (Owner.find(known).filter(it -> !it.equals(sender.id())).isEmpty()) {
            return true;
        }
        var patients = compartment.patients(known);
        if (patients.isEmpty()) {
            return false;
        }
        if (patients.stream()
                .allMatch(it -> consents.find(it, sender, FhirFormats.R4_ID).isPresent())) {
            return true;
        }
        throw anothers(known.fhirType() + "/" + known.getIdElement().getIdPart());
    }

    /** What its owner deleted comes back by its owner alone (FHIR R4 §3.1.0.7). */
    void checkDeleted(Party sender, String record, @Nullable String formerOwner) {
        if (formerOwner != null && !formerOwner.equals(sender.id())) {
            throw anothers(record);
        }
    }

    private static UnfitRecord anothers(String record) {
        return new UnfitRecord(
                record + " is another organisation's record, and no consent of the patient covers changing it");
    }
}
