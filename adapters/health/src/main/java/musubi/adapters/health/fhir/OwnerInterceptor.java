package musubi.adapters.health.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.jspecify.annotations.Nullable;

/** Writes the owner into a new record, and keeps it when others add to the record. */
@Interceptor
public final class OwnerInterceptor {

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_CREATED)
    public void created(@Nullable RequestDetails request, IBaseResource resource) {
        if (request != null) {
            Owner.find(request).ifPresent(it -> Owner.set(resource, it));
        }
    }

    @Hook(Pointcut.STORAGE_PRESTORAGE_RESOURCE_UPDATED)
    public void updated(@Nullable RequestDetails request, IBaseResource old, IBaseResource resource) {
        Owner.find(old)
                .or(() -> request == null ? java.util.Optional.empty() : Owner.find(request))
                .ifPresent(it -> Owner.set(resource, it));
    }
}
