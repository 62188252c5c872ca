package musubi.adapters.health.hl7v2;

import ca.uhn.hl7v2.model.v25.datatype.CX;
import ca.uhn.hl7v2.model.v25.segment.PID;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The patient's number at an institution, as the hub knows the patient by (PID-3, HL7 v2.5 §3.4.2.3). */
public record PatientIdentifier(String system, String value) {

    /** Table 0203: numbers of a patient; none means the facility's own. Insurance and licence numbers are not among them. */
    private static final Set<String> TYPES = Set.of("", "PI", "MR", "PT", "PN", "PE");

    public PatientIdentifier {
        if (system.isBlank() || value.isBlank()) {
            throw new IllegalArgumentException("A patient identifier has a system and a value");
        }
    }

    /** The first number of the patient at an institution. */
    public static Optional<PatientIdentifier> find(Hl7v2Message message) {
        var sender = new Facility(message.header().sendingFacility());
        return message.find(PID.class).stream()
                .flatMap(pid -> Stream.of(pid.getPatientIdentifierList()))
                .flatMap(cx -> find(cx, sender).stream())
                .findFirst();
    }

    /** Empty where the field has no number, or a number of another kind. */
    public static Optional<PatientIdentifier> find(CX cx, Facility sender) {
        var value = Values.text(cx.getIDNumber());
        return value.isEmpty() || !TYPES.contains(Values.text(cx.getIdentifierTypeCode()))
                ? Optional.empty()
                : Optional.of(new PatientIdentifier(
                        sender.issuerOf(cx.getAssigningAuthority()).patientSystem(), value));
    }

    /** {@code system|value}, as a FHIR search by identifier takes it. */
    public String token() {
        return system + "|" + value;
    }
}
