package musubi.adapters.health.fhir;

import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;

/** Addresses of entries are relative to the server (FHIR R4 §2.36.1); that some begin with a slash makes no difference. */
public final class EntryAddresses {

    private EntryAddresses() {}

    /** Takes the slashes away before anybody looks at what an entry is about. */
    public static void settle(Bundle bundle) {
        bundle.getEntry().stream()
                .map(BundleEntryComponent::getRequest)
                .filter(it -> it.hasUrl())
                .forEach(it -> it.setUrl(it.getUrl().replaceAll("^/+", "")));
    }
}
