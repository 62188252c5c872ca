package musubi.adapters.health.fhir.sight;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.server.exceptions.AuthenticationException;
import java.util.Optional;
import musubi.adapters.health.fhir.FhirFormats;
import musubi.hub.gate.Grant;
import musubi.hub.message.Party;
import org.jspecify.annotations.Nullable;

/** For whom HAPI works. It hands the request on to wherever it looks something up, also to threads and requests within. */
public final class Asker {

    private static final String KEY = Asker.class.getName();

    private Asker() {}

    /** Who reads: whom the gate has permitted to read FHIR. */
    public static void note(RequestDetails request, Grant grant) {
        request.getUserData().put(KEY, grant.require(FhirFormats.R4_ID));
    }

    /** Who writes, and for that looks at records: the sender of the message that the journal has. */
    public static void noteWriter(RequestDetails request, Party writer) {
        request.getUserData().put(KEY, writer);
    }

    /** Empty for the hub's own work, such as storing a delivery; a request from outside without an asker is refused. */
    public static Optional<Party> find(@Nullable RequestDetails request) {
        if (request == null || request instanceof SystemRequestDetails) {
            return Optional.empty();
        }
        if (request.getUserData().get(KEY) instanceof Party party) {
            return Optional.of(party).filter(it -> !it.equals(Party.HUB));
        }
        throw new AuthenticationException("nobody is known to ask");
    }
}
