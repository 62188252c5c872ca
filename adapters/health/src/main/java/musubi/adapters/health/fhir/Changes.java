package musubi.adapters.health.fhir;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Resource;

/** What one message changes of what is known, and how its records stand then. Used by one thread. */
final class Changes {

    private final TreeMap<Stamp, Bundle> transactions = new TreeMap<>();
    private final Map<String, Resource> written = new LinkedHashMap<>();
    private final Bundle standing = new Bundle().setType(BundleType.TRANSACTION);

    /** @param stamp of the newest message that speaks in the record */
    void write(String record, Resource resource, Stamp stamp) {
        written.put(record, resource);
        put(transaction(stamp), record, unversioned(resource)); // a copy: HAPI writes ids and versions into it
        stands(record, resource);
    }

    /** The record is as the message says, or is not the message's to change. */
    void stands(String record, Resource resource) {
        put(standing, record, unversioned(resource));
    }

    /** Of no record that is known by its id: HAPI decides. */
    void pass(BundleEntryComponent entry, Stamp stamp) {
        transaction(stamp).addEntry(entry.copy());
        standing.addEntry(entry);
    }

    boolean isEmpty() {
        return transactions.isEmpty();
    }

    Set<String> records() {
        return written.keySet();
    }

    /** The message's own first, so that what it makes is there when older records come to name it. */
    Map<Stamp, Bundle> transactions() {
        return transactions;
    }

    /** All records of the message as they stand, for those who subscribe. */
    Bundle standing() {
        return standing;
    }

    private Bundle transaction(Stamp stamp) {
        return transactions.computeIfAbsent(stamp, _ -> new Bundle().setType(BundleType.TRANSACTION));
    }

    private static Resource unversioned(Resource resource) {
        var copy = resource.copy();
        copy.setId(resource.getIdElement().toUnqualifiedVersionless());
        copy.getMeta().setVersionId(null).setLastUpdated(null).setSource(null);
        return copy;
    }

    private static void put(Bundle bundle, String record, Resource resource) {
        bundle.addEntry()
                .setResource(resource)
                .getRequest()
                .setMethod(HTTPVerb.PUT)
                .setUrl(record);
    }
}
