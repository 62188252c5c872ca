package musubi.adapters.health.hl7v2.fhir;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Practitioner;
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

    /** A doctor may be named several times, once with a name and once without. */
    private static void join(Resource first, Resource second) {
        if (first instanceof Practitioner one && second instanceof Practitioner other) {
            other.getName().stream()
                    .filter(it -> one.getName().stream().noneMatch(it::equalsDeep))
                    .forEach(it -> one.addName(it));
        }
    }

    private BundleEntryComponent entry(Resource resource) {
        var url = resource.fhirType() + "/" + resource.getIdElement().getIdPart();
        var known = entries.get(url);
        if (known != null) {
            join(known.getResource(), resource);
        }
        return entries.computeIfAbsent(url, it -> {
            var entry = new BundleEntryComponent().setResource(resource);
            entry.getRequest().setMethod(HTTPVerb.PUT).setUrl(it);
            return entry;
        });
    }
}
