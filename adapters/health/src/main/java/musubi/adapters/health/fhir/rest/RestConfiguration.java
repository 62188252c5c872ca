package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.provider.JpaCapabilityStatementProvider;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.rest.server.interceptor.consent.ConsentInterceptor;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import java.util.List;
import musubi.adapters.health.fhir.FhirProperties;
import musubi.adapters.health.fhir.Visibility;
import musubi.adapters.health.fhir.name.NameInterceptor;
import musubi.hub.adapter.Adapter;
import musubi.hub.flow.Intake;
import musubi.hub.gate.Gate;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Meta;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The door {@code /fhir}, as the hub and the servlet container see it. */
@Configuration
class RestConfiguration {

    static final String PREFIX = "/fhir";

    @Bean
    Outcomes fhirOutcomes(FhirContext fhir) {
        return new Outcomes(fhir);
    }

    @Bean
    FhirErrorWriter fhirErrorWriter(Outcomes outcomes) {
        return new FhirErrorWriter(outcomes);
    }

    @Bean
    Adapter fhirDoor(FhirErrorWriter errors) {
        return new FhirDoor(errors);
    }

    @Bean
    FhirServer fhirServer(FhirContext fhir, ObjectProvider<FhirServer.Parts> parts) {
        return new FhirServer(fhir, parts::getObject);
    }

    @Bean
    @Lazy
    FhirServer.Parts fhirServerParts(
            ResourceProviderFactory resources,
            IFhirSystemDao<Bundle, Meta> system,
            JpaStorageSettings settings,
            ISearchParamRegistry searchParameters,
            IValidationSupport validation,
            DatabaseBackedPagingProvider paging,
            Intake intake,
            Gate gate,
            Visibility visibility,
            Outcomes outcomes) {
        return new FhirServer.Parts(
                resources,
                new BundleProvider(system, new BatchEntries(system, intake, outcomes)),
                server -> {
                    var capabilities =
                            new JpaCapabilityStatementProvider(server, system, settings, searchParameters, validation);
                    capabilities.setIncludeResourceCounts(false); // how many patients there are is nobody's business
                    return capabilities;
                },
                paging,
                List.of(
                        new SmartConfigurationInterceptor(),
                        new ScopeInterceptor(),
                        new ConsentInterceptor(new RecordConsent(visibility)),
                        new WriterInterceptor(visibility),
                        new GrantInterceptor(gate),
                        new NameInterceptor(),
                        new TotalInterceptor(),
                        new OutcomeInterceptor(outcomes)));
    }

    @Bean
    ServletRegistrationBean<FhirServer> fhirServlet(FhirServer server) {
        var servlet = new ServletRegistrationBean<>(server, PREFIX + "/*");
        servlet.setName("fhir");
        servlet.setLoadOnStartup(1);
        return servlet;
    }

    @Bean
    FilterRegistrationBean<WriteFilter> fhirWrites(
            FhirProperties properties, Intake intake, Outcomes outcomes, FhirErrorWriter errors) {
        var writes = new WriteIntake(intake, outcomes, errors);
        var filter =
                new FilterRegistrationBean<>(new WriteFilter(new RequestBody(properties.bodyLimit()), writes, errors));
        filter.addUrlPatterns(PREFIX + "/*");
        return filter;
    }

    /** {@code fhir} in {@code /actuator/health/readiness}. */
    @Bean
    HealthIndicator fhirHealthIndicator(FhirServer server) {
        return () -> server.isReady()
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail("reason", "the FHIR server is starting")
                        .build();
    }
}
