package musubi.adapters.health.hl7v2.fhir;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;

/** A transaction Bundle under construction: each resource stands in it once, in the order of its first mention. */
final class Transaction {

    private final Map<String, BundleEntryComponent> entries = new LinkedHashMap<>();

    /** Stored whole: the message is the source's present state of it. */
    void put(Resource resource) {
        entry(resource);
    }

    /**
     * Stored only where the hub does not have it yet ({@code If-None-Match: *}): a result names its patient, but knows less
     * of the patient than an admission does.
     */
    void putIfAbsent(Resource resource) {
        entry(resource).getRequest().setIfNoneMatch("*");
    }

    Bundle bundle() {
        var bundle = new Bundle().setType(BundleType.TRANSACTION);
        entries.values().forEach(bundle::addEntry);
        return bundle;
    }

    private BundleEntryComponent entry(Resource resource) {
        var url = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
        return entries.computeIfAbsent(url, it -> {
            var entry = new BundleEntryComponent().setResource(resource);
            entry.getRequest().setMethod(HTTPVerb.PUT).setUrl(it);
            return entry;
        });
    }
}
