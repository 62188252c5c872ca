package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import musubi.hub.message.Party;
import org.springframework.security.core.Authentication;

/** Who calls: the party that the hub's security chain has put into the request. */
final class Caller {

    private Caller() {}

    static Party of(RequestDetails request) {
        if (request instanceof ServletRequestDetails servlet) {
            return of(servlet.getServletRequest());
        }
        throw new AuthenticationException("no caller");
    }

    static Party of(HttpServletRequest request) {
        if (request.getUserPrincipal() instanceof Authentication authentication
                && authentication.getPrincipal() instanceof Party party) {
            return party;
        }
        throw new AuthenticationException("A valid access token is needed");
    }
}
