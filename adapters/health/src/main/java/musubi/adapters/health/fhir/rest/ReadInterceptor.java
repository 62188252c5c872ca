package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import org.hl7.fhir.r4.model.Bundle;

/** Gives HAPI the transaction that the intake has read, so that it is not read a second time. */
@Interceptor
public final class ReadInterceptor {

    private static final String READ = ReadInterceptor.class.getName();

    /** @param bundle HAPI's own from now on */
    static void note(HttpServletRequest request, Bundle bundle) {
        request.setAttribute(READ, bundle);
    }

    /** Before HAPI would read the body. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_POST_PROCESSED)
    public void give(RequestDetails details, HttpServletRequest request) {
        if (request.getAttribute(READ) instanceof Bundle read) {
            details.setResource(read);
        }
    }
}
