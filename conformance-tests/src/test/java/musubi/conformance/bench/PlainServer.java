package musubi.conformance.bench;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.net.URI;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;

/** HAPI's own FHIR server over the same store, without the hub in front: no token, no gate, no journal. */
final class PlainServer implements AutoCloseable {

    private final Tomcat tomcat = new Tomcat();

    /** FHIR R4 §3.1.0.11. */
    public record Transactions(IFhirSystemDao<Bundle, Meta> store) {

        @Transaction
        public Bundle transaction(RequestDetails request, @TransactionParam Bundle bundle) {
            return store.transaction(request, bundle);
        }
    }

    PlainServer(FhirContext fhir, IFhirSystemDao<Bundle, Meta> store) throws LifecycleException {
        var server = new RestfulServer(fhir);
        server.setDefaultResponseEncoding(EncodingEnum.JSON);
        server.setDefaultPrettyPrint(false);
        server.registerProvider(new Transactions(store));
        tomcat.setPort(0);
        var context = tomcat.addContext("", System.getProperty("java.io.tmpdir"));
        Tomcat.addServlet(context, "fhir", server);
        context.addServletMappingDecoded("/fhir/*", "fhir");
        tomcat.getConnector();
        tomcat.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/fhir");
    }

    @Override
    public void close() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}
