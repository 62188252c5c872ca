package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import ca.uhn.fhir.util.FhirTerser;
import java.util.List;
import java.util.Set;
import musubi.adapters.health.fhir.FhirFormats;
import musubi.adapters.health.fhir.FhirProperties;
import musubi.hub.adapter.TokenService;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestResourceComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.CapabilityStatementRestSecurityComponent;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalDeleteStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ConditionalReadStatus;
import org.hl7.fhir.r4.model.CapabilityStatement.ResourceVersionPolicy;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;
import org.hl7.fhir.r4.model.CapabilityStatement.TypeRestfulInteraction;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Meta;
import org.hl7.fhir.r4.model.UriType;

/** What this server does, and nothing that HAPI could do besides (FHIR R4 §5.1: an instance states what it does). */
public final class Capabilities extends JpaCapabilityStatementProvider {

    private static final Set<TypeRestfulInteraction> INTERACTIONS = Set.of(
            TypeRestfulInteraction.READ,
            TypeRestfulInteraction.VREAD,
            TypeRestfulInteraction.HISTORYINSTANCE,
            TypeRestfulInteraction.CREATE,
            TypeRestfulInteraction.UPDATE,
            TypeRestfulInteraction.PATCH,
            TypeRestfulInteraction.DELETE,
            TypeRestfulInteraction.SEARCHTYPE);

    /** HAPI cannot search by a pair of which one is a reference (HAPI-1204). */
    private static final String OF_REFERENCES = "relationship";

    /** SMART App Launch 2.2 §B.1: where tokens come from, for clients that look nowhere else. */
    private static final String OAUTH = "http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris";

    private final List<String> kept;
    private final TokenService tokens;

    Capabilities(
            RestfulServer server,
            IFhirSystemDao<Bundle, Meta> system,
            JpaStorageSettings settings,
            ISearchParamRegistry parameters,
            IValidationSupport validation,
            FhirProperties properties,
            TokenService tokens) {
        super(server, system, settings, parameters, validation);
        this.kept = properties.resources();
        this.tokens = tokens;
        setIncludeResourceCounts(false); // how many patients there are is nobody's business
    }

    @Override
    protected void postProcess(FhirTerser terser, IBaseConformance made) {
        super.postProcess(terser, made);
        var statement = (CapabilityStatement) made;
        var version = Capabilities.class.getPackage().getImplementationVersion();
        statement.getSoftware().setName("Musubi").setVersion(version == null ? "development" : version);
        statement.setPublisher("Musubi");
        statement.getFormat().clear();
        statement.addFormat(FhirFormats.JSON).addFormat("json");
        statement.getPatchFormat().clear();
        statement.addPatchFormat("application/json-patch+json");
        statement.getRest().forEach(this::rest);
    }

    private void rest(CapabilityStatementRestComponent rest) {
        rest.setSecurity(security());
        rest.getOperation().clear();
        rest.getInteraction().clear();
        rest.addInteraction().setCode(SystemRestfulInteraction.TRANSACTION);
        rest.addInteraction().setCode(SystemRestfulInteraction.BATCH);
        rest.getResource().removeIf(it -> !kept.contains(it.getType()));
        rest.getResource().forEach(Capabilities::resource);
    }

    private CapabilityStatementRestSecurityComponent security() {
        var security = new CapabilityStatementRestSecurityComponent().setCors(true);
        security.addService()
                .addCoding()
                .setSystem("http://terminology.hl7.org/CodeSystem/restful-security-service")
                .setCode("SMART-on-FHIR");
        if (tokens.external() == null) {
            security.addExtension()
                    .setUrl(OAUTH)
                    .addExtension(new Extension(
                            "token", new UriType(tokens.tokenEndpoint().toString())));
        }
        return security;
    }

    private static void resource(CapabilityStatementRestResourceComponent resource) {
        var everything = resource.getType().equals("Patient");
        resource.getInteraction().removeIf(it -> !INTERACTIONS.contains(it.getCode()));
        resource.getOperation()
                .removeIf(it -> !it.getName().equals("meta")
                        && !(everything && it.getName().equals("everything")));
        resource.getSearchParam()
                .removeIf(it -> SearchInterceptor.isRefused(it.getName())
                        || resource.getType().equals("DocumentReference")
                                && it.getName().equals(OF_REFERENCES));
        resource.setVersioning(ResourceVersionPolicy.VERSIONEDUPDATE)
                .setReadHistory(true)
                .setUpdateCreate(true)
                .setConditionalCreate(true)
                .setConditionalRead(ConditionalReadStatus.NOTSUPPORTED)
                .setConditionalUpdate(true)
                .setConditionalDelete(ConditionalDeleteStatus.SINGLE);
    }
}
