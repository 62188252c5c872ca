package musubi.adapters.health.hl7v2.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenParam;
import java.util.function.Supplier;
import org.hl7.fhir.instance.model.api.IBaseBundle;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.IdType;

/**
 * Gives {@code PUT} with {@code If-None-Match: *} its meaning (RFC 9110 §13.1.2), which HAPI's transactions do not have: an
 * entry whose record exists is left out. Without it a laboratory result, whose PID names the patient and no more, would
 * wipe the address that an admission brought. Holds for what the hub itself stores; callers of the API keep HAPI's rules.
 */
@Interceptor
public final class KnownRecordInterceptor {

    private static final String ANY = "*";

    private final Supplier<DaoRegistry> daos;

    /** @param daos asked for late: they come up after the interceptors */
    public KnownRecordInterceptor(Supplier<DaoRegistry> daos) {
        this.daos = daos;
    }

    @Hook(Pointcut.STORAGE_TRANSACTION_PROCESSING)
    public void leaveOutKnown(IBaseBundle transaction, RequestDetails request) {
        if (transaction instanceof Bundle bundle && request instanceof SystemRequestDetails) {
            bundle.getEntry().removeIf(it -> ANY.equals(it.getRequest().getIfNoneMatch()) && isKnown(it));
        }
    }

    /** By a search, which says nothing but yes or no; a read of what is not there would spoil the open transaction. */
    private boolean isKnown(BundleEntryComponent entry) {
        var id = new IdType(entry.getRequest().getUrl());
        var byId = new SearchParameterMap("_id", new TokenParam(id.getIdPart())).setLoadSynchronousUpTo(1);
        return !daos.get()
                .getResourceDao(id.getResourceType())
                .searchForIds(byId, new SystemRequestDetails())
                .isEmpty();
    }
}
