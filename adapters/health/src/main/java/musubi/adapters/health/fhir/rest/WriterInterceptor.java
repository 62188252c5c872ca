package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import musubi.adapters.health.fhir.Owner;

/** Notes who writes, so that a new record gets its owner. */
@Interceptor(order = 5) // before anything is stored
public final class WriterInterceptor {

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void note(RequestDetails request, RestOperationTypeEnum operation) {
        if (operation != RestOperationTypeEnum.METADATA) {
            Owner.note(request, Caller.of(request));
        }
    }
}
