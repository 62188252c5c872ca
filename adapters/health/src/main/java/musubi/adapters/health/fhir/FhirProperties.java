package musubi.adapters.health.fhir;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings of the FHIR server, below {@code musubi.fhir}.
 *
 * @param resources the resource types that this city keeps; each one costs start time and memory. Those that the server
 *     needs for its own work are added
 * @param bodyLimit the largest body of one request; beyond it the answer is 413
 * @param entryLimit the most entries of one Bundle
 * @param pageSize results of a search page that asks for no {@code _count}
 * @param pageLimit the most results of a search page
 * @param searchKept how long the further pages of a search can be fetched
 * @param criteriaLimit the most parameters of one search; beyond it the answer is that it is too costly
 * @param chainLimit the most records that one step of a chain or of {@code _has} may find
 * @param searchTime how long the database may work for one search
 * @param freeIds the one organisation that may give its new records any id by PUT; all others' ids begin with their name
 */
@ConfigurationProperties("musubi.fhir")
public record FhirProperties(
        @DefaultValue({
            "AllergyIntolerance",
            "Appointment",
            "AppointmentResponse",
            "AuditEvent",
            "Basic",
            "Binary",
            "Bundle",
            "CarePlan",
            "CareTeam",
            "Claim",
            "ClaimResponse",
            "Communication",
            "Composition",
            "Condition",
            "Consent",
            "Coverage",
            "Device",
            "DiagnosticReport",
            "DocumentReference",
            "Encounter",
            "EpisodeOfCare",
            "ExplanationOfBenefit",
            "FamilyMemberHistory",
            "Flag",
            "Goal",
            "Group",
            "HealthcareService",
            "ImagingStudy",
            "Immunization",
            "List",
            "Location",
            "Media",
            "Medication",
            "MedicationAdministration",
            "MedicationDispense",
            "MedicationRequest",
            "MedicationStatement",
            "Observation",
            "Organization",
            "Patient",
            "Person",
            "Practitioner",
            "PractitionerRole",
            "Procedure",
            "Provenance",
            "Questionnaire",
            "QuestionnaireResponse",
            "RelatedPerson",
            "Schedule",
            "ServiceRequest",
            "Slot",
            "Specimen",
            "Subscription",
            "Task"
        })
        List<String> resources,

        @DefaultValue("16MB") DataSize bodyLimit,
        @DefaultValue("1000") int entryLimit,
        @DefaultValue("20") int pageSize,
        @DefaultValue("200") int pageLimit,
        @DefaultValue("1h") Duration searchKept,
        @DefaultValue("30") int criteriaLimit,
        @DefaultValue("5000") int chainLimit,
        @DefaultValue("15s") Duration searchTime,
        @DefaultValue("") String freeIds) {

    /** Types that HAPI's search and terminology look up while they run. */
    private static final Set<String> OWN_WORK = Set.of(
            "CodeSystem",
            "ConceptMap",
            "ImplementationGuide",
            "NamingSystem",
            "OperationDefinition",
            "Parameters",
            "SearchParameter",
            "StructureDefinition",
            "ValueSet");

    public FhirProperties {
        resources = List.copyOf(resources);
        if (!resources.contains("Patient")) {
            throw new IllegalArgumentException("musubi.fhir.resources: a FHIR store without Patient serves nobody");
        }
        positive("body-limit", bodyLimit.toBytes());
        positive("entry-limit", entryLimit);
        positive("page-size", pageSize);
        positive("search-kept", searchKept.toMillis());
        positive("criteria-limit", criteriaLimit);
        positive("chain-limit", chainLimit);
        positive("search-time", searchTime.toMillis());
        if (pageLimit < pageSize) {
            throw new IllegalArgumentException("musubi.fhir.page-limit is below musubi.fhir.page-size");
        }
    }

    /** The city's types and those that the server needs for its own work. */
    public Set<String> registered() {
        var all = new TreeSet<>(OWN_WORK);
        all.addAll(resources);
        return all;
    }

    private static void positive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("musubi.fhir." + name + " must be positive");
        }
    }
}
