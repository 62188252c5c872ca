package musubi.adapters.health.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import musubi.hub.message.Codec.Circumstance;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;

/** Whom a message is about, by the standard's own definition of the patient compartment (FHIR R4 §2.50). */
public final class PatientCompartment {

    private static final String PATIENT = "Patient";
    private static final String BY_ID = PATIENT + "/";
    private static final String BY_IDENTIFIER = PATIENT + "?identifier";

    private final FhirContext fhir;

    public PatientCompartment(FhirContext fhir) {
        this.fhir = fhir;
    }

    /** Messages about one patient keep their order; of several patients or none, the sender's order counts. */
    Circumstance circumstance(Bundle bundle) {
        var patients = patients(bundle);
        var only = patients.size() == 1
                ? patients.stream()
                        .filter(it -> it.startsWith(BY_ID))
                        .findFirst()
                        .orElse(null)
                : null;
        return new Circumstance(null, only, only);
    }

    /**
     * Everybody whom a message is about: {@code Patient/id}, or, for whom it names otherwise or makes, the words of the
     * message, as {@code Patient?identifier=…}, {@code urn:uuid:…} or {@code Patient}.
     */
    Set<String> patients(Bundle bundle) {
        var entries = new HashMap<String, BundleEntryComponent>();
        bundle.getEntry().stream()
                .filter(BundleEntryComponent::hasFullUrl)
                .forEach(it -> entries.put(it.getFullUrl(), it));
        var patients = new TreeSet<String>();
        for (var entry : bundle.getEntry()) {
            person(entry).ifPresent(patients::add);
            if (entry.hasResource() && !entry.getResource().fhirType().equals(PATIENT)) {
                owners(entry.getResource()).forEach(it -> {
                    var named = entries.get(it);
                    (named == null ? Optional.of(name(it)) : person(named)).ifPresent(patients::add);
                });
            }
        }
        return patients;
    }

    /** The patients that a stored record is about, as {@code Patient/id}. */
    public Set<String> patients(IBaseResource resource) {
        return resource.fhirType().equals(PATIENT)
                ? Set.of(BY_ID + resource.getIdElement().getIdPart())
                : owners(resource).stream()
                        .map(PatientCompartment::name)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Optional<String> person(BundleEntryComponent entry) {
        var url = Objects.requireNonNullElse(entry.getRequest().getUrl(), "");
        if (type(url).equals(PATIENT)) {
            return Optional.of(url.contains("?") ? url : name(url));
        }
        return entry.hasResource() && entry.getResource().fhirType().equals(PATIENT)
                ? Optional.of(PATIENT)
                : Optional.empty();
    }

    /**
     * References to patients, and those of which nobody can tell whom they lead to, each as it is written. Who is named by
     * a business identifier alone counts where nobody else is named.
     */
    private List<String> owners(IBaseResource resource) {
        var owners = fhir.newTerser()
                .getCompartmentReferencesForResource(PATIENT, resource, Set.of())
                .map(Reference.class::cast)
                .filter(PatientCompartment::mayBePatient)
                .toList();
        var named = owners.stream()
                .filter(Reference::hasReference)
                .map(Reference::getReference)
                .toList();
        return named.isEmpty() && owners.stream().anyMatch(Reference::hasIdentifier) ? List.of(BY_IDENTIFIER) : named;
    }

    private static boolean mayBePatient(Reference reference) {
        var type = type(Objects.requireNonNullElse(reference.getReference(), ""));
        if (type.isEmpty() && reference.getResource() != null) {
            type = reference.getResource().fhirType();
        }
        if (type.isEmpty() && reference.hasType()) {
            type = reference.getType();
        }
        return type.isEmpty() || type.equals(PATIENT);
    }

    /** The type that an address names: a relative or an absolute one, or one with a condition; else nothing. */
    private static String type(String address) {
        var path = address.split("\\?", 2)[0];
        var type = path.contains("/") ? new IdType(path).getResourceType() : path;
        return type == null || !type.matches("[A-Z][A-Za-z]+") ? "" : type;
    }

    private static String name(String address) {
        return address.contains("?") || !address.contains("/")
                ? address
                : new IdType(address).toUnqualifiedVersionless().getValue();
    }
}
