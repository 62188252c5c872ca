package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.segment.PV1;
import java.util.Optional;
import musubi.adapters.health.hl7v2.Facility;
import musubi.adapters.health.hl7v2.PatientIdentifier;
import musubi.adapters.health.hl7v2.Values;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/** A visit as its institution names it: by its number (PV1-19), or else by patient and time of admission (PV1-44). */
record Visit(String system, String value) {

    static Optional<Visit> find(PV1 pv1, PatientIdentifier patient, Facility facility) {
        var number = Values.text(pv1.getVisitNumber().getIDNumber());
        if (!number.isEmpty()) {
            return Optional.of(new Visit(facility.own("visit"), number));
        }
        var admitted = Values.text(pv1.getAdmitDateTime().getTime());
        return admitted.isEmpty()
                ? Optional.empty()
                : Optional.of(new Visit(facility.own("admission"), patient.value() + "-" + admitted));
    }

    String id() {
        return DeterministicId.of(system, value);
    }

    Identifier identifier() {
        return new Identifier().setSystem(system).setValue(value);
    }

    /** By identifier: the visit may not have been sent yet. */
    Reference logicalReference() {
        return new Reference().setType("Encounter").setIdentifier(identifier());
    }
}
