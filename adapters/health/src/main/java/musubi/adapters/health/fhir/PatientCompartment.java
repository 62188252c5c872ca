package musubi.adapters.health.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import musubi.hub.message.Codec.Circumstance;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;

/** Whom a message is about, by the standard's own definition of the patient compartment (FHIR R4 §2.50). */
public final class PatientCompartment {

    private static final String PATIENT = "Patient";

    private final FhirContext fhir;

    public PatientCompartment(FhirContext fhir) {
        this.fhir = fhir;
    }

    /** Messages about one patient keep their order; of several patients or none, the sender's order counts. */
    Circumstance circumstance(Bundle bundle) {
        var patients = patients(bundle);
        var only = patients.size() == 1 ? patients.iterator().next() : null;
        return new Circumstance(null, only, only);
    }

    /** References of the form {@code Patient/id}; a patient that has no id yet is not among them. */
    Set<String> patients(Bundle bundle) {
        var urls = new HashMap<String, String>();
        for (var entry : bundle.getEntry()) {
            if (entry.getFullUrl() != null && entry.getRequest().getMethod() == HTTPVerb.PUT) {
                urls.put(entry.getFullUrl(), entry.getRequest().getUrl());
            }
        }
        var patients = new TreeSet<String>();
        bundle.getEntry().forEach(entry -> add(patients, entry, urls));
        return patients;
    }

    /** The patients that a stored record is about, as {@code Patient/id}. */
    public Set<String> patients(IBaseResource resource) {
        if (resource.fhirType().equals(PATIENT)) {
            return Set.of(PATIENT + "/" + resource.getIdElement().getIdPart());
        }
        var patients = new TreeSet<String>();
        for (var owner : fhir.newTerser().getCompartmentOwnersForResource(PATIENT, resource, Set.of())) {
            patients.add(owner.toUnqualifiedVersionless().getValue());
        }
        return patients;
    }

    private void add(Set<String> patients, BundleEntryComponent entry, Map<String, String> urls) {
        var url = entry.getRequest().getUrl();
        if (url != null && url.startsWith(PATIENT + "/")) {
            patients.add(url);
        }
        var resource = entry.getResource();
        if (resource == null || resource.fhirType().equals(PATIENT)) {
            return;
        }
        for (var owner : fhir.newTerser().getCompartmentOwnersForResource(PATIENT, resource, Set.of())) {
            var reference = urls.getOrDefault(
                    owner.getValue(), owner.toUnqualifiedVersionless().getValue());
            if (reference.startsWith(PATIENT + "/")) {
                patients.add(reference);
            }
        }
    }
}
