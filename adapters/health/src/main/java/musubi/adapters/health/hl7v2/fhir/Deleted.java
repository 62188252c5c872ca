package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.hl7v2.model.Type;
import musubi.adapters.health.fhir.Deletions;
import musubi.adapters.health.hl7v2.Values;
import org.hl7.fhir.r4.model.DomainResource;

/** The explicit null {@code ""} of a field as the mark of what it takes away (HL7 v2.5 §2.5.3). */
final class Deleted {

    private Deleted() {}

    static void where(DomainResource resource, String element, Type... field) {
        if (Values.isNull(field)) {
            Deletions.mark(resource, element);
        }
    }
}
