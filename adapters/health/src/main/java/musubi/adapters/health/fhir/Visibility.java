package musubi.adapters.health.fhir;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import musubi.hub.consent.ConsentRegister;
import musubi.hub.message.Party;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * Which records an organisation sees: those that it sent itself, those of persons who consented, and those about no
 * person. What it does not see does not exist for it.
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

    /** For one request: what the register says of a person is asked once. */
    public Predicate<IBaseResource> of(Party reader) {
        var asked = new HashMap<String, Boolean>();
        return record -> sees(reader, record, asked);
    }

    private boolean sees(Party reader, IBaseResource record, Map<String, Boolean> asked) {
        if (reader.hasRole("custodian") || OPEN.contains(record.fhirType())) {
            return true;
        }
        if (Owner.find(record).filter(reader.id()::equals).isPresent()) {
            return true;
        }
        var patients = compartment.patients(record);
        return !patients.isEmpty()
                && patients.stream().allMatch(it -> asked.computeIfAbsent(it, _ -> consented(it, reader)));
    }

    private boolean consented(String patient, Party reader) {
        return consents.find(patient, reader, FhirFormats.R4_ID).isPresent();
    }
}
