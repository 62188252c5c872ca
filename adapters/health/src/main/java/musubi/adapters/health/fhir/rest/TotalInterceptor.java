package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;
import org.jspecify.annotations.Nullable;

/** Gives the total of a search whose answer is whole: what is seen is counted, and nothing is told of what is hidden. */
@Interceptor(order = 100) // after records were hidden
public final class TotalInterceptor {

    @Hook(Pointcut.SERVER_OUTGOING_RESPONSE)
    public void count(RequestDetails request, @Nullable IBaseResource response) {
        if (request.getRestOperationType() == RestOperationTypeEnum.SEARCH_TYPE
                && response instanceof Bundle bundle
                && !bundle.hasTotal()
                && bundle.getLink("next") == null) {
            bundle.setTotal(Math.toIntExact(bundle.getEntry().stream()
                    .filter(it -> it.getSearch().getMode() == SearchEntryMode.MATCH)
                    .count()));
        }
    }
}
