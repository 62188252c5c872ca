package musubi.adapters.health.fhir.rest;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.support.IValidationSupport;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.rest.server.provider.ResourceProviderFactory;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import musubi.adapters.health.fhir.FhirProperties;
import musubi.adapters.health.fhir.RecordVersionStore;
import musubi.adapters.health.fhir.Visibility;
import musubi.adapters.health.fhir.name.NameInterceptor;
import musubi.adapters.health.fhir.sight.OwnPages;
import musubi.adapters.health.fhir.sight.RecordStore;
import musubi.hub.adapter.Adapter;
import musubi.hub.adapter.TokenService;
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
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/** The door {@code /fhir}, as the hub and the servlet container see it. */
@Configuration
class RestConfiguration {

    static final String PREFIX = "/fhir";

    private static final long LARGE_BODIES = 96L << 20;

    @Bean
    Outcomes fhirOutcomes(FhirContext fhir) {
        return new Outcomes(fhir);
    }

    @Bean
    FhirErrorWriter fhirErrorWriter(Outcomes outcomes) {
        return new FhirErrorWriter(outcomes);
    }

    @Bean
    WriteIntake fhirWriteIntake(
            Intake intake, RecordVersionStore versions, EntityManagerFactory entities, Outcomes outcomes) {
        return new WriteIntake(
                intake, versions, SharedEntityManagerCreator.createSharedEntityManager(entities), outcomes);
    }

    @Bean
    Adapter fhirDoor(FhirErrorWriter errors, FhirProperties properties) {
        return new FhirDoor(errors, properties.resources());
    }

    @Bean
    FhirServer fhirServer(FhirContext fhir, ObjectProvider<FhirServer.Parts> parts) {
        return new FhirServer(fhir, parts::getObject);
    }

    @Bean
    @Lazy
    FhirServer.Parts fhirServerParts(
            FhirContext fhir,
            ResourceProviderFactory resources,
            IFhirSystemDao<Bundle, Meta> system,
            JpaStorageSettings settings,
            ISearchParamRegistry searchParameters,
            IValidationSupport validation,
            OwnPages paging,
            WriteIntake writes,
            Gate gate,
            Visibility visibility,
            RecordStore records,
            FhirProperties properties,
            Outcomes outcomes,
            RecordVersionStore versions,
            TokenService tokens) {
        var ids = new GivenIds(properties.freeIds());
        var targets = new TargetInterceptor(records, new Preconditions(versions), ids);
        var scopes = new ScopeInterceptor(properties.resources());
        var criteria = new Criteria(searchParameters);
        var conditions = new ConditionInterceptor(criteria);
        var transactions = new Transactions(fhir, system, targets, conditions, scopes);
        return new FhirServer.Parts(
                resources,
                new BundleProvider(
                        transactions, new BatchEntries(fhir, system, transactions, writes, outcomes), outcomes),
                server -> new Capabilities(server, system, settings, searchParameters, validation, properties, tokens),
                paging,
                List.of(
                        new SmartConfigurationInterceptor(tokens),
                        new ReadInterceptor(),
                        scopes,
                        new RecordInterceptor(visibility, records),
                        new WriterInterceptor(visibility, versions),
                        new GrantInterceptor(gate),
                        new SearchInterceptor(properties.criteriaLimit(), searchParameters, criteria),
                        new ParameterInterceptor(properties.resources()),
                        conditions,
                        targets,
                        paging,
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

    /** As many bodies of the largest size as a tenth of the heap as delivered holds. */
    @Bean
    FilterRegistrationBean<LargeBodyFilter> fhirLargeBodies(
            FhirProperties properties, Gate gate, FhirErrorWriter errors) {
        var most = Math.max(2, (int) (LARGE_BODIES / properties.bodyLimit().toBytes()));
        var filter = new FilterRegistrationBean<>(new LargeBodyFilter(most, gate, errors));
        filter.addUrlPatterns(PREFIX + "/*");
        filter.setOrder(0); // once it is known who asks, and before any other reads
        return filter;
    }

    @Bean
    FilterRegistrationBean<WriteFilter> fhirWrites(
            FhirContext fhir, FhirProperties properties, WriteIntake writes, FhirErrorWriter errors) {
        var bodies = new RequestBody(properties.bodyLimit());
        var filter = new FilterRegistrationBean<>(new WriteFilter(bodies, writes, new Refusals(fhir), errors));
        filter.addUrlPatterns(PREFIX + "/*");
        return filter;
    }

    /** Before {@link WriteFilter}, and after who calls is known. */
    @Bean
    FilterRegistrationBean<TextFilter> fhirText(FhirProperties properties, Gate gate, FhirErrorWriter errors) {
        var filter =
                new FilterRegistrationBean<>(new TextFilter(new RequestBody(properties.bodyLimit()), gate, errors));
        filter.addUrlPatterns(PREFIX + "/*");
        filter.setOrder(FilterRegistrationBean.LOWEST_PRECEDENCE - 1);
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
