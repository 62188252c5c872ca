package musubi.adapters.health.fhir;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import musubi.adapters.health.fhir.RecordVersionStore.Version;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Resource;

/**
 * The records that messages are about, as they stand now. One doctor and one ward are named by thousands of messages: what
 * was read is remembered, and one query for all records of a message tells which of them are still in that version.
 */
final class CurrentRecords {

    private static final int REMEMBERED = 2000;

    private record Known(long version, Resource resource) {}

    private final RecordVersionStore versions;
    private final Supplier<DaoRegistry> daos;
    private final Map<String, Known> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Known> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param daos asked for late: they come up after the stores */
    CurrentRecords(RecordVersionStore versions, Supplier<DaoRegistry> daos) {
        this.versions = versions;
        this.daos = daos;
    }

    /**
     * One look at several records at once, within the transaction that is open.
     *
     * @param versions of those that are or once were
     * @param records those that are; not to be changed, for others see them too
     * @param formerOwners whose those were that are deleted
     */
    record View(Map<String, Version> versions, Map<String, Resource> records, Map<String, String> formerOwners) {}

    /**
     * Before the transaction wrote any of them; what it wrote itself must not be remembered, for it may be undone.
     *
     * @param records as {@code Patient/id}
     */
    View look(Collection<String> records) {
        var now = versions.list(records);
        var view = new View(now, new HashMap<>(), new HashMap<>());
        now.forEach((record, version) -> {
            if (version.deleted()) {
                versions.lastOwner(record).ifPresent(it -> view.formerOwners().put(record, it));
            } else {
                view.records().put(record, get(record, version.number()));
            }
        });
        return view;
    }

    private Resource get(String record, long version) {
        synchronized (remembered) {
            var known = remembered.get(record);
            if (known != null && known.version == version) {
                return known.resource;
            }
        }
        var id = new IdType(record);
        var resource =
                (Resource) daos.get().getResourceDao(id.getResourceType()).read(id, new SystemRequestDetails());
        synchronized (remembered) {
            remembered.put(record, new Known(resource.getIdElement().getVersionIdPartAsLong(), resource));
        }
        return resource;
    }
}
