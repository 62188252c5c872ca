package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.model.DeleteConflictList;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.IPreResourceAccessDetails;
import ca.uhn.fhir.rest.api.server.IPreResourceShowDetails;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.function.Predicate;
import musubi.adapters.health.fhir.Visibility;
import musubi.adapters.health.fhir.sight.Asker;
import musubi.adapters.health.fhir.sight.RecordStore;
import musubi.adapters.health.fhir.sight.RecordStore.Standing;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * Shows each record to those only who may see it, on every way that HAPI reads. Searches have left out before what is
 * hidden; this is their second fence, and the first of history and {@code $everything}.
 */
@Interceptor
public final class RecordInterceptor {

    private static final String SEEN = RecordInterceptor.class.getName();

    private final Visibility visibility;
    private final RecordStore records;

    RecordInterceptor(Visibility visibility, RecordStore records) {
        this.visibility = visibility;
        this.records = records;
    }

    /** Before anything is counted. */
    @Hook(Pointcut.STORAGE_PREACCESS_RESOURCES)
    public void leaveOut(RequestDetails request, IPreResourceAccessDetails found) {
        if (Asker.find(request).isEmpty() || request.getRestOperationType() == RestOperationTypeEnum.SEARCH_TYPE) {
            return;
        }
        var seen = seen(request);
        for (var index = 0; index < found.size(); index++) {
            if (!seen.test(found.getResource(index))) {
                found.setDontReturnResourceAtIndex(index);
            }
        }
    }

    @Hook(Pointcut.STORAGE_PRESHOW_RESOURCES)
    @SuppressWarnings("NullAway") // null takes a record out
    public void hide(RequestDetails request, IPreResourceShowDetails found) {
        if (Asker.find(request).isEmpty()) {
            return;
        }
        var seen = seen(request);
        for (var index = 0; index < found.size(); index++) {
            var record = found.getResource(index);
            if (record != null && !seen.test(record)) {
                found.setResource(index, null);
            }
        }
    }

    /** What somebody cannot see does not keep a record of its own from being deleted, and is not named. */
    @Hook(Pointcut.STORAGE_PRESTORAGE_DELETE_CONFLICTS)
    public void forget(RequestDetails request, DeleteConflictList conflicts) {
        Asker.find(request)
                .ifPresent(asker -> conflicts.removeIf(it -> records.standing(
                                asker,
                                it.getSourceId().getResourceType(),
                                it.getSourceId().getIdPart())
                        == Standing.HIDDEN));
    }

    @SuppressWarnings("unchecked") // put in here
    private Predicate<IBaseResource> seen(RequestDetails request) {
        return (Predicate<IBaseResource>) request.getUserData()
                .computeIfAbsent(SEEN, _ -> visibility.of(Asker.find(request).orElseThrow()));
    }
}
