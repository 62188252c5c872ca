package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IPagingProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** HAPI's servlet. What it serves is made when the servlet starts, and not with the context. */
final class FhirServer extends RestfulServer {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<Parts> parts;
    private volatile boolean ready;

    /**
     * What the servlet is made of.
     *
     * @param capabilities makes the capability statement for a server
     */
    record Parts(
            ResourceProviderFactory resources,
            BundleProvider bundles,
            Function<RestfulServer, Object> capabilities,
            IPagingProvider paging,
            List<Object> interceptors) {}

    FhirServer(FhirContext fhir, Supplier<Parts> parts) {
        super(fhir);
        this.parts = parts;
    }

    @Override
    protected void initialize() {
        var made = parts.get();
        setServerName("Musubi");
        setImplementationDescription("Musubi, FHIR R4");
        setDefaultResponseEncoding(EncodingEnum.JSON);
        setDefaultPrettyPrint(false);
        registerProviders(made.resources().createProviders());
        registerProvider(made.bundles());
        setServerConformanceProvider(made.capabilities().apply(this));
        setPagingProvider(made.paging());
        made.interceptors().forEach(this::registerInterceptor);
        ready = true;
    }

    /** HAPI's ids break on a version of what has no type, as in {@code _history/1/_history/2}. */
    @Override
    public void populateRequestDetailsFromRequestPath(RequestDetails request, String path) {
        try {
            super.populateRequestDetailsFromRequestPath(request, path);
        } catch (NullPointerException | IllegalArgumentException e) {
            throw new InvalidRequestException("No record has this address / このアドレスのレコードはありません", e);
        }
    }

    /** HAPI would say its name and version in every answer. */
    @Override
    public void addHeadersToResponse(HttpServletResponse response) {}

    /** Whether it serves. */
    boolean isReady() {
        return ready;
    }
}
