package musubi.adapters.health.fhir;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import musubi.hub.consent.ConsentRegister;
import musubi.hub.message.Party;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;

/**
 * Which records an organisation sees: those that it sent itself, those of persons who consented, and those about no
 * person. What it does not see does not exist for it. Reads and deliveries ask here; for searches the same law stands as
 * a condition of SQL in {@code sight.SeenCondition}.
 */
public final class Visibility {

    /** About no person: institutions, people in their profession, and terminology. */
    private static final Set<String> OPEN = Set.of(
            "CodeSystem",
            "ConceptMap",
            "HealthcareService",
            "Location",
            "Medication",
            "NamingSystem",
            "OperationDefinition",
            "OperationOutcome",
            "Organization",
            "Parameters",
            "Practitioner",
            "PractitionerRole",
            "Questionnaire",
            "Schedule",
            "SearchParameter",
            "Slot",
            "StructureDefinition",
            "ValueSet");

    private final ConsentRegister consents;
    private final PatientCompartment compartment;

    public Visibility(ConsentRegister consents, PatientCompartment compartment) {
        this.consents = consents;
        this.compartment = compartment;
    }

    /** Whether records of the type are about no person, and shown to all. */
    public static boolean isOpen(String type) {
        return OPEN.contains(type);
    }

    /** For one request: what the register says of a person is asked once. */
    public Predicate<IBaseResource> of(Party reader) {
        var asked = new HashMap<String, Boolean>();
        return record -> isOpen(record.fhirType())
                || isOwn(reader, record)
                || consented(reader, compartment.patients(record), asked);
    }

    /** Open to read is not open to write: what is about no person is changed by its owner alone. */
    public boolean mayWrite(Party writer, IBaseResource record) {
        return isOwn(writer, record)
                || !isOpen(record.fhirType()) && consented(writer, compartment.patients(record), new HashMap<>());
    }

    /** Whether a message may go to somebody who did not send it. */
    boolean mayHave(Party recipient, Bundle message) {
        return consented(recipient, compartment.patients(message), new HashMap<>());
    }

    private static boolean isOwn(Party party, IBaseResource record) {
        return party.isHub() || Owner.find(record).filter(party.id()::equals).isPresent();
    }

    /** By every person that it is about, and by one at least. */
    private boolean consented(Party reader, Set<String> patients, Map<String, Boolean> asked) {
        return !patients.isEmpty()
                && patients.stream()
                        .allMatch(it -> asked.computeIfAbsent(it, _ -> consents.find(it, reader, FhirFormats.R4_ID)
                                .isPresent()));
    }
}
