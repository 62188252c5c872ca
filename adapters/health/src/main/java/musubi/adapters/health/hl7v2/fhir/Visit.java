package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.v25.segment.PV1;
import java.util.List;
import java.util.Optional;
import musubi.adapters.health.hl7v2.AssigningAuthority;
import musubi.adapters.health.hl7v2.Facility;
import musubi.adapters.health.hl7v2.PatientIdentifier;
import musubi.adapters.health.hl7v2.Values;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;

/**
 * A visit as its institution names it: by its number (PV1-19), or else by the time of admission (PV1-44); in both cases
 * the patient's, for a number may have been used twice.
 *
 * @param names all that tells it from other visits
 */
record Visit(String system, String value, List<String> names) {

    static Optional<Visit> find(PV1 pv1, PatientIdentifier patient, Facility facility) {
        var number = Values.text(pv1.getVisitNumber().getIDNumber());
        if (!number.isEmpty()) {
            var authority = AssigningAuthority.of(pv1.getVisitNumber().getAssigningAuthority(), facility);
            return Optional.of(
                    new Visit(authority.own("visit"), number, List.of(patient.system(), patient.value(), number)));
        }
        var admitted = Values.text(pv1.getAdmitDateTime().getTime());
        if (admitted.isEmpty()) {
            return Optional.empty();
        }
        var time = SourceTime.of(pv1.getAdmitDateTime());
        // several visits of one day are told apart by class and department, where the hour is not known
        var day = List.of(Values.text(pv1.getPatientClass()), Values.text(pv1.getHospitalService()));
        return Optional.of(new Visit(
                facility.own("admission"),
                patient.value() + "-" + admitted,
                List.of(
                        patient.system(),
                        patient.value(),
                        time.name(),
                        time.ofDay() ? "" : DeterministicId.join(day))));
    }

    String id() {
        return DeterministicId.of(system, names);
    }

    Identifier identifier() {
        return new Identifier().setSystem(system).setValue(DeterministicId.identifier(value));
    }

    /** By identifier: the visit may not have been sent yet. */
    Reference logicalReference() {
        return new Reference().setType("Encounter").setIdentifier(identifier());
    }
}
