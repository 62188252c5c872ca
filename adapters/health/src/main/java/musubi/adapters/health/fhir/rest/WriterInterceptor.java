package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import musubi.adapters.health.fhir.Owner;
import musubi.adapters.health.fhir.RecordVersionStore;
import musubi.adapters.health.fhir.Visibility;
import musubi.adapters.health.fhir.sight.Asker;
import org.hl7.fhir.instance.model.api.IBaseResource;

/** Notes who writes, so that a new record gets its owner, and keeps hands off the records of others. */
@Interceptor(order = 5) // before anything is stored
public final class WriterInterceptor {

    private final Visibility visibility;
    private final RecordVersionStore versions;

    WriterInterceptor(Visibility visibility, RecordVersionStore versions) {
        this.visibility = visibility;
        this.versions = versions;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void note(RequestDetails request, RestOperationTypeEnum operation) {
        if (operation != RestOperationTypeEnum.METADATA) {
            var writer = Caller.of(request);
            Owner.note(request, writer);
            if (!GrantInterceptor.reads(operation)) {
                Asker.noteWriter(request, writer);
            }
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void update(RequestDetails request, IBaseResource old, IBaseResource updated) {
        if (!isDeletedByOwner(request, old)) {
            check(request, old);
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_DELETED)
    public void delete(RequestDetails request, IBaseResource old) {
        if (!isDeletedByOwner(request, old)) {
            check(request, old);
        }
    }

    /**
     * What its owner deleted, its owner may bring back, or delete once more in vain (FHIR R4 §3.1.0.7). A deleted record tells
     * no owner itself.
     */
    private boolean isDeletedByOwner(RequestDetails request, IBaseResource old) {
        return Owner.find(old).isEmpty()
                && versions.lastOwner(old.fhirType() + "/" + old.getIdElement().getIdPart())
                        .filter(Caller.of(request).id()::equals)
                        .isPresent();
    }

    private void check(RequestDetails request, IBaseResource old) {
        if (!visibility.mayWrite(Caller.of(request), old)) {
            throw new ForbiddenOperationException(
                    "The record is another organisation's: to read is not to change / ほかの組織のレコードは変更できません");
        }
    }
}
