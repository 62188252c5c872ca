package musubi.adapters.health.hl7v2;

import ca.uhn.hl7v2.model.v25.datatype.CX;
import ca.uhn.hl7v2.model.v25.segment.PID;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The patient's number at an institution, as the hub knows the patient by (PID-3, HL7 v2.5 §3.4.2.3).
 *
 * @param senders whether the sender itself gave it
 */
public record PatientIdentifier(String system, String value, boolean senders) {

    /** Table 0203: the institution's own number of a patient. */
    private static final List<String> OWN = List.of("PI", "", "MR");

    /** Numbers of a patient of another kind, each with a system of its own. Insurance and licence numbers are not among them. */
    private static final List<String> OTHER = List.of("PT", "PN", "PE");

    public PatientIdentifier {
        if (system.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("A patient identifier has a system and a value");
        }
    }

    /** The number that the record is kept under: the sender's own before another's, whatever their order. */
    public static Optional<PatientIdentifier> find(PID pid, Hl7v2Header header) {
        var sender = new Facility(header.sendingFacility());
        return Stream.of(pid.getPatientIdentifierList())
                .filter(it -> find(it, sender).isPresent())
                .min(Comparator.comparingInt(it -> rank(it, sender)))
                .flatMap(it -> find(it, sender));
    }

    /** Empty where the field has no number, or a number of another kind. */
    public static Optional<PatientIdentifier> find(CX cx, Facility sender) {
        var value = Values.text(cx.getIDNumber());
        var type = Values.text(cx.getIdentifierTypeCode());
        var authority = AssigningAuthority.of(cx.getAssigningAuthority(), sender);
        if (value.isEmpty() || !OWN.contains(type) && !OTHER.contains(type)) {
            return Optional.empty();
        }
        var system = OWN.contains(type) ? authority.patientSystem() : authority.own("patient", type);
        return Optional.of(new PatientIdentifier(system, value, authority.isSender()));
    }

    private static int rank(CX cx, Facility sender) {
        var type = Values.text(cx.getIdentifierTypeCode());
        var kind = OWN.contains(type) ? OWN.indexOf(type) : OWN.size() + OTHER.indexOf(type);
        var foreign = !AssigningAuthority.of(cx.getAssigningAuthority(), sender).isSender();
        return foreign ? kind + OWN.size() + OTHER.size() : kind;
    }

    /** {@code system|value}, as a FHIR search by identifier takes it. */
    public String token() {
        return system + "|" + value;
    }
}
