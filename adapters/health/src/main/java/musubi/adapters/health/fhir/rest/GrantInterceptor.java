package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.exceptions.ForbiddenOperationException;
import musubi.adapters.health.fhir.FhirFormats;
import musubi.adapters.health.fhir.sight.Asker;
import musubi.hub.gate.Access;
import musubi.hub.gate.Denied;
import musubi.hub.gate.Gate;
import musubi.hub.gate.Grant;
import org.jspecify.annotations.Nullable;

/**
 * Asks the gate for every read, so that it is written down before anything leaves. Only by the {@link Grant} does HAPI know
 * for whom it reads (it takes none as a parameter): without one nobody is known to ask, and nothing is read.
 */
@Interceptor(order = 10) // after the scopes
public final class GrantInterceptor {

    private final Gate gate;

    GrantInterceptor(Gate gate) {
        this.gate = gate;
    }

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void ask(RequestDetails request, RestOperationTypeEnum operation) {
        if (!reads(operation)) {
            return;
        }
        var type = request.getResourceName() == null ? "*" : request.getResourceName();
        try {
            var reading = new Access.Reading(Caller.of(request), FhirFormats.R4_ID, type, subject(request));
            Asker.note(request, gate.grant(reading));
        } catch (Denied e) {
            throw new ForbiddenOperationException("The gate does not permit this read");
        }
    }

    static boolean reads(RestOperationTypeEnum operation) {
        return switch (operation) {
            case METADATA, CREATE, UPDATE, PATCH, DELETE, TRANSACTION -> false;
            default -> true;
        };
    }

    private static @Nullable String subject(RequestDetails request) {
        if (request.getId() != null) {
            return request.getResourceName() + "/" + request.getId().getIdPart();
        }
        for (var name : new String[] {"patient", "subject"}) {
            var values = request.getParameters().get(name);
            if (values != null && values.length == 1) {
                return values[0].contains("/") ? values[0] : "Patient/" + values[0];
            }
        }
        return null;
    }
}
