package musubi.adapters.health.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import java.util.Optional;
import musubi.hub.message.Party;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Whose record it is: who sent it first. Stands in {@code meta.source} (FHIR R4 §2.27.1.2), where search finds it as
 * {@code _source}; what a sender writes there itself is replaced.
 */
public final class Owner {

    private static final String PREFIX = "urn:musubi:partner:";
    private static final String KEY = Owner.class.getName();

    private Owner() {}

    /** A request of the hub's own on behalf of the sender, for records that get this stamp. */
    static SystemRequestDetails request(Party sender, Stamp stamp) {
        var request = new SystemRequestDetails();
        request.setRequestId(stamp.digits());
        note(request, sender);
        return request;
    }

    /** Whoever writes within this request. */
    public static void note(RequestDetails request, Party sender) {
        request.getUserData().put(KEY, sender.id());
    }

    static Optional<String> find(RequestDetails request) {
        return Optional.ofNullable((String) request.getUserData().get(KEY));
    }

    static void set(IBaseResource resource, String id) {
        ((Resource) resource).getMeta().setSource(uri(id));
    }

    /** How the organisation stands in {@code meta.source}. */
    public static String uri(String id) {
        return PREFIX + id;
    }

    /** The id of the organisation, or empty for a record of the hub's own. */
    public static Optional<String> find(IBaseResource resource) {
        return id(((Resource) resource).getMeta().getSource());
    }

    static Optional<String> id(@Nullable String source) {
        return source == null || !source.startsWith(PREFIX)
                ? Optional.empty()
                : Optional.of(source.substring(PREFIX.length()).split("#", 2)[0]);
    }
}
